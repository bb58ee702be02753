import { getConversation } from '../../rows/conversations/conversations.ts';
import {
  listOpenScheduled,
  listScheduledIn,
  listSettledScheduled,
} from '../../rows/follow-ups/scheduled-messages.ts';
import type { Query } from '../operation.ts';

/** As far back as staff look. */
const SETTLED_SHOWN = 50;

export const listScheduled: Query<'listScheduled'> = (tx) => ({
  open: listOpenScheduled(tx),
  settled: listSettledScheduled(tx, SETTLED_SHOWN),
});

export const listScheduledOf: Query<'listScheduledOf'> = (tx, { conversationId }) =>
  listScheduledIn(tx, getConversation(tx, conversationId).id);
