import type { SqlBool } from 'kysely';
import { sql } from 'kysely';
import { AppError } from '#shared/domain/errors.ts';
import { cardOf, isCardType } from '#shared/domain/messages/card.ts';
import { goesAnyTime } from '#shared/domain/messages/any-time.ts';
import { LINKS, type Link } from '#shared/domain/transport-capabilities.ts';
import { query, statement } from '../schema/query.ts';
import type { ReadTx, Tx } from '../schema/tx.ts';
import { ATTACHMENT_COLUMNS, toAttachment } from './media/attachments.ts';
import { readDetails } from './messages/message-details.ts';
import { toMessageTemplate } from './messages/message-templates.ts';
import { addressesNow } from './people/addresses-now.ts';
import { addressesOfMessage, readAddresses } from './people/numbers/contact-addresses.ts';
import { isBlocked, unblockingOver } from './conversations/chat-marks.ts';
import { isHeld } from './people/numbers/new-owners.ts';
import { readReplyWindow, replyWindowOf } from './people/reply-window.ts';
import type { OutboxEntry, OutboxState } from '../contract/store.ts';

const newestSession = query.selectFrom('sessions').select(({ fn }) => fn.max('sessions.id').as('id'));

const selectEntries = query
  .selectFrom('outbox')
  .innerJoin('messages', 'messages.id', 'outbox.message_id')
  .innerJoin('contacts', 'contacts.id', 'messages.contact_id')
  .leftJoin('attachments', 'attachments.message_id', 'outbox.message_id')
  .leftJoin('message_templates', 'message_templates.message_id', 'outbox.message_id')
  .select([
    'outbox.id',
    'outbox.message_id as messageId',
    'outbox.conversation_id as conversationId',
    'contacts.chat_address as chatAddress',
    'contacts.phone',
    'contacts.lid',
    'contacts.bsuid',
    'outbox.sent_to as sentTo',
    'outbox.link',
    addressesOfMessage.as('addresses'),
    'messages.content as text',
    'message_templates.template',
    'messages.wa_type as waType',
    'messages.details',
    'messages.forward_score as forwardScore',
    ...ATTACHMENT_COLUMNS,
    'outbox.state',
    'messages.wa_message_id as waMessageId',
    'outbox.attempts',
    'outbox.session_id as sessionId',
    newestSession.as('currentSessionId'),
    'outbox.not_before as notBefore',
    replyWindowOf(sql.ref('messages.contact_id')).as('replyWindow'),
    isBlocked('messages.contact_id').as('isBlocked'),
    unblockingOver('messages.contact_id').as('unblockingOver'),
  ]);

const selectById = statement((p: { id: number }) => selectEntries.where('outbox.id', '=', p.id));

const selectByMessage = statement((p: { messageId: number }) =>
  selectEntries.where('outbox.message_id', '=', p.messageId),
);

/**
 * Written before its customer's number came up with somebody else: it waits until staff have dealt with that. What may
 * have been sent already is looked up all the same.
 */
const IS_KEPT_BACK = sql<SqlBool>`(queue.state <> 'dispatched' AND EXISTS (
  SELECT 1 FROM messages AS kept JOIN former_phones AS seen ON seen.contact_id = kept.contact_id
    WHERE kept.id = queue.message_id AND queue.created_at <= seen.seen_at AND ${isHeld('kept.contact_id')}
))`;

// Literals and not parameters, so that SQLite sees that the partial index outbox_unfinished answers it.
const selectHeads = statement(() =>
  selectEntries
    .where('outbox.id', 'in', ({ selectFrom }) =>
      selectFrom('outbox as queue')
        .select(({ fn }) => fn.min('queue.id').as('id'))
        .where(sql<SqlBool>`queue.state IN ('queued', 'prepared', 'dispatched')`)
        .where(({ not }) => not(IS_KEPT_BACK))
        .groupBy('queue.conversation_id'),
    )
    .orderBy('outbox.id'),
);

const selectUnfinished = statement(() =>
  selectEntries
    .where(sql<SqlBool>`outbox.state IN ('queued', 'prepared', 'dispatched')`)
    .orderBy('outbox.conversation_id')
    .orderBy('outbox.id'),
);

const selectWaitingOfContact = statement((p: { contactId: number }) =>
  query
    .selectFrom('outbox')
    .innerJoin('messages', 'messages.id', 'outbox.message_id')
    .select('outbox.id')
    .where(sql<SqlBool>`outbox.state IN ('queued', 'prepared', 'dispatched')`)
    .where(sql<SqlBool>`outbox.state <> 'dispatched'`)
    .where('messages.contact_id', '=', p.contactId),
);

const insert = statement((p: { messageId: number; conversationId: number; now: number }) =>
  query.insertInto('outbox').values({
    message_id: p.messageId,
    conversation_id: p.conversationId,
    state: 'queued',
    attempts: 0,
    not_before: p.now,
    session_id: null,
    created_at: p.now,
    updated_at: p.now,
  }),
);

interface Progress {
  id: number;
  state: OutboxState;
  attempts: number;
  notBefore: number;
  now: number;
}

const updateProgress = statement((p: Progress) =>
  query
    .updateTable('outbox')
    .set({
      state: p.state,
      attempts: p.attempts,
      not_before: p.notBefore,
      updated_at: p.now,
    })
    .where('id', '=', p.id),
);

const updateDispatch = statement((p: { id: number; sentTo: string }) =>
  query.updateTable('outbox').set({ session_id: newestSession, sent_to: p.sentTo }).where('id', '=', p.id),
);

const updateLink = statement((p: { id: number; link: Link | null }) =>
  query.updateTable('outbox').set({ link: p.link }).where('id', '=', p.id),
);

const insertSession = statement((p: { now: number }) =>
  query.insertInto('sessions').values({ started_at: p.now }),
);

const move = statement((p: { fromId: number; intoId: number }) =>
  query
    .updateTable('outbox')
    .set({ conversation_id: p.intoId })
    .where('conversation_id', '=', p.fromId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('messages')
          .select('messages.id')
          .whereRef('messages.id', '=', 'outbox.message_id')
          .where('messages.conversation_id', '=', p.intoId),
      ),
    ),
);

type EntryRow = NonNullable<Awaited<ReturnType<typeof selectEntries.executeTakeFirst>>>;

function toEntry(row: EntryRow): OutboxEntry {
  return {
    id: row.id,
    messageId: row.messageId,
    conversationId: row.conversationId,
    chatAddress: row.chatAddress,
    addresses: addressesOf(row),
    addressesNow: addressesNow(row),
    text: row.text,
    attachment: toAttachment(row),
    template: toMessageTemplate(row.template),
    card: cardIn(row),
    state: row.state,
    // One that is sent anew, with another id, is free to go by another link.
    link: row.waMessageId === null ? null : row.link,
    waMessageId: row.waMessageId,
    attempts: row.attempts,
    relinked: row.sessionId !== null && row.sessionId !== row.currentSessionId,
    notBefore: row.notBefore,
    forwardScore: row.forwardScore,
    replyWindow: windowOf(row),
    isBlocked: Boolean(row.isBlocked),
    unblockingOver: readLinks(row.unblockingOver),
  };
}

function cardIn({ waType, details }: EntryRow): OutboxEntry['card'] {
  return isCardType(waType) ? (cardOf(readDetails(details)) ?? 'unreadable') : null;
}

const readLinks = (joined: string | null): Link[] =>
  LINKS.filter((link) => joined?.split(',').includes(link));

/** What has an id goes over the link it was chosen for, whichever sends now. */
function windowOf({ waType, link, replyWindow }: EntryRow): OutboxEntry['replyWindow'] {
  const window = goesAnyTime(waType) ? null : readReplyWindow(replyWindow);
  return link === null || link === window?.link ? window : null;
}

function addressesOf({ sentTo, chatAddress, addresses }: EntryRow): string[] {
  const first = sentTo === null ? [] : [sentTo];
  return [...new Set([...first, chatAddress, ...readAddresses(addresses)])];
}

/** Finished entries block nothing and are not tried again by themselves. */
export function isFinished(state: OutboxState): boolean {
  return state === 'sent' || state === 'failed' || state === 'unknown' || state === 'dropped';
}

export function insertOutboxEntry(
  tx: Tx,
  input: { messageId: number; conversationId: number; now: number },
): void {
  tx.run(insert, input);
}

/** Throws AppError not-found. */
export function getOutboxEntry(tx: ReadTx, id: number): OutboxEntry {
  const row = tx.get(selectById, { id });
  if (row === undefined) throw new AppError('not-found', { message: `outbox entry ${id}` });
  return toEntry(row);
}

/** undefined for messages written on the phone. */
export function findOutboxEntryOfMessage(tx: ReadTx, messageId: number): OutboxEntry | undefined {
  const row = tx.get(selectByMessage, { messageId });
  return row === undefined ? undefined : toEntry(row);
}

/** The oldest unfinished entry of every conversation, oldest first. */
export function listOutboxHeadsOf(tx: ReadTx): OutboxEntry[] {
  return tx.all(selectHeads, {}).map(toEntry);
}

/** Oldest first. */
export function listUnfinishedEntries(tx: ReadTx): OutboxEntry[] {
  return tx.all(selectUnfinished, {}).map(toEntry);
}

/** What is to go to a contact and has provably not left. */
export const listWaitingOfContact = (tx: ReadTx, contactId: number): number[] =>
  tx.all(selectWaitingOfContact, { contactId }).map(({ id }) => id);

/** Changes what is named; attempts and not-before stay when they are not. */
export function setOutboxProgress(
  tx: Tx,
  entry: OutboxEntry,
  change: { state: OutboxState; attempts?: number; notBefore?: number; now: number },
): OutboxEntry {
  const { state, attempts = entry.attempts, notBefore = entry.notBefore, now } = change;
  tx.run(updateProgress, { id: entry.id, state, attempts, notBefore, now });
  return { ...entry, state, attempts, notBefore };
}

/** The session that counts now is the one this entry is sent in, and its address is where it is sent to. */
export function setOutboxDispatch(tx: Tx, entry: OutboxEntry, sentTo = entry.chatAddress): OutboxEntry {
  const { addresses } = entry;
  tx.run(updateDispatch, { id: entry.id, sentTo });
  return { ...entry, relinked: false, chatAddress: sentTo, addresses: [...new Set([sentTo, ...addresses])] };
}

/** Where its id was chosen; null when it has none any more. */
export function setOutboxLink(tx: Tx, entry: OutboxEntry, link: Link | null): OutboxEntry {
  tx.run(updateLink, { id: entry.id, link });
  return { ...entry, link };
}

export function insertSessionRow(tx: Tx, input: { now: number }): void {
  tx.run(insertSession, input);
}

/** They go with their messages, which must have moved before. */
export function moveOutboxEntries(tx: Tx, input: { fromId: number; intoId: number }): void {
  tx.run(move, input);
}
