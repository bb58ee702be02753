import { getConversation } from '../../conversations/conversations.ts';
import { isPhoto } from '../../prescriptions/prescription-photos.ts';
import type { Step } from '../serve/incoming.ts';
import { findAsked, openPrescriptionsOf, takePhoto } from './take-photo.ts';

/**
 * A photo in a prescription's ticket, or of a customer who was asked for one, goes into the queue; and so do the
 * photos before it, when this message is what made the ticket a prescription's.
 */
export const servePhoto: Step = (tx, { message, isAnswer, books, now }) => {
  if (isAnswer) return;
  const { ticket } = getConversation(tx, message.conversationId);
  const isPrescription = ticket?.kind === 'prescription';
  if (isPhoto(message) && (isPrescription || findAsked(tx, message) !== undefined)) {
    takePhoto(tx, { message, ticketId: ticket?.id ?? null, by: 'customer', now });
    books.add('prescriptions');
  }
  if (isPrescription && openPrescriptionsOf(tx, ticket.id, now)) books.add('prescriptions');
};
