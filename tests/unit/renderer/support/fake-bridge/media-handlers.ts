import type { MediaFilter } from '#shared/domain/messages/attachment.ts';
import type { MessageType } from '#shared/domain/messages/message.ts';
import { sampleAttachment } from '../sample-data.ts';
import type { FakeDesk, PartHandlers } from './fake-desk.ts';

const SHELF_OF: Readonly<Record<MessageType, MediaFilter | null>> = {
  image: 'pictures',
  video: 'pictures',
  document: 'documents',
  audio: 'recordings',
  text: null,
  other: null,
};

/** A file that is fetched again comes at once; what leaves the desk goes nowhere. */
export function mediaHandlers(desk: FakeDesk): PartHandlers<'media'> {
  return {
    'media.retryDownload': ({ messageId }) => {
      const message = desk.getMessage(messageId);
      if (message.attachment === null) return message;
      return desk.changeMessage(messageId, {
        attachment: sampleAttachment({ ...message.attachment, state: 'stored', failure: null }),
      });
    },
    'media.list': ({ conversationId, filter, from = 0, until = Number.POSITIVE_INFINITY }) => ({
      items: desk
        .getThread(conversationId)
        .filter(({ type, sentAt }) => SHELF_OF[type] === filter && sentAt >= from && sentAt < until),
      next: null,
    }),
    'media.previewCleanUp': () => ({ messages: 2, files: 2, sizeBytes: 2_800_000 }),
    'media.cleanUp': () => ({ messages: 2, files: 2, sizeBytes: 2_800_000 }),
    'media.usage': () => [{ kind: 'image', count: 3, sizeBytes: 4_200_000 }],
    'media.saveAs': () => ({ saved: true }),
    'media.openWith': () => ({ outcome: 'opened' }),
    'media.print': () => ({ printed: true }),
    'media.openMap': () => undefined,
    'media.openOutside': () => ({ opened: true }),
  };
}
