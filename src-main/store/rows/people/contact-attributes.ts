// What WhatsApp tells of an account beside its names. Nobody is looked up by it: a username that is given up can be
// somebody else's the next day.
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

export interface Attributes {
  /** Without @. */
  username: string | null;
  parentBsuid: string | null;
}

const select = statement((p: { id: number }) =>
  query.selectFrom('contacts').select(['username', 'parent_bsuid as parentBsuid']).where('id', '=', p.id),
);

const update = statement((p: Attributes & { id: number; now: number }) =>
  query
    .updateTable('contacts')
    .set({ username: p.username, parent_bsuid: p.parentBsuid, updated_at: p.now })
    .where('id', '=', p.id),
);

/** What is not told stays as it was. @returns whether anything is new. */
export function learnAttributes(
  tx: Tx,
  { id, now, ...told }: { id: number; now: number } & { [K in keyof Attributes]?: string | null | undefined },
): boolean {
  const known = getAttributes(tx, id);
  const username = told.username ?? known.username;
  const parentBsuid = told.parentBsuid ?? known.parentBsuid;
  if (username === known.username && parentBsuid === known.parentBsuid) return false;
  tx.run(update, { id, username, parentBsuid, now });
  return true;
}

/** Two contacts turned out to be one: what is known of the survivor counts. */
export function giveAttributesToContact(
  tx: Tx,
  { fromId, intoId, now }: { fromId: number; intoId: number; now: number },
): void {
  const known = getAttributes(tx, intoId);
  const gone = getAttributes(tx, fromId);
  const username = known.username ?? gone.username;
  learnAttributes(tx, { id: intoId, username, parentBsuid: known.parentBsuid ?? gone.parentBsuid, now });
}

/** What is known of them; nothing of nobody. */
export const getAttributes = (tx: ReadTx, id: number): Attributes =>
  tx.get(select, { id }) ?? { username: null, parentBsuid: null };
