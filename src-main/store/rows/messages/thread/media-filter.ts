import type { RawBuilder, SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { MediaFilter } from '#shared/domain/messages/attachment.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { MessageCursor } from '#shared/ipc/contract/messages.ts';
import { statement } from '../../../schema/query.ts';
import type { ReadTx } from '../../../schema/tx.ts';
import { newestFirst, toMessage } from '../message-row.ts';

interface FilteredPage {
  conversationId: number;
  /** Epoch ms. */
  from: number;
  /** Exclusive. */
  before: MessageCursor;
  limit: number;
}

const OF_FILTER: Readonly<Record<MediaFilter, RawBuilder<SqlBool>>> = {
  pictures: sql<SqlBool>`messages.type IN ('image', 'video')`,
  documents: sql<SqlBool>`messages.type = 'document'`,
  recordings: sql<SqlBool>`messages.type = 'audio'`,
};

/** Word for word the condition of the partial index messages_media, or SQLite does not see that it answers. */
const hasFile = sql<SqlBool>`messages.type IN ('audio', 'image', 'document', 'video')`;

/** Stickers are said, not kept; what was deleted is in the thread for whoever looks there on purpose. */
const selectOf = (filter: MediaFilter) =>
  statement((p: Omit<FilteredPage, 'before'> & MessageCursor) =>
    newestFirst
      .where('conversation_id', '=', p.conversationId)
      .where(hasFile)
      .where(OF_FILTER[filter])
      .where('wa_type', '!=', 'sticker')
      .where('revoked_at', 'is', null)
      .where('sent_at', '>=', p.from)
      .where(({ eb, refTuple, tuple }) => eb(refTuple('sent_at', 'messages.id'), '<', tuple(p.sentAt, p.id)))
      .limit(p.limit),
  );

const select = {
  pictures: selectOf('pictures'),
  documents: selectOf('documents'),
  recordings: selectOf('recordings'),
};

/** Messages whose file passes the filter, newest first. */
export function listMediaOf(tx: ReadTx, input: FilteredPage & { filter: MediaFilter }): Message[] {
  const { filter, before, ...page } = input;
  return tx.all(select[filter], { ...page, ...before }).map(toMessage);
}
