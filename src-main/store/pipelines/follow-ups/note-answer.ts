import { answerReminders } from '../../rows/follow-ups/refill-reminders.ts';
import { listScheduledIn } from '../../rows/follow-ups/scheduled-messages.ts';
import { findReplyWindowRule } from '../../rows/people/reply-window.ts';
import type { Step } from '../incoming.ts';

/** What a customer writes later than that is about something else. */
const ANSWER_MS = 7 * 86_400_000;

/** Marks what a customer answers; the answer itself opens a ticket like any message. */
export const noteAnswer: Step = (tx, { message, now, recordedAt }) => {
  const { conversationId } = message;
  // What was asked after it was written is not answered by it.
  const until = recordedAt === now ? Number.MAX_SAFE_INTEGER : recordedAt;
  if (answerReminders(tx, { conversationId, since: now - ANSWER_MS, until }) > 0) {
    tx.changes.touched('reminders');
  }
  // Those that wait show that the customer has written meanwhile.
  if (listScheduledIn(tx, conversationId).length > 0) tx.changes.touched('scheduled');
  // What waited for the customer to write may go.
  if (findReplyWindowRule(tx) !== undefined) tx.changes.touched('scheduled', 'waitlist', 'reminders');
};
