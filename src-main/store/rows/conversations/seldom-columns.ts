import { sql } from 'kysely';
import { answeredContact, replyWindowOf } from '../people/reply-window.ts';

// Asked for each row of a list, and of most rows there is nothing. Whether there is anything is seen first: that is quick, and
// the rest would be a quarter of the list's time.

const labels = sql<string | null>`CASE WHEN EXISTS (
  SELECT 1 FROM conversation_labels AS any_label WHERE any_label.conversation_id = conversations.id
) THEN (
  SELECT group_concat(DISTINCT label_id) FROM conversation_labels AS labelled
  WHERE labelled.conversation_id = conversations.id
) END`;

/** Gaps are of contacts, and closed again within days: mostly no contact has one. */
const ofGaps = (value: 'min(contact_gaps.from_at)' | 'max(contact_gaps.until_at)') =>
  sql<number | null>`CASE WHEN EXISTS (SELECT 1 FROM contact_gaps WHERE contact_id > 0) THEN (
    SELECT ${sql.raw(value)} FROM contacts AS missed
    INNER JOIN contact_gaps ON contact_gaps.contact_id = missed.id
    WHERE missed.conversation_id = conversations.id
  ) END`;

/** Over the phone nothing limits an answer. */
const replyWindow = sql<
  string | null
>`CASE WHEN EXISTS (SELECT 1 FROM reply_window WHERE id = 1) THEN ${replyWindowOf(
  answeredContact('conversations.id'),
)} END`;

/** Of a conversation's row. */
export const SELDOM_COLUMNS = [
  labels.as('labels'),
  ofGaps('min(contact_gaps.from_at)').as('gapFrom'),
  ofGaps('max(contact_gaps.until_at)').as('gapUntil'),
  replyWindow.as('replyWindow'),
] as const;
