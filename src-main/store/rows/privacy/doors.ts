import { query, statement } from '../../schema/query.ts';
import type { Tx } from '../../schema/tx.ts';

type Door = 'history' | 'audit';

const open = statement((p: { what: Door }) => query.insertInto('open_doors').values({ what: p.what }));
const shut = statement((p: { what: Door }) => query.deleteFrom('open_doors').where('what', '=', p.what));

/** Does what is refused everywhere else: lets rows go that are append-only. What fails takes the open door back with it. */
export function throughDoor(tx: Tx, what: Door, work: () => void): void {
  tx.run(open, { what });
  work();
  tx.run(shut, { what });
}
