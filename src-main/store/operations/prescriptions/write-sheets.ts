import { AppError } from '#shared/domain/errors.ts';
import type { PrescriptionSheet } from '#shared/domain/prescriptions/prescription.ts';
import { totalsOf } from '#shared/desk/prescriptions/totals.ts';
import type { Operation } from '../operation.ts';
import type { Tx } from '../../schema/tx.ts';
import { listLines, replaceLines } from '../../rows/prescriptions/prescription-lines.ts';
import { movePrescription, UNPRICED } from './move-prescription.ts';

export const savePrescription: Operation<'savePrescription'> = (tx, { sheet, ...done }) =>
  movePrescription(tx, 'save', done, ({ id }) => {
    replaceLines(tx, id, sheet.lines);
    return {
      patch: { ...UNPRICED, ...restOf(sheet), readBy: done.by, readAt: done.now },
      changes: [{ what: 'lines', lines: sheet.lines.length }],
    };
  });

export const pricePrescription: Operation<'pricePrescription'> = (tx, { sheet, ...done }) =>
  movePrescription(tx, 'price', done, ({ id, readBy, readAt }) => {
    const { total } = totalsOf(sheet);
    if (total === null) throw new AppError('prescription-unpriced');
    const read = namesOf(tx, id);
    replaceLines(tx, id, sheet.lines);
    // Who only fills in the prices has not read it.
    const isReadAnew = readBy === null || read !== namesOf(tx, id);
    return {
      patch: {
        ...UNPRICED,
        ...restOf(sheet),
        total,
        readBy: isReadAnew ? done.by : readBy,
        readAt: isReadAnew ? done.now : readAt,
        pricedBy: done.by,
        pricedAt: done.now,
      },
      changes: [
        ...(isReadAnew ? [{ what: 'lines', lines: sheet.lines.length } as const] : []),
        { what: 'priced', total },
      ],
    };
  });

const restOf = ({ discount, deliveryFee, note }: PrescriptionSheet) => ({
  discount,
  deliveryFee,
  note: note.toWellFormed(),
});

/** What was read on the paper, to see whether it has been read differently. */
const namesOf = (tx: Tx, id: number): string =>
  JSON.stringify(listLines(tx, id).map(({ item, dose, quantity }) => [item, dose, quantity]));
