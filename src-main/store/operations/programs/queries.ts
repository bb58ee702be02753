import { listCalls } from '../../rows/programs/program-calls.ts';
import { findKey, listKeys } from '../../rows/programs/program-keys.ts';
import { findRequest } from '../../rows/programs/program-requests.ts';
import type { Query } from '../operation.ts';

export const findProgramKey: Query<'findProgramKey'> = (tx, { hash }) => {
  const key = findKey(tx, hash);
  return key === undefined ? null : { id: key.id, name: key.name, scopes: key.scopes };
};

export const listProgramKeys: Query<'listProgramKeys'> = (tx) => listKeys(tx);

export const listProgramNames: Query<'listProgramNames'> = (tx) =>
  listKeys(tx).map(({ id, name }) => ({ id, name }));

export const listProgramCalls: Query<'listProgramCalls'> = (tx) => listCalls(tx);

export const findProgramRequest: Query<'findProgramRequest'> = (tx, input) => findRequest(tx, input) ?? null;
