import { AppError } from '#shared/domain/errors.ts';
import type {
  OpenedPrescription,
  Prescription,
  PrescriptionChange,
} from '#shared/domain/prescriptions/prescription.ts';
import { statusAfter, type PrescriptionStep } from '#shared/desk/prescriptions/steps.ts';
import type { Tx } from '../../schema/tx.ts';
import { recordEvent } from '../../rows/prescriptions/prescription-events.ts';
import {
  getKept,
  updatePrescription,
  type PrescriptionState,
} from '../../rows/prescriptions/prescriptions.ts';
import { openedPrescription } from './opened-prescription.ts';

/** What a step writes down, beside the status it leads to. */
type Outcome = { patch?: Partial<PrescriptionState>; changes?: PrescriptionChange[] };

/** Of a prescription whose price does not count any more. */
export const UNPRICED = {
  total: null,
  pricedBy: null,
  pricedAt: null,
  checkedBy: null,
  checkedAt: null,
} as const;

/**
 * Takes one step with a prescription, as the table of steps allows it.
 * Throws AppError not-found; prescription-moved when it is not for one in this status; what `work` throws.
 */
export function movePrescription(
  tx: Tx,
  step: PrescriptionStep,
  { id, by, now }: { id: number; by: number; now: number },
  work: (prescription: Prescription) => Outcome,
): OpenedPrescription {
  const { prescription, needsCheckHere } = getKept(tx, id);
  const from = prescription.status;
  const to = statusAfter(step, { status: from, hasLines: prescription.lineCount > 0 });
  if (to === undefined)
    throw new AppError('prescription-moved', { message: `${step} of one that is ${from}` });
  const { patch = {}, changes = [] } = work(prescription);
  const statusAt = to === from ? prescription.statusAt : now;
  updatePrescription(
    tx,
    { ...prescription, needsCheck: needsCheckHere, ...patch, status: to, statusAt },
    now,
  );
  tx.changes.touched('prescriptions');
  const moved: PrescriptionChange[] = to === from ? [] : [{ what: 'status', from, to }];
  for (const change of [...changes, ...moved]) {
    recordEvent(tx, { prescriptionId: id, at: now, by: `agent:${by}`, change });
  }
  return openedPrescription(tx, id);
}
