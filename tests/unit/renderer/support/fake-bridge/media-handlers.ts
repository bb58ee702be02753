import { sampleAttachment } from '../sample-data.ts';
import type { FakeDesk, RoomHandlers } from './fake-desk.ts';

/** A file that is fetched again comes at once. */
export function mediaHandlers(desk: FakeDesk): RoomHandlers<'media'> {
  return {
    'media.retryDownload': ({ messageId }) => {
      const message = desk.getMessage(messageId);
      if (message.attachment === null) return message;
      return desk.changeMessage(messageId, {
        attachment: sampleAttachment({ ...message.attachment, state: 'stored', failure: null }),
      });
    },
  };
}
