import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { Message } from '#shared/domain/messages/message.ts';
import type { Quoted, QuotedFacts } from '#shared/domain/messages/quoted.ts';
import { EXCERPT_LENGTH, excerptOf } from '#shared/text/excerpt.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { readJson } from '../json-column.ts';

/**
 * The desk's own message that is quoted: of the same conversation, never by its id alone, and rather of the same contact.
 * Looked up whenever it is read, because it may have come later than its answer. The + keeps SQLite from going through
 * the whole conversation: the id's index answers it.
 */
const firstOwn = (whose: RawBuilder<unknown>): RawBuilder<number | null> => sql`(
  SELECT min(other.id)
  FROM messages AS other
  WHERE other.wa_message_id = quoted_messages.quoted_wa_id
    AND ${whose}
    AND other.id <> messages.id
    AND (quoted_messages.quoted_by IS NULL
      OR other.direction = iif(quoted_messages.quoted_by = 'pharmacy', 'outgoing', 'incoming'))
)`;

const own = sql<string | null>`CASE quoted_messages.quoted_place WHEN 'chat' THEN (
  SELECT json_object(
    'id', own.id, 'direction', own.direction, 'waType', own.wa_type,
    'text', substr(own.content, 1, ${sql.lit(2 * EXCERPT_LENGTH)}), 'isRevoked', own.revoked_at IS NOT NULL,
    'photoId', iif(file.kind IN ('image', 'sticker') AND file.state = 'stored', file.file_id, NULL),
    'durationMs', file.duration_ms, 'fileName', file.file_name
  )
  FROM messages AS own LEFT JOIN attachments AS file ON file.message_id = own.id
  WHERE own.id = coalesce(
    (SELECT chosen.id FROM messages AS chosen
      WHERE chosen.id = quoted_messages.quoted_message_id
        AND +chosen.conversation_id = messages.conversation_id),
    ${firstOwn(sql`other.contact_id = messages.contact_id AND +other.conversation_id = messages.conversation_id`)},
    ${firstOwn(sql`+other.conversation_id = messages.conversation_id`)}
  )
) END`;

const ownSchema = z
  .object({
    id: z.number().int(),
    direction: z.enum(['incoming', 'outgoing']),
    waType: z.string(),
    text: z.string(),
    isRevoked: z.number().transform(Boolean),
    photoId: z.string().nullable(),
    durationMs: z.number().nullable(),
    fileName: z.string().nullable(),
  })
  .nullable();

/** For a message's row, joined by messages.id; toQuoted makes the domain's object of them. */
export const QUOTED_COLUMNS = [
  'quoted_messages.quoted_wa_id as quotedWaId',
  'quoted_messages.quoted_by as quotedBy',
  'quoted_messages.quoted_place as quotedPlace',
  'quoted_messages.quoted_wa_type as quotedWaType',
  'quoted_messages.quoted_text as quotedText',
  'quoted_messages.quoted_left_out as quotedLeftOut',
  own.as('quotedOwn'),
] as const;

/** Everything is null for a message that answers none. */
export interface QuotedRow {
  quotedWaId: string | null;
  quotedBy: Quoted['by'];
  quotedPlace: Quoted['place'] | null;
  quotedWaType: string | null;
  quotedText: string | null;
  quotedLeftOut: 0 | 1 | null;
  /** JSON. */
  quotedOwn: string | null;
}

/** What WhatsApp told with the answer is what its writer saw; the desk's own message says the rest. */
export function toQuoted(row: QuotedRow): Quoted | null {
  const { quotedPlace: place, quotedText } = row;
  if (place === null) return null;
  const known = readJson(row.quotedOwn, ownSchema, null);
  const isTold = row.quotedWaType !== null;
  return {
    waMessageId: row.quotedWaId,
    by: row.quotedBy ?? (known && (known.direction === 'outgoing' ? 'pharmacy' : 'customer')),
    place,
    waType: isTold ? row.quotedWaType : (known?.waType ?? null),
    text: isTold ? (quotedText ?? '') : excerptOf(known?.text || known?.fileName || ''),
    messageId: known?.id ?? null,
    isRevoked: known?.isRevoked ?? row.quotedWaType === 'revoked',
    photoId: known?.photoId ?? null,
    durationMs: known?.durationMs ?? null,
    isLeftOut: row.quotedLeftOut === 1,
  };
}

// What was told first stays: a message does not change what it answers.
const insert = statement((p: QuotedFacts & { messageId: number; ownId: number | null }) =>
  query
    .insertInto('quoted_messages')
    .values({
      message_id: p.messageId,
      quoted_wa_id: p.waMessageId,
      quoted_by: p.by,
      quoted_place: p.place,
      quoted_wa_type: p.waType,
      quoted_text: p.text,
      quoted_message_id: p.ownId,
    })
    .onConflict((conflict) => conflict.doNothing()),
);

const selectAnswers = statement((p: { waMessageId: string; conversationId: number }) =>
  query
    .selectFrom('quoted_messages')
    .innerJoin('messages', 'messages.id', 'quoted_messages.message_id')
    .select('messages.id')
    .where('quoted_wa_id', '=', p.waMessageId)
    // A literal, so that SQLite sees that the partial index quoted_messages_by_id answers it.
    .where(sql<boolean>`quoted_place = 'chat'`)
    .where('messages.conversation_id', '=', p.conversationId),
);

const selectChosenBy = statement((p: { id: number }) =>
  query.selectFrom('quoted_messages').select('message_id as id').where('quoted_message_id', '=', p.id),
);

const leaveOut = statement((p: { messageId: number }) =>
  query.updateTable('quoted_messages').set({ quoted_left_out: 1 }).where('message_id', '=', p.messageId),
);

const giveChosen = statement((p: { fromId: number; intoId: number }) =>
  query
    .updateTable('quoted_messages')
    .set({ quoted_message_id: p.intoId })
    .where('quoted_message_id', '=', p.fromId),
);

/** As it stands now: it may have been deleted, or has only just got its id. */
interface QuotedRowToSend extends Pick<
  Message,
  'waMessageId' | 'direction' | 'status' | 'revokedAt' | 'link'
> {
  /** Whom it came from or went to is whom the answer goes to. */
  isOfSameContact: boolean;
}

const selectToSend = statement((p: { messageId: number }) =>
  query
    .selectFrom('quoted_messages')
    .innerJoin('messages', 'messages.id', 'quoted_messages.message_id')
    .innerJoin('messages as own', 'own.id', 'quoted_messages.quoted_message_id')
    .select([
      'own.wa_message_id as waMessageId',
      'own.direction',
      'own.status',
      'own.revoked_at as revokedAt',
      'own.link',
      'own.contact_id as contactId',
      'messages.contact_id as answeredId',
    ])
    .where('quoted_messages.message_id', '=', p.messageId)
    .where('quoted_left_out', '=', 0),
);

/**
 * @param quoted.ownId the row that staff have chosen, where the desk itself answers.
 * @returns false when what it answers was known already.
 */
export function insertQuoted(
  tx: Tx,
  quoted: QuotedFacts & { messageId: number; ownId?: number | undefined },
): boolean {
  return tx.run(insert, { ...quoted, ownId: quoted.ownId ?? null }).changes > 0;
}

/** The messages that show this one above themselves. */
export function listAnswersTo(
  tx: ReadTx,
  { id, waMessageId, conversationId }: Pick<Message, 'id' | 'waMessageId' | 'conversationId'>,
): number[] {
  const chosen = tx.all(selectChosenBy, { id });
  const told = waMessageId === null ? [] : tx.all(selectAnswers, { waMessageId, conversationId });
  return [...new Set([...chosen, ...told].map((answer) => answer.id))];
}

/** WhatsApp had it no more: the answer goes without it, and says so. */
export function setQuotedLeftOut(tx: Tx, messageId: number): void {
  tx.run(leaveOut, { messageId });
}

/** The row that answers of the desk's own name is another one now. */
export function moveChosenQuotes(tx: Tx, ids: { fromId: number; intoId: number }): void {
  tx.run(giveChosen, ids);
}

/** What an outgoing message answers, as far as that is one of the desk's own and it is to go with it. */
export function findQuotedToSend(tx: ReadTx, messageId: number): QuotedRowToSend | undefined {
  const row = tx.get(selectToSend, { messageId });
  return row && { ...row, isOfSameContact: row.contactId === row.answeredId };
}
