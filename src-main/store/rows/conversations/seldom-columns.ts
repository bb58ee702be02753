import { sql } from 'kysely';
import { answeredContact, replyWindowOf } from '../people/reply-window.ts';
import { ofAnyContact } from '../people/who.ts';
import { ofAccounts, whereBeside } from './beside.ts';
import { chatMarksOf } from './chat-marks.ts';

// Asked for each row of a list, and of most rows there is nothing: the row itself says what there is to be looked up.

const labels = sql<string>`(
  SELECT group_concat(DISTINCT label_id) FROM conversation_labels AS labelled
  WHERE labelled.conversation_id = conversations.id
)`;

const ofGaps = (value: 'min(contact_gaps.from_at)' | 'max(contact_gaps.until_at)') =>
  sql<number>`(
    SELECT ${sql.raw(value)} FROM contacts AS missed
    INNER JOIN contact_gaps ON contact_gaps.contact_id = missed.id
    WHERE missed.conversation_id = conversations.id
  )`;

/** As answeredContact says it, where there is one to choose from: the joined `contacts`. */
const answered = ofAccounts(
  sql<number>`CASE WHEN contacts.chat_address = conversations.chat_address THEN contacts.id END`,
  answeredContact('conversations.id'),
);

/** Over the phone nothing limits an answer. */
const replyWindow = sql<
  string | null
>`CASE WHEN EXISTS (SELECT 1 FROM reply_window WHERE id = 1) THEN ${replyWindowOf(answered)} END`;

const ofWho = (column: 'phone' | 'username') =>
  ofAccounts(sql<string | null>`${sql.ref(`contacts.${column}`)}`, ofAnyContact(column, 'conversations.id'));

/** Of a conversation's row, with `contacts` joined as the one it began with. */
export const SELDOM_COLUMNS = [
  whereBeside(['labels'], labels).as('labels'),
  whereBeside(['gaps'], ofGaps('min(contact_gaps.from_at)')).as('gapFrom'),
  whereBeside(['gaps'], ofGaps('max(contact_gaps.until_at)')).as('gapUntil'),
  replyWindow.as('replyWindow'),
  whereBeside(['marks', 'otherAccounts'], chatMarksOf).as('chatMarks'),
  ofWho('phone').as('customerPhone'),
  ofWho('username').as('customerUsername'),
] as const;
