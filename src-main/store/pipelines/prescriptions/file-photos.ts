import { getConversationFacts } from '../../rows/conversations/conversation-facts.ts';
import { isPhoto } from '../../rows/prescriptions/prescription-photos.ts';
import type { Step } from '../incoming.ts';
import { findAsked, openPrescriptionsOf, takePhoto } from './take-photo.ts';

/** A photo of a customer who was asked for a clearer one, or on a prescription's ticket, goes into the queue. */
export const filePhoto: Step = (tx, incoming) => {
  const { message, isAnswer, now } = incoming;
  if (!isAnswer && isPhoto(message) && findAsked(tx, message) !== undefined) {
    const { ticketId } = getConversationFacts(tx, message.conversationId);
    takePhoto(tx, { message, ticketId, by: 'customer', now });
  }
  openPhotosOfTicket(tx, incoming);
};

/** The photos of a ticket that this message has made a prescription's go into the queue. */
export const openPhotosOfTicket: Step = (tx, { message, isAnswer, now }) => {
  if (isAnswer) return;
  const { ticketId, ticketKind } = getConversationFacts(tx, message.conversationId);
  if (ticketId !== null && ticketKind === 'prescription') openPrescriptionsOf(tx, ticketId, now);
};
