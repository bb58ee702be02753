import {
  prescriptionChangeSchema,
  type PrescriptionChange,
  type PrescriptionEvent,
} from '#shared/domain/prescriptions/prescription.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { readJsonOrNull } from '../json-column.ts';

const insert = statement((p: { prescriptionId: number; at: number; by: string; change: string }) =>
  query
    .insertInto('prescription_events')
    .values({ prescription_id: p.prescriptionId, at: p.at, by: p.by, change: p.change }),
);

const selectAll = statement((p: { prescriptionId: number }) =>
  query
    .selectFrom('prescription_events')
    .select(['id', 'at', 'by', 'change'])
    .where('prescription_id', '=', p.prescriptionId)
    .orderBy('id'),
);

/** @param input.by `agent:3`, `customer` or `automatic`. */
export function recordEvent(
  tx: Tx,
  input: { prescriptionId: number; at: number; by: string; change: PrescriptionChange },
): void {
  tx.run(insert, { ...input, change: JSON.stringify(input.change) });
}

/** Oldest first, without what cannot be read. */
export function listEvents(tx: ReadTx, prescriptionId: number): PrescriptionEvent[] {
  return tx.all(selectAll, { prescriptionId }).flatMap((row) => {
    const change = readJsonOrNull(row.change, prescriptionChangeSchema);
    return change === null ? [] : [{ ...row, change }];
  });
}
