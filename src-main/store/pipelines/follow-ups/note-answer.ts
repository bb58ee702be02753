import { answerReminders } from '../../rows/follow-ups/refill-reminders.ts';
import { listScheduledIn } from '../../rows/follow-ups/scheduled-messages.ts';
import type { Step } from '../incoming.ts';

/** What a customer writes later than that is about something else. */
const ANSWER_MS = 7 * 86_400_000;

/** Marks what a customer answers; the answer itself opens a ticket like any message. */
export const noteAnswer: Step = (tx, { message, now }) => {
  const { conversationId } = message;
  if (answerReminders(tx, { conversationId, since: now - ANSWER_MS }) > 0) tx.changes.touched('reminders');
  // Those that wait show that the customer has written meanwhile.
  if (listScheduledIn(tx, conversationId).length > 0) tx.changes.touched('scheduled');
};
