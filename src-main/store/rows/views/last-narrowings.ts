import { EVERYTHING, narrowingSchema, type Narrowing } from '#shared/domain/conversations/narrowing.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { readJson } from '../json-column.ts';

const select = statement((p: { agentId: number }) =>
  query.selectFrom('last_narrowings').select('narrowing').where('agent_id', '=', p.agentId),
);

const write = statement((p: { agentId: number; narrowing: string }) =>
  query.replaceInto('last_narrowings').values({ agent_id: p.agentId, narrowing: p.narrowing }),
);

/** null where nothing was chosen yet. */
export function lastNarrowingOf(tx: ReadTx, agentId: number): Narrowing | null {
  const row = tx.get(select, { agentId });
  return row === undefined ? null : readJson(row.narrowing, narrowingSchema, EVERYTHING);
}

export function setLastNarrowing(tx: Tx, agentId: number, narrowing: Narrowing): void {
  tx.run(write, { agentId, narrowing: JSON.stringify(narrowing) });
}
