import { ratingAskMessage } from '#shared/desk/automation/automatic-texts.ts';
import { detectMachine } from '#shared/desk/machines/detect-machine.ts';
import { insertRating } from '../../rows/automation/ratings.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import { getConsent } from '../../rows/people/consent.ts';
import { readSettings } from '../../rows/settings.ts';
import { asTrace, listTrace, recipientOf } from '../automation/automation-context.ts';
import type { ResolvedStep } from '../resolved.ts';
import { queueAutomatic } from '../queue-automatic.ts';

const EXPIRES_AFTER_MS = 48 * 3_600_000;

const AGENT = /^agent:(\d+)$/;

/** Asks how it was, once a ticket, when whoever resolved it wants that; never somebody who wants no such texts. */
export const askRating: ResolvedStep = (tx, { ticket, asksRating, now }) => {
  const settings = readSettings(tx);
  const agentId = ticket.assigneeId ?? Number(AGENT.exec(ticket.resolvedBy ?? '')?.[1] ?? 0);
  if (!asksRating || !settings.automation.isOn || !settings.rating.isOn) return;
  const conversation = getConversation(tx, ticket.conversationId);
  const trace = listTrace(tx, conversation.id);
  if (getConsent(tx, conversation.customerId).state === 'opted-out') return;
  if (detectMachine(asTrace(trace)) !== undefined) return;
  const text = ratingAskMessage(settings, recipientOf(tx, conversation, trace, settings));
  if (text === undefined) return;
  const question = queueAutomatic(tx, {
    conversationId: conversation.id,
    automation: 'rating-ask',
    text,
    once: `rating-ask:${ticket.id}`,
    now,
  });
  if (question === undefined) return;
  insertRating(tx, {
    ticketId: ticket.id,
    agentId: agentId === 0 ? null : agentId,
    now,
    expiresAt: now + EXPIRES_AFTER_MS,
  });
  tx.changes.touched('ratings', 'automation');
};
