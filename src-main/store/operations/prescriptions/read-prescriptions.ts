import type { OpenedPrescription } from '#shared/domain/prescriptions/prescription.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import type { Operation } from '../operation.ts';
import type { Tx } from '../../schema/tx.ts';
import { listEvents } from '../../rows/prescriptions/prescription-events.ts';
import { listLines } from '../../rows/prescriptions/prescription-lines.ts';
import {
  countOpenPrescriptions,
  listOfConversation,
  listPrescriptionsBy,
} from '../../rows/prescriptions/prescription-list.ts';
import { listPhotos } from '../../rows/prescriptions/prescription-photos.ts';
import { getKept } from '../../rows/prescriptions/prescriptions.ts';

export const listPrescriptions: Operation<'listPrescriptions'> = (tx, input) =>
  listPrescriptionsBy(tx, input);

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
