import { z } from 'zod';
import { reactionSchema, type Message } from '#shared/domain/messages/message.ts';
import { ATTACHMENT_COLUMNS, toAttachment, type AttachmentRow } from '../media/attachments.ts';
import { readJson } from '../json-column.ts';
import { actionsOfMessage, readActions } from './shown-actions.ts';
import { query } from '../../schema/query.ts';
import { readDetails } from './message-details.ts';
import { QUOTED_COLUMNS, toQuoted, type QuotedRow } from './quoted-messages.ts';

// A message with what hangs on it, as it is read.

const earlierTextsSchema = z.array(z.string());
const reactionsSchema = z.array(reactionSchema);

/** A row as the domain's Message. Qualified, so that they can be joined. */
const MESSAGE_COLUMNS = [
  'messages.id',
  'messages.conversation_id as conversationId',
  'messages.ticket_id as ticketId',
  'messages.type',
  'messages.wa_type as waType',
  'messages.content',
  'messages.details',
  'messages.direction',
  'messages.status',
  'messages.failure_reason as failureReason',
  'messages.link',
  'messages.wa_message_id as waMessageId',
  'messages.client_key as clientKey',
  'messages.sent_by as sentBy',
  'messages.automation',
  'messages.sent_at as sentAt',
  'messages.whatsapp_at as whatsAppAt',
  'messages.created_at as createdAt',
  'messages.updated_at as updatedAt',
  'messages.edited_at as editedAt',
  'messages.earlier_texts as earlierTexts',
  'messages.revoked_at as revokedAt',
  'messages.reactions',
  'messages.forward_score as forwardScore',
  'messages.album_id as albumId',
  'messages.starred_at as starredAt',
  ...ATTACHMENT_COLUMNS,
  ...QUOTED_COLUMNS,
  actionsOfMessage.as('actions'),
] as const;

export const selectMessages = query
  .selectFrom('messages')
  .leftJoin('attachments', 'attachments.message_id', 'messages.id')
  .leftJoin('quoted_messages', 'quoted_messages.message_id', 'messages.id')
  .select(MESSAGE_COLUMNS);

export const newestFirst = selectMessages.orderBy('sent_at', 'desc').orderBy('messages.id', 'desc');

/** A message as its row holds it: lists and details are JSON. */
type MessageRow = Omit<
  Message,
  'earlierTexts' | 'reactions' | 'details' | 'attachment' | 'quoted' | 'actions'
> &
  AttachmentRow &
  QuotedRow & { earlierTexts: string; reactions: string; details: string | null; actions: string | null };

export function toMessage(row: MessageRow): Message {
  return {
    id: row.id,
    conversationId: row.conversationId,
    ticketId: row.ticketId,
    type: row.type,
    waType: row.waType,
    content: row.content,
    attachment: toAttachment(row),
    details: readDetails(row.details),
    quoted: toQuoted(row),
    forwardScore: row.forwardScore,
    albumId: row.albumId,
    direction: row.direction,
    status: row.status,
    failureReason: row.failureReason,
    link: row.link,
    waMessageId: row.waMessageId,
    clientKey: row.clientKey,
    sentBy: row.sentBy,
    automation: row.automation,
    editedAt: row.editedAt,
    earlierTexts: readJson(row.earlierTexts, earlierTextsSchema, []),
    revokedAt: row.revokedAt,
    reactions: readJson(row.reactions, reactionsSchema, []).filter(({ emoji }) => emoji !== ''),
    actions: readActions(row.actions),
    starredAt: row.starredAt,
    sentAt: row.sentAt,
    whatsAppAt: row.whatsAppAt,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}
