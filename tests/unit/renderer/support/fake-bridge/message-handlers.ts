import type { AttachmentKind } from '#shared/domain/messages/attachment.ts';
import type { Message, MessageType } from '#shared/domain/messages/message.ts';
import { waTypeOfCard } from '#shared/domain/messages/card.ts';
import { quotedFrom } from '#shared/domain/messages/quoting.ts';
import type { InvokeOutput } from '#shared/ipc/contract.ts';
import { sampleAttachment, sampleMessage } from '../sample-data.ts';
import type { FakeDesk, PartHandlers } from './fake-desk.ts';

const PAGE = 50;

const TYPES: Readonly<Record<AttachmentKind, { type: MessageType; waType: string }>> = {
  image: { type: 'image', waType: 'image' },
  sticker: { type: 'image', waType: 'sticker' },
  video: { type: 'video', waType: 'video' },
  audio: { type: 'audio', waType: 'audio' },
  voice: { type: 'audio', waType: 'ptt' },
  document: { type: 'document', waType: 'document' },
};

/** What is sent while online becomes sent and delivered shortly after. */
const AROUND = 2;

function pageOf(messages: readonly Message[], start: number, end: number): InvokeOutput<'messages.list'> {
  const items = messages.slice(start, end);
  const cursor = (message: Message | undefined) => message && { sentAt: message.sentAt, id: message.id };
  return {
    items,
    next: end < messages.length ? (cursor(items.at(-1)) ?? null) : null,
    previous: start > 0 ? cursor(items[0]) : undefined,
  };
}

export function messageHandlers(desk: FakeDesk): PartHandlers<'messages'> {
  const edits = new Map<number, { text: string; before: string | null }>();
  return {
    'messages.list': ({ conversationId, before, after }) => {
      const messages = desk.getThread(conversationId);
      if (after !== undefined) {
        const end = messages.findIndex(({ id }) => id === after.id);
        return pageOf(messages, Math.max(0, end - PAGE), end);
      }
      const start = before === undefined ? 0 : messages.findIndex(({ id }) => id === before.id) + 1;
      return { ...pageOf(messages, start, start + PAGE), previous: undefined };
    },
    'messages.around': ({ conversationId, messageId }) => {
      const messages = desk.getThread(conversationId);
      const at = messages.findIndex(({ id }) => id === messageId);
      return pageOf(messages, Math.max(0, at - AROUND), at + AROUND + 1);
    },
    'messages.search': () => ({ items: [], next: null }),
    'messages.searchThread': () => ({ ids: [], hasMore: false }),
    'messages.at': () => ({ messageId: null }),
    'messages.sendText': ({ conversationId, clientKey, text, quotedId }) => {
      const at = Date.now();
      const message = sampleMessage({
        id: desk.newId(),
        conversationId,
        clientKey,
        content: text,
        quoted: quotedId == null ? null : quotedFrom(desk.getMessage(quotedId)),
        direction: 'outgoing',
        status: 'pending',
        sentAt: at,
      });
      desk.record(message, 0);
      if (desk.connection.phase === 'online') {
        setTimeout(() => desk.setStatus(conversationId, message.id, 'sent'), 300);
        setTimeout(() => desk.setStatus(conversationId, message.id, 'delivered'), 700);
      }
      return message;
    },
    'messages.sendCard': ({ conversationId, clientKey, card, quotedId }) => {
      const message = sampleMessage({
        id: desk.newId(),
        conversationId,
        clientKey,
        type: 'other',
        waType: waTypeOfCard(card),
        content: '',
        details: card,
        quoted: quotedId == null ? null : quotedFrom(desk.getMessage(quotedId)),
        direction: 'outgoing',
        status: 'pending',
        sentAt: Date.now(),
      });
      desk.record(message, 0);
      return message;
    },
    'messages.sendTemplate': ({ conversationId, clientKey, name }) => {
      const message = sampleMessage({
        id: desk.newId(),
        conversationId,
        clientKey,
        waType: 'template',
        content: name,
        direction: 'outgoing',
        status: 'pending',
        sentAt: Date.now(),
      });
      desk.record(message, 0);
      return message;
    },
    'messages.sendMedia': ({ conversationId, clientKey, caption, quotedId, ...file }) => {
      const { type, waType } = TYPES[file.kind];
      const message = sampleMessage({
        id: desk.newId(),
        conversationId,
        clientKey,
        type,
        waType,
        content: caption,
        quoted: quotedId == null ? null : quotedFrom(desk.getMessage(quotedId)),
        attachment: sampleAttachment({ ...file, sizeBytes: 120_000 }),
        direction: 'outgoing',
        status: 'pending',
        sentAt: Date.now(),
      });
      desk.record(message, 0);
      return message;
    },
    'messages.forward': ({ messageIds, conversationIds }) => {
      for (const conversationId of conversationIds)
        for (const messageId of messageIds) {
          const { id: _id, ...copied } = desk.getMessage(messageId);
          const sent = {
            direction: 'outgoing',
            status: 'pending',
            sentAt: Date.now(),
            forwardScore: 1,
          } as const;
          desk.record(sampleMessage({ ...copied, ...sent, id: desk.newId(), conversationId }), 0);
        }
      return { queued: messageIds.length * conversationIds.length };
    },
    'messages.saveText': () => ({ file: 'rosheta-messages.txt' }),
    'messages.get': ({ messageId }) => desk.getMessage(messageId),
    'messages.cancel': ({ messageId }) => {
      const message = desk.getMessage(messageId);
      desk.setStatus(message.conversationId, messageId, 'failed', 'dropped');
      return desk.getMessage(messageId);
    },
    'messages.retry': ({ messageId }) => {
      const message = desk.getMessage(messageId);
      desk.setStatus(message.conversationId, messageId, 'pending');
      return desk.getMessage(messageId);
    },
    'messages.drop': ({ messageId, verdict }) => {
      const message = desk.getMessage(messageId);
      if (verdict === 'was-sent') desk.setStatus(message.conversationId, messageId, 'sent');
      else desk.setStatus(message.conversationId, messageId, 'failed', 'dropped');
      return desk.getMessage(messageId);
    },
    'messages.setWrittenByApp': ({ messageId }) => desk.getMessage(messageId),
    'messages.act': ({ messageId }) => desk.getMessage(messageId),
    'messages.retryAction': ({ messageId }) => desk.getMessage(messageId),
    'messages.leaveAction': ({ messageId }) => desk.getMessage(messageId),
    'messages.starred': () => ({ items: [], next: null }),
    'messages.saveEditDraft': ({ messageId, draft }) => {
      if (draft === null) edits.delete(messageId);
      else edits.set(messageId, draft);
    },
    'messages.editDrafts': () =>
      [...edits].map(([id, draft]) => ({ message: sampleMessage({ id, conversationId: 3 }), ...draft })),
    'messages.times': () => ({ sent: null, delivered: null, read: null, played: null }),
  };
}
