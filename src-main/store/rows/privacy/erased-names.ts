// Who was erased, as keyed hashes: nobody can be read out of them, and whoever comes again can be known by them.
import { createHmac } from 'node:crypto';
import { sql, type SqlBool } from 'kysely';
import type { ObservedMessage } from '../../contract/store.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { addressesIn } from '../messages/message-key.ts';

const selectKeys = statement(() =>
  query
    .selectFrom('erasure_keys')
    .select('key')
    .where(sql<SqlBool>`key > x''`),
);
const selectOne = statement((p: { hash: Uint8Array }) =>
  query
    .selectFrom('erased_names')
    .select(['until_at as untilAt', 'erased_at as erasedAt'])
    .where('hash', '=', p.hash),
);
const selectAny = statement(() =>
  query
    .selectFrom('erased_names')
    .select('until_at')
    .where(sql<SqlBool>`hash > x''`)
    .limit(1),
);
const selectAll = statement(() =>
  query.selectFrom('erased_names').select(['hash', 'until_at as untilAt', 'erased_at as erasedAt']),
);

const upsert = statement((p: { hash: Uint8Array; untilAt: number; erasedAt: number }) =>
  query
    .insertInto('erased_names')
    .values({ hash: p.hash, until_at: p.untilAt, erased_at: p.erasedAt })
    .onConflict((conflict) =>
      conflict.column('hash').doUpdateSet(({ ref, fn }) => ({
        until_at: fn('max', [ref('erased_names.until_at'), ref('excluded.until_at')]),
        erased_at: fn('max', [ref('erased_names.erased_at'), ref('excluded.erased_at')]),
      })),
    ),
);

const insertKey = statement((p: { key: Uint8Array }) =>
  query
    .insertInto('erasure_keys')
    .values({ key: p.key })
    .onConflict((conflict) => conflict.doNothing()),
);

export interface ErasedName {
  hash: Uint8Array;
  /** WhatsApp's time of the last message that was erased, epoch ms. */
  untilAt: number;
  erasedAt: number;
}

const hashOf = (key: Uint8Array, name: string): Buffer => createHmac('sha256', key).update(name).digest();

const keysOf = (tx: ReadTx): Uint8Array[] => tx.all(selectKeys, {}).map(({ key }) => key);

/** WhatsApp's id of a message that went out shortly before: the phone's clock may say that it is newer. */
export const nameOfMessage = (waMessageId: string): string => `message:${waMessageId}`;

export function addErasedNames(
  tx: Tx,
  { names, ...times }: { names: readonly string[]; untilAt: number; erasedAt: number },
): void {
  const [key] = keysOf(tx);
  if (key === undefined) throw new Error('The database has no key for the names of who was erased');
  for (const name of new Set(names)) tx.run(upsert, { hash: hashOf(key, name), ...times });
}

/** When somebody of that name was erased; undefined: never. */
function findErased(tx: ReadTx, names: readonly string[]): Omit<ErasedName, 'hash'> | undefined {
  if (tx.get(selectAny, {}) === undefined) return undefined;
  for (const key of keysOf(tx)) {
    for (const name of names) {
      const found = tx.get(selectOne, { hash: hashOf(key, name) });
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Whether a message is one that was erased, told once more: by the phone's history, or by a webhook that came late. */
export function isErased(tx: ReadTx, observed: ObservedMessage): boolean {
  if (tx.get(selectAny, {}) === undefined) return false;
  if (findErased(tx, [nameOfMessage(observed.waMessageId)]) !== undefined) return true;
  const at = observed.whatsAppAt ?? observed.sentAt;
  const erased = findErased(tx, addressesIn(observed));
  return erased !== undefined && at <= erased.untilAt;
}

export const hashesOf = (keys: readonly Uint8Array[], names: readonly string[]): Buffer[] =>
  keys.flatMap((key) => names.map((name) => hashOf(key, name)));

export const knowsHash = (tx: ReadTx, hash: Uint8Array): boolean => tx.get(selectOne, { hash }) !== undefined;

/** All of it, to be kept outside of the database. */
export const readErasedNames = (tx: ReadTx): { keys: Uint8Array[]; names: ErasedName[] } => ({
  keys: keysOf(tx),
  names: tx.all(selectAll, {}),
});

/** What an older copy of the database does not know. */
export function takeErasedNames(
  tx: Tx,
  { keys, names }: { keys: readonly Uint8Array[]; names: readonly ErasedName[] },
): void {
  for (const key of keys) tx.run(insertKey, { key });
  for (const name of names) tx.run(upsert, name);
}
