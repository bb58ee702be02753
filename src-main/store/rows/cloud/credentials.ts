import { sql } from 'kysely';
import { AppError } from '#shared/domain/errors.ts';
import {
  cloudChangeSchema,
  cloudCredentialsSchema,
  DEFAULT_GRAPH_VERSION,
  DEFAULT_WEBHOOK_PORT,
  type CloudChange,
  type CloudCredentials,
} from '#shared/domain/cloud/credentials.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { parseJson } from '../json-column.ts';

type Name = keyof CloudCredentials;

const HEARD_AFTER = 'heardAfter';

const selectAll = statement(() =>
  query
    .selectFrom('cloud_credentials')
    .select(['name', 'value'])
    .where('name', '<>', HEARD_AFTER)
    .$narrowType<{ name: Name }>(),
);

const upsert = statement((p: { name: Name | typeof HEARD_AFTER; value: string; now: number }) =>
  query
    .insertInto('cloud_credentials')
    .values({ name: p.name, value: p.value, changed_at: p.now })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: p.value, changed_at: p.now })),
);

const selectNewestMessage = statement(() =>
  query.selectFrom('messages').select(({ fn }) => fn.max<number | null>('id').as('id')),
);

/**
 * The newest message at the moment at which the number became another one: only what came after it was written to the number
 * that is there now, as WhatsApp counts it. The id and not the time: whoever
 * sets the clock makes no message older than the number.
 */
export const HEARD_AFTER_ID = sql<number>`coalesce(
  (SELECT CAST(value AS INTEGER) FROM cloud_credentials WHERE name = ${sql.lit(HEARD_AFTER)}), 0)`;

const DEFAULTS: CloudCredentials = {
  graphVersion: DEFAULT_GRAPH_VERSION,
  accessToken: null,
  appSecret: null,
  verifyToken: null,
  phoneNumberId: null,
  businessAccountId: null,
  callbackUrl: null,
  webhookPort: DEFAULT_WEBHOOK_PORT,
};

/** What cannot be read of them is as if nobody had typed it. */
export function readCredentials(tx: ReadTx): CloudCredentials {
  const stored = tx.all(selectAll, {}).flatMap(({ name, value }) => {
    const accepted = cloudCredentialsSchema.shape[name]?.safeParse(parseJson(value));
    return accepted?.success ? [[name, accepted.data] as const] : [];
  });
  return { ...DEFAULTS, ...Object.fromEntries(stored) };
}

/** What customers wrote over the Cloud API until now was written to another number than the one that is there now. */
export function forgetHeard(tx: Tx, now: number): void {
  const newestId = tx.get(selectNewestMessage, {})?.id ?? 0;
  tx.run(upsert, { name: HEARD_AFTER, value: JSON.stringify(newestId), now });
}

/** @returns which of them are other than before. Throws AppError invalid-input, whose words have no value in them. */
export function writeCredentials(tx: Tx, change: CloudChange, now: number): Name[] {
  const accepted = cloudChangeSchema.safeParse(change);
  if (!accepted.success) {
    const fields = accepted.error.issues.map(({ path }) => path.join('.'));
    throw new AppError('invalid-input', { message: 'cloud credentials', fields });
  }
  const before = readCredentials(tx);
  const changed = Object.entries(accepted.data).filter(
    ([name, value]) => value !== undefined && value !== before[name as Name],
  ) as [Name, CloudCredentials[Name]][];
  for (const [name, value] of changed) tx.run(upsert, { name, value: JSON.stringify(value), now });
  return changed.map(([name]) => name);
}
