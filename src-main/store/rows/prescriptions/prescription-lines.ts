import type { PrescriptionLine } from '#shared/domain/prescriptions/prescription.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

const selectAll = statement((p: { prescriptionId: number }) =>
  query
    .selectFrom('prescription_lines')
    .select(['item', 'dose', 'quantity', 'unit_price as unitPrice', 'stock', 'alternative'])
    .where('prescription_id', '=', p.prescriptionId)
    .orderBy('position'),
);

const removeAll = statement((p: { prescriptionId: number }) =>
  query.deleteFrom('prescription_lines').where('prescription_id', '=', p.prescriptionId),
);

const insert = statement((p: PrescriptionLine & { prescriptionId: number; position: number }) =>
  query.insertInto('prescription_lines').values({
    prescription_id: p.prescriptionId,
    position: p.position,
    item: p.item,
    dose: p.dose,
    quantity: p.quantity,
    unit_price: p.unitPrice,
    stock: p.stock,
    alternative: p.alternative,
  }),
);

export function listLines(tx: ReadTx, prescriptionId: number): PrescriptionLine[] {
  return tx.all(selectAll, { prescriptionId });
}

/** The price of what is not in stock, and the alternative of what is, are nobody's. */
export function replaceLines(tx: Tx, prescriptionId: number, lines: readonly PrescriptionLine[]): void {
  tx.run(removeAll, { prescriptionId });
  for (const [position, line] of lines.entries()) {
    const { stock } = line;
    tx.run(insert, {
      ...line,
      item: line.item.toWellFormed(),
      dose: line.dose.toWellFormed(),
      unitPrice: stock === 'no' ? null : line.unitPrice,
      alternative: stock === 'alternative' ? line.alternative.toWellFormed() : '',
      prescriptionId,
      position,
    });
  }
}
