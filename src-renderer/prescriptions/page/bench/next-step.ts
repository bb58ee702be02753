import { isSecondPerson } from '#shared/desk/prescriptions/steps.ts';
import type { Prescription } from '#shared/domain/prescriptions/prescription.ts';
import type { ReadSheet } from '../sheet/draft-sheet.ts';

/** What is to be done next: the one clear button. `wait-for-check`: by somebody else. */
export type NextStep =
  | 'save'
  | 'price'
  | 'check'
  | 'wait-for-check'
  | 'send-quote'
  | 'make-ready'
  | 'collect'
  | 'reopen';

/** @param meId who is signed in. */
export function nextStep(
  prescription: Prescription,
  { read, isDirty, meId }: { read: Pick<ReadSheet, 'totals'>; isDirty: boolean; meId: number | undefined },
): NextStep {
  const { status, needsCheck, checkedBy, quotedMessageId } = prescription;
  switch (status) {
    case 'waiting':
    case 'unreadable':
    case 'read':
      return read.totals.total === null ? 'save' : 'price';
    case 'priced': {
      if (isDirty) return read.totals.total === null ? 'save' : 'price';
      if (needsCheck && checkedBy === null) {
        return meId !== undefined && isSecondPerson(prescription, meId) ? 'check' : 'wait-for-check';
      }
      return quotedMessageId === null ? 'send-quote' : 'make-ready';
    }
    case 'ready':
      return 'collect';
    case 'collected':
    case 'delivered':
    case 'cancelled':
      return 'reopen';
  }
}
