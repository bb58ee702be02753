import { z } from 'zod';
import { AppError } from '#shared/domain/errors.ts';
import type { ProgramKey } from '#shared/domain/programs/program-key.ts';
import { programScopeSchema, type ProgramScope } from '#shared/domain/programs/scopes.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { readJson } from '../json-column.ts';

const scopesSchema = z.array(programScopeSchema);

const shown = query
  .selectFrom('program_keys')
  .select([
    'id',
    'name',
    'hint',
    'scopes',
    'created_at as createdAt',
    'last_used_at as lastUsedAt',
    'revoked_at as revokedAt',
  ]);

const selectAll = statement(() => shown.orderBy('revoked_at').orderBy('id', 'desc'));
const selectOne = statement((p: { id: number }) => shown.where('id', '=', p.id));
const selectByHash = statement((p: { hash: string }) =>
  shown.where('hash', '=', p.hash).where('revoked_at', 'is', null),
);

const insert = statement((p: { name: string; hash: string; hint: string; scopes: string; now: number }) =>
  query.insertInto('program_keys').values({
    name: p.name,
    hash: p.hash,
    hint: p.hint,
    scopes: p.scopes,
    created_at: p.now,
    last_used_at: null,
    revoked_at: null,
  }),
);

const setRevoked = statement((p: { id: number; now: number }) =>
  query
    .updateTable('program_keys')
    .set({ revoked_at: p.now })
    .where('id', '=', p.id)
    .where('revoked_at', 'is', null),
);

const setUsed = statement((p: { id: number; now: number }) =>
  query.updateTable('program_keys').set({ last_used_at: p.now }).where('id', '=', p.id),
);

export function listKeys(tx: ReadTx): ProgramKey[] {
  return tx.all(selectAll, {}).map(toKey);
}

export function getKey(tx: ReadTx, id: number): ProgramKey {
  const row = tx.get(selectOne, { id });
  if (row === undefined) throw new AppError('not-found', { message: `key ${id}` });
  return toKey(row);
}

/** One that was revoked while its call was under way is good no more: throws AppError not-allowed. */
export function getGoodKey(tx: ReadTx, id: number): ProgramKey {
  const key = getKey(tx, id);
  if (key.revokedAt !== null) throw new AppError('not-allowed', { message: `key ${id} is revoked` });
  return key;
}

export function insertKey(
  tx: Tx,
  { scopes, ...key }: { name: string; hash: string; hint: string; scopes: ProgramScope[]; now: number },
): number {
  return tx.run(insert, { ...key, scopes: JSON.stringify(scopes) }).insertedId;
}

/** @returns whether it was good until now. */
export const revokeKey = (tx: Tx, input: { id: number; now: number }): boolean =>
  tx.run(setRevoked, input).changes > 0;

/** The key that has the hash and is not revoked. */
export function findKey(tx: ReadTx, hash: string): ProgramKey | undefined {
  const row = tx.get(selectByHash, { hash });
  return row && toKey(row);
}

export const noteUse = (tx: Tx, input: { id: number; now: number }): void => void tx.run(setUsed, input);

/** What cannot be read of its scopes allows nothing. */
const toKey = (row: Omit<ProgramKey, 'scopes'> & { scopes: string }): ProgramKey => ({
  ...row,
  scopes: readJson(row.scopes, scopesSchema, []),
});
