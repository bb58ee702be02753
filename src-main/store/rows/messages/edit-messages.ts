// What its writer or reader does to a message later.
import { z } from 'zod';
import { reactionSchema, type Message, type Reaction } from '#shared/domain/messages/message.ts';
import { query, statement } from '../../schema/query.ts';
import { stamp } from '../../schema/stamp.ts';
import type { MessageDetails } from '#shared/domain/messages/message-details.ts';
import { textOfMessage } from '#shared/domain/messages/message-text.ts';
import { readJson } from '../json-column.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { reindexMessage } from './message-search.ts';

const reactionsSchema = z.array(reactionSchema);

const updateText = statement(
  (p: {
    id: number;
    content: string;
    details: string | null;
    earlierTexts: string;
    editedAt: number | null;
    now: number;
  }) =>
    query
      .updateTable('messages')
      .set({
        content: p.content,
        details: p.details,
        earlier_texts: p.earlierTexts,
        edited_at: p.editedAt,
        updated_at: stamp(p.now),
      })
      .where('id', '=', p.id),
);

const updateRevokedAt = statement((p: { id: number; revokedAt: number; now: number }) =>
  query
    .updateTable('messages')
    .set({ revoked_at: p.revokedAt, updated_at: stamp(p.now) })
    .where('id', '=', p.id),
);

const selectReactions = statement((p: { id: number }) =>
  query.selectFrom('messages').select('messages.reactions').where('id', '=', p.id),
);

const updateReactions = statement((p: { id: number; reactions: string; now: number }) =>
  query
    .updateTable('messages')
    .set({ reactions: p.reactions, updated_at: stamp(p.now) })
    .where('id', '=', p.id),
);

const updateKind = statement(
  (
    p: Pick<Message, 'id' | 'type' | 'waType' | 'content' | 'status'> & {
      details: string | null;
      now: number;
    },
  ) =>
    query
      .updateTable('messages')
      .set({
        type: p.type,
        wa_type: p.waType,
        content: p.content,
        details: p.details,
        status: p.status,
        updated_at: stamp(p.now),
      })
      .where('id', '=', p.id),
);

/** Replaces what it says and indexes it. */
export function setMessageText(
  tx: Tx,
  input: {
    id: number;
    content: string;
    details: MessageDetails | null;
    earlierTexts: readonly string[];
    editedAt: number | null;
    now: number;
  },
): void {
  tx.run(updateText, {
    ...input,
    details: input.details === null ? null : JSON.stringify(input.details),
    earlierTexts: JSON.stringify(input.earlierTexts),
  });
  reindexMessage(tx, { id: input.id, text: textOfMessage(input) });
}

/** The message turns out to be of another kind; its new text is indexed. */
export function setMessageKind(
  tx: Tx,
  input: Pick<Message, 'id' | 'type' | 'waType' | 'content' | 'status' | 'details'> & {
    now: number;
  },
): void {
  const details = input.details === null ? null : JSON.stringify(input.details);
  tx.run(updateKind, { ...input, details });
  reindexMessage(tx, { id: input.id, text: textOfMessage(input) });
}

export function setMessageRevoked(tx: Tx, input: { id: number; revokedAt: number; now: number }): void {
  tx.run(updateRevokedAt, input);
}

/** Also those that were taken back, whose emoji is empty. */
export function listReactions(tx: ReadTx, messageId: number): Reaction[] {
  return readJson(tx.get(selectReactions, { id: messageId })?.reactions ?? null, reactionsSchema, []);
}

export function setReactions(
  tx: Tx,
  input: { id: number; reactions: readonly Reaction[]; now: number },
): void {
  tx.run(updateReactions, { ...input, reactions: JSON.stringify(input.reactions) });
}
