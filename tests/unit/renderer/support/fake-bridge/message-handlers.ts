import type { AttachmentKind } from '../../../../../src-shared/domain/attachment.ts';
import type { MessageType } from '../../../../../src-shared/domain/message.ts';
import { sampleAttachment, sampleMessage } from '../sample-data.ts';
import type { FakeDesk, RoomHandlers } from './fake-desk.ts';

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
export function messageHandlers(desk: FakeDesk): RoomHandlers<'messages'> {
  return {
    'messages.list': ({ conversationId, before }) => {
      const messages = desk.getThread(conversationId);
      const start = before === undefined ? 0 : messages.findIndex(({ id }) => id === before.id) + 1;
      const items = messages.slice(start, start + PAGE);
      const last = items.at(-1);
      const hasMore = start + PAGE < messages.length && last !== undefined;
      return { items, next: hasMore ? { sentAt: last.sentAt, id: last.id } : null };
    },
    'messages.sendText': ({ conversationId, clientKey, text }) => {
      const at = Date.now();
      const message = sampleMessage({
        id: desk.newId(),
        conversationId,
        clientKey,
        content: text,
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
    'messages.sendMedia': ({ conversationId, clientKey, caption, ...file }) => {
      const { type, waType } = TYPES[file.kind];
      const message = sampleMessage({
        id: desk.newId(),
        conversationId,
        clientKey,
        type,
        waType,
        content: caption,
        attachment: sampleAttachment({ ...file, sizeBytes: 120_000 }),
        direction: 'outgoing',
        status: 'pending',
        sentAt: Date.now(),
      });
      desk.record(message, 0);
      return message;
    },
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
  };
}
