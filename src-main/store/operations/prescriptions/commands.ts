import { isSecondPerson } from '#shared/desk/prescriptions/steps.ts';
import { totalsOf } from '#shared/desk/prescriptions/totals.ts';
import { AppError } from '#shared/domain/errors.ts';
import {
  prescriptionSheetSchema,
  type Prescription,
  type PrescriptionSheet,
} from '#shared/domain/prescriptions/prescription.ts';
import { takePhoto } from '../../pipelines/prescriptions/take-photo.ts';
import { queueAutomatic } from '../../pipelines/queue-automatic.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import { getMessage } from '../../rows/messages/messages.ts';
import { forgetItems, rememberItems } from '../../rows/prescriptions/known-items.ts';
import { listLines, replaceLines } from '../../rows/prescriptions/prescription-lines.ts';
import { withPhoto } from '../../rows/prescriptions/prescription-list.ts';
import { isPhoto } from '../../rows/prescriptions/prescription-photos.ts';
import { type PrescriptionState, getKept } from '../../rows/prescriptions/prescriptions.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { addNote } from '../notes/commands.ts';
import type { Operation } from '../operation.ts';
import { UNPRICED, movePrescription } from './move-prescription.ts';

export const createPrescription: Operation<'createPrescription'> = (tx, { messageId, by, now }) => {
  const message = getMessage(tx, messageId);
  if (!isPhoto(message))
    throw new AppError('invalid-input', { message: `message ${messageId} has no photo` });
  const ticketId = message.ticketId ?? getConversation(tx, message.conversationId).ticket?.id ?? null;
  const id = takePhoto(tx, { message, ticketId, by: `agent:${by}`, now });
  if (getKept(tx, id).prescription.status === 'cancelled') reopenPrescription(tx, { id, by, now });
  return withPhoto(tx, getKept(tx, id).prescription);
};

export const savePrescription: Operation<'savePrescription'> = (tx, { sheet, ...done }) =>
  movePrescription(tx, 'save', done, ({ id }) => {
    refuseUnlikely(sheet);
    writeLines(tx, id, sheet);
    return {
      patch: { ...UNPRICED, ...restOf(sheet), readBy: done.by, readAt: done.now },
      changes: [{ what: 'lines', lines: sheet.lines.length }],
    };
  });

export const pricePrescription: Operation<'pricePrescription'> = (tx, { sheet, ...done }) =>
  movePrescription(tx, 'price', done, ({ id, readBy, readAt }) => {
    refuseUnlikely(sheet);
    const { total } = totalsOf(sheet);
    if (total === null) throw new AppError('prescription-unpriced');
    const read = namesOf(tx, id);
    writeLines(tx, id, sheet);
    rememberItems(tx, { prescriptionId: id, lines: sheet.lines, now: done.now });
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

export const requestPrescriptionCheck: Operation<'requestPrescriptionCheck'> = (tx, { note, ...done }) =>
  movePrescription(tx, 'ask-check', done, ({ conversationId }) => {
    if (note !== undefined) addNote(tx, { conversationId, text: note, messageId: null, ...done });
    return { patch: { needsCheck: true }, changes: [{ what: 'check-asked' }] };
  });

export const checkPrescription: Operation<'checkPrescription'> = (tx, done) =>
  movePrescription(tx, 'check', done, (prescription) => {
    if (!isSecondPerson(prescription, done.by)) throw new AppError('prescription-own-check');
    return { patch: { checkedBy: done.by, checkedAt: done.now }, changes: [{ what: 'checked' }] };
  });

export const makePrescriptionReady: Operation<'makePrescriptionReady'> = (tx, done) =>
  movePrescription(tx, 'make-ready', done, ({ needsCheck, checkedBy }) => {
    if (needsCheck && checkedBy === null) throw new AppError('prescription-unchecked');
    return { patch: { readyBy: done.by, readyAt: done.now } };
  });

export const handOverPrescription: Operation<'handOverPrescription'> = (tx, { how, ...done }) =>
  movePrescription(tx, how === 'collected' ? 'collect' : 'deliver', done, () => ({
    patch: { closedBy: done.by, closedAt: done.now },
  }));

export const askPrescriptionAgain: Operation<'askPrescriptionAgain'> = (tx, { text, ...done }) =>
  movePrescription(tx, 'ask-again', done, ({ id, round, conversationId }) => {
    const messageId = queueAutomatic(tx, {
      conversationId,
      automation: 'unreadable',
      text,
      once: `unreadable:${id}:${round}`,
      sentBy: `agent:${done.by}`,
      now: done.now,
    });
    return { changes: messageId === undefined ? [] : [{ what: 'asked-again', messageId }] };
  });

export const setPrescriptionQuoted: Operation<'setPrescriptionQuoted'> = (tx, { messageId, ...done }) =>
  movePrescription(tx, 'quote', done, ({ conversationId }) => {
    const message = getMessage(tx, messageId);
    if (message.direction !== 'outgoing' || message.conversationId !== conversationId) {
      throw new AppError('invalid-input', { message: `message ${messageId} tells this customer nothing` });
    }
    return { patch: { quotedMessageId: messageId }, changes: [{ what: 'quoted', messageId }] };
  });

export const cancelPrescription: Operation<'cancelPrescription'> = (tx, { reason, note, ...done }) =>
  movePrescription(tx, 'cancel', done, () => ({
    patch: { cancelReason: reason, cancelNote: note.toWellFormed(), closedBy: done.by, closedAt: done.now },
    changes: [{ what: 'cancelled', reason, note }],
  }));

export const reopenPrescription: Operation<'reopenPrescription'> = (tx, done) =>
  movePrescription(tx, 'reopen', done, (prescription) => ({ patch: withoutLastStep(prescription) }));

function withoutLastStep({ status, round }: Prescription): Partial<PrescriptionState> {
  const notClosed = { closedBy: null, closedAt: null };
  const notReady = { readyBy: null, readyAt: null };
  switch (status) {
    case 'cancelled':
      return { ...notClosed, ...notReady, ...UNPRICED, cancelReason: null, cancelNote: '' };
    case 'collected':
    case 'delivered':
      return notClosed;
    case 'ready':
      return notReady;
    // Asking again is another occasion.
    case 'unreadable':
      return { round: round + 1 };
    case 'waiting':
    case 'read':
    case 'priced':
      return {};
  }
}

function writeLines(tx: Tx, prescriptionId: number, { lines }: PrescriptionSheet): void {
  forgetItems(tx, { prescriptionId, before: listLines(tx, prescriptionId), lines });
  replaceLines(tx, prescriptionId, lines);
}

/** The last door: whoever calls, no 120 packs and no price below nothing are written down. */
function refuseUnlikely(sheet: PrescriptionSheet): void {
  const { error } = prescriptionSheetSchema.safeParse(sheet);
  if (error !== undefined) throw new AppError('invalid-input', { message: error.message });
}

const restOf = ({ discount, deliveryFee, note }: PrescriptionSheet) => ({
  discount,
  deliveryFee,
  note: note.toWellFormed(),
});

/** What was read on the paper, to see whether it has been read differently. */
const namesOf = (tx: ReadTx, id: number): string =>
  JSON.stringify(listLines(tx, id).map(({ item, dose, quantity }) => [item, dose, quantity]));
