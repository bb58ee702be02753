import { ratingThanksMessage } from '#shared/desk/automation/automatic-texts.ts';
import { findRating } from '#shared/desk/replies/rating.ts';
import { saidIn } from '#shared/domain/messages/message-text.ts';
import { findAskedRating, setComment, setScore, type AskedRating } from '../../rows/automation/ratings.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import type { Tx } from '../../schema/tx.ts';
import { findUnresolvedTicket } from '../../rows/tickets/tickets.ts';
import { listTrace, recipientOf } from '../automation/automation-context.ts';
import type { Incoming, Step } from '../incoming.ts';
import { queueAutomatic } from '../queue-automatic.ts';

/** What a customer writes so soon after their score is about it; it is a message all the same. */
const COMMENT_MS = 30 * 60_000;

/** A number from 1 to 5 after the question is an answer to it and no work, as long as nothing else is under way. */
export const takeRating: Step = (tx, incoming) => {
  const { message } = incoming;
  const said = saidIn(message);
  if (incoming.isAnswer || said === null) return;
  const { conversationId } = message;
  // The question has this PC's time, which WhatsApp's may be a little behind.
  const at = incoming.isFresh ? incoming.now : message.sentAt;
  const asked = findAskedRating(tx, { conversationId, at });
  if (asked === undefined) return;
  const score = findRating(said);
  if (score === undefined) {
    keepComment(tx, asked, { text: said, at });
  } else if (findUnresolvedTicket(tx, conversationId) === undefined) {
    setScore(tx, { ticketId: asked.ticketId, score, at });
    incoming.isAnswer = true;
    tx.changes.touched('ratings');
    thank(tx, incoming, asked.ticketId);
  }
};

function keepComment(
  tx: Tx,
  { ticketId, answeredAt, comment }: AskedRating,
  { text, at }: { text: string; at: number },
): void {
  if (answeredAt === null || comment !== null || at - answeredAt > COMMENT_MS) return;
  setComment(tx, { ticketId, comment: text });
  tx.changes.touched('ratings');
}

function thank(tx: Tx, incoming: Incoming, ticketId: number): void {
  const { message, settings, now } = incoming;
  if (!settings.automation.isOn || !settings.rating.isOn || !incoming.isFresh) return;
  const conversation = getConversation(tx, message.conversationId);
  const text = ratingThanksMessage(
    settings,
    recipientOf(tx, conversation, listTrace(tx, conversation.id), settings),
  );
  if (text === undefined) return;
  const thanks = queueAutomatic(tx, {
    conversationId: conversation.id,
    automation: 'rating-thanks',
    text,
    once: `rating-thanks:${ticketId}`,
    now,
  });
  if (thanks !== undefined) tx.changes.touched('automation');
}
