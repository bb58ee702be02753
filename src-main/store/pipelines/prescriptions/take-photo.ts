import type { Message } from '#shared/domain/messages/message.ts';
import type { Prescription } from '#shared/domain/prescriptions/prescription.ts';
import { statusAfter } from '#shared/desk/prescriptions/steps.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { getContactOfMessage } from '../../rows/people/contacts.ts';
import { listEvents, recordEvent } from '../../rows/prescriptions/prescription-events.ts';
import {
  addPhoto,
  findPrescriptionOfPhoto,
  lastPhotoAt,
  listLooseFilesOfTicket,
  isPhoto,
} from '../../rows/prescriptions/prescription-photos.ts';
import {
  getKept,
  insertPrescription,
  listExpectingPhotos,
  updatePrescription,
} from '../../rows/prescriptions/prescriptions.ts';
import { findTicketKind } from '../../rows/prescriptions/ticket-kinds.ts';

/** The pages of one prescription come one after the other. */
const PAGES_WITHIN_MS = 10 * 60_000;
/** Who was asked for a clearer photo answers within this time; a later one is of something else. */
const ANSWER_WITHIN_MS = 3 * 24 * 3_600_000;

/** WhatsApp's times are whole seconds of another clock than this PC's. */
const CLOCKS_DIFFER_MS = 10 * 60_000;

/** The prescription whose unreadable photo this one replaces: the customer was asked, and answers. */
export const findAsked = (tx: ReadTx, message: Message): Prescription | undefined =>
  listExpectingPhotos(tx, getContactOfMessage(tx, message.id).id).find(({ id, status, statusAt }) => {
    if (status !== 'unreadable' || message.id < lastQuestionOf(tx, id)) return false;
    const after = message.sentAt - statusAt;
    return after >= -CLOCKS_DIFFER_MS && after <= ANSWER_WITHIN_MS;
  });

/** The message that asked for a clearer photo; 0 for none. */
const lastQuestionOf = (tx: ReadTx, prescriptionId: number): number =>
  listEvents(tx, prescriptionId).reduce(
    (last, { change }) => (change.what === 'asked-again' ? change.messageId : last),
    0,
  );

/**
 * Puts a photo where it belongs: into the prescription it answers for, with the pages that came just before, or into
 * one of its own.
 * @param input.by `customer` when it came by itself, `agent:3` when somebody picked it.
 * @returns the prescription's id; of one that has the photo already, that one's.
 */
export function takePhoto(
  tx: Tx,
  input: { message: Message; ticketId: number | null; by: string; now: number },
): number {
  const { message, ticketId, by, now } = input;
  const known = findPrescriptionOfPhoto(tx, message.id);
  if (known !== undefined) return known;
  tx.changes.touched('prescriptions');
  const asked = findAsked(tx, message);
  if (asked !== undefined) return takeAnswer(tx, asked, input);
  const contactId = getContactOfMessage(tx, message.id).id;
  const joined = listExpectingPhotos(tx, contactId).find(
    ({ id, status }) =>
      status === 'waiting' && Math.abs(message.sentAt - lastPhotoAt(tx, id)) <= PAGES_WITHIN_MS,
  );
  const id = joined?.id ?? insertPrescription(tx, { contactId, ticketId, at: message.sentAt, now });
  addPhoto(tx, { messageId: message.id, prescriptionId: id, round: joined?.round ?? 1 });
  recordEvent(tx, {
    prescriptionId: id,
    at: now,
    by,
    change:
      joined === undefined
        ? { what: 'opened', because: by === 'customer' ? 'photo' : 'by-hand' }
        : { what: 'photo', messageId: message.id },
  });
  return id;
}

/** It waits again, and the new photo is the first one. */
function takeAnswer(
  tx: Tx,
  { id }: Prescription,
  { message, by, now }: { message: Message; by: string; now: number },
): number {
  const { prescription, needsCheckHere } = getKept(tx, id);
  const to = statusAfter('photo', { status: prescription.status, hasLines: prescription.lineCount > 0 });
  if (to === undefined) return id;
  const round = prescription.round + 1;
  const state = { ...prescription, needsCheck: needsCheckHere, status: to, statusAt: message.sentAt, round };
  updatePrescription(tx, state, now);
  addPhoto(tx, { messageId: message.id, prescriptionId: id, round });
  const at = { prescriptionId: id, at: now, by };
  recordEvent(tx, { ...at, change: { what: 'photo', messageId: message.id } });
  recordEvent(tx, { ...at, change: { what: 'status', from: prescription.status, to } });
  return id;
}

/**
 * The photos of a prescription's ticket become prescriptions, those that are none yet. Call it when a ticket has become
 * one: by the menu, by a word after the photo, by staff.
 */
export function openPrescriptionsOf(tx: Tx, ticketId: number, now: number): void {
  if (findTicketKind(tx, ticketId) !== 'prescription') return;
  const photos = listLooseFilesOfTicket(tx, ticketId).filter(isPhoto);
  for (const message of photos) takePhoto(tx, { message, ticketId, by: 'customer', now });
}
