import type { OpenedPrescription } from '#shared/domain/prescriptions/prescription.ts';
import { listEvents } from '../../rows/prescriptions/prescription-events.ts';
import { listLines } from '../../rows/prescriptions/prescription-lines.ts';
import { listPhotos } from '../../rows/prescriptions/prescription-photos.ts';
import { getKept } from '../../rows/prescriptions/prescriptions.ts';
import { findQuoteAnswer } from '../../rows/prescriptions/quote-answer.ts';
import type { ReadTx } from '../../schema/tx.ts';

/** Throws AppError not-found. */
export function openedPrescription(tx: ReadTx, id: number): OpenedPrescription {
  const { prescription } = getKept(tx, id);
  return {
    prescription,
    photos: listPhotos(tx, id),
    lines: listLines(tx, id),
    events: listEvents(tx, id),
    answer: findQuoteAnswer(tx, prescription),
  };
}
