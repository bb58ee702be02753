import type { OpenedPrescription } from '#shared/domain/prescriptions/prescription.ts';
import { getConversation } from '../../conversations/conversations.ts';
import type { Operation } from '../../database/operation.ts';
import type { Tx } from '../../database/tx.ts';
import { listEvents } from '../../prescriptions/prescription-events.ts';
import { listLines } from '../../prescriptions/prescription-lines.ts';
import {
  countOpenPrescriptions,
  listOfConversation,
  listShelf,
} from '../../prescriptions/prescription-list.ts';
import { listPhotos } from '../../prescriptions/prescription-photos.ts';
import { getKept } from '../../prescriptions/prescriptions.ts';

export const listPrescriptions: Operation<'listPrescriptions'> = (tx, input) => listShelf(tx, input);

export const countPrescriptions: Operation<'countPrescriptions'> = (tx) => countOpenPrescriptions(tx);

export const getPrescription: Operation<'getPrescription'> = (tx, { id }) => openedPrescription(tx, id);

export const listPrescriptionsOf: Operation<'listPrescriptionsOf'> = (tx, { conversationId, limit }) =>
  listOfConversation(tx, { conversationId: getConversation(tx, conversationId).id, limit });

/** Throws AppError not-found. */
export function openedPrescription(tx: Tx, id: number): OpenedPrescription {
  return {
    prescription: getKept(tx, id).prescription,
    photos: listPhotos(tx, id),
    lines: listLines(tx, id),
    events: listEvents(tx, id),
  };
}
