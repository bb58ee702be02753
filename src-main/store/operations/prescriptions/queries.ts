import { getConversation } from '../../rows/conversations/conversations.ts';
import { listKnownItemsBegunBy } from '../../rows/prescriptions/known-items.ts';
import {
  countOpenPrescriptions,
  listOfConversation,
  listPrescriptionsBy,
} from '../../rows/prescriptions/prescription-list.ts';
import type { Query } from '../operation.ts';
import { openedPrescription } from './opened-prescription.ts';

export const listPrescriptions: Query<'listPrescriptions'> = (tx, input) => listPrescriptionsBy(tx, input);

export const countPrescriptions: Query<'countPrescriptions'> = (tx) => countOpenPrescriptions(tx);

export const getPrescription: Query<'getPrescription'> = (tx, { id }) => openedPrescription(tx, id);

export const listPrescriptionsOf: Query<'listPrescriptionsOf'> = (tx, { conversationId, limit }) =>
  listOfConversation(tx, { conversationId: getConversation(tx, conversationId).id, limit });

export const listKnownItems: Query<'listKnownItems'> = (tx, input) => listKnownItemsBegunBy(tx, input);
