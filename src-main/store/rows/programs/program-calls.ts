import type { ProgramCall } from '#shared/domain/programs/program-key.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

/** What somebody who sets a program up looks at; no more is kept. */
const KEPT_CALLS = 100;

type NewCall = Omit<ProgramCall, 'id' | 'program'> & { keyId: number | null };

const insert = statement((p: NewCall) =>
  query.insertInto('program_calls').values({
    at: p.at,
    key_id: p.keyId,
    method: p.method,
    route: p.route,
    status: p.status,
    duration_ms: p.durationMs,
  }),
);

const removeOld = statement((p: { until: number }) =>
  query.deleteFrom('program_calls').where('id', '<=', p.until),
);

const selectAll = statement(() =>
  query
    .selectFrom('program_calls')
    .leftJoin('program_keys', 'program_keys.id', 'program_calls.key_id')
    .select([
      'program_calls.id',
      'at',
      'program_keys.name as program',
      'method',
      'route',
      'status',
      'duration_ms as durationMs',
    ])
    .orderBy('program_calls.id', 'desc')
    .limit(KEPT_CALLS),
);

export function addCalls(tx: Tx, calls: readonly NewCall[]): void {
  let lastId = 0;
  for (const call of calls) lastId = tx.run(insert, call).insertedId;
  tx.run(removeOld, { until: lastId - KEPT_CALLS });
}

export const listCalls = (tx: ReadTx): ProgramCall[] => tx.all(selectAll, {});
