import { getConversation } from '../../rows/conversations/conversations.ts';
import { listDueAttachments, nextDueAttachmentAt } from '../../rows/media/attachments.ts';
import { listDueBetterFiles, nextDueBetterFileAt } from '../../rows/media/better-files.ts';
import { findMediaFileById, listMediaFileIdsOf, measureMediaOf } from '../../rows/media/media-files.ts';
import { findLastWrittenAt as findLastWritten, measureOldMedia } from '../../rows/media/old-media.ts';
import { listMediaOf } from '../../rows/messages/thread/media-filter.ts';
import type { Query } from '../operation.ts';

export const listMedia: Query<'listMedia'> = (tx, input) => {
  const { id: conversationId } = getConversation(tx, input.conversationId);
  const { filter, limit, from = 0, until = Number.MAX_SAFE_INTEGER } = input;
  // A cursor is always older than the end of the span it came from; 0 is before every id.
  const before = input.before ?? { sentAt: until, id: 0 };
  const items = listMediaOf(tx, { conversationId, filter, from, before, limit });
  const last = items.at(-1);
  const more = items.length === limit && last !== undefined;
  return { items, next: more ? { sentAt: last.sentAt, id: last.id } : null };
};

export const listDueDownloads: Query<'listDueDownloads'> = (tx, { now, link = null, limit }) => {
  const asked = { now, link, limit };
  const due = [...listDueAttachments(tx, asked), ...listDueBetterFiles(tx, asked)];
  const times = [nextDueAttachmentAt(tx, now), nextDueBetterFileAt(tx, now)].filter((at) => at !== null);
  return {
    due: due.sort((one, other) => other.messageId - one.messageId).slice(0, limit),
    nextAt: times.length === 0 ? null : Math.min(...times),
  };
};

export const findMediaFile: Query<'findMediaFile'> = (tx, { id }) => findMediaFileById(tx, id);

export const measureMedia: Query<'measureMedia'> = (tx) => measureMediaOf(tx);

export const previewOldMedia: Query<'previewOldMedia'> = (tx, { sentBefore }) =>
  measureOldMedia(tx, sentBefore);

export const findLastWrittenAt: Query<'findLastWrittenAt'> = (tx) => findLastWritten(tx);

export const listMediaFileIds: Query<'listMediaFileIds'> = (tx) => listMediaFileIdsOf(tx);
