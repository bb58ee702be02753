// Files of messages: fetched, kept once per content, forgotten.
import { AppError } from '#shared/domain/errors.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { Operation } from '../operation.ts';
import type { Tx } from '../../schema/tx.ts';
import {
  listDueAttachments,
  nextDueAttachmentAt,
  releaseAttachments,
  setAttachmentFailed,
  setAttachmentStored,
  setAttachmentWaiting,
} from '../../rows/media/attachments.ts';
import {
  findMediaFileById,
  keepMediaFile,
  listMediaFileIdsOf,
  measureMediaOf,
  removeMediaFile,
  removeUnusedMediaFiles,
} from '../../rows/media/media-files.ts';
import {
  listStoredAttachments,
  isStillUsed,
  measureOldMedia,
  setAttachmentRemoved,
} from '../../rows/media/old-media.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import { listMediaOf } from '../../rows/messages/media-filter.ts';
import { getMessage } from '../../rows/messages/messages.ts';
import { releaseTemplateFile } from '../../rows/templates/template-files.ts';

export const listMedia: Operation<'listMedia'> = (tx, input) => {
  const { id: conversationId } = getConversation(tx, input.conversationId);
  const { filter, limit, from = 0, until = Number.MAX_SAFE_INTEGER } = input;
  // A cursor is always older than the end of the span it came from; 0 is before every id.
  const before = input.before ?? { sentAt: until, id: 0 };
  const items = listMediaOf(tx, { conversationId, filter, from, before, limit });
  const last = items.at(-1);
  const more = items.length === limit && last !== undefined;
  return { items, next: more ? { sentAt: last.sentAt, id: last.id } : null };
};

export const listDueDownloads: Operation<'listDueDownloads'> = (tx, { now, limit }) => ({
  due: listDueAttachments(tx, { now, limit }),
  nextAt: nextDueAttachmentAt(tx, now),
});

/** A file that arrives twice is kept once; one that came meanwhile stays. */
export const completeDownload: Operation<'completeDownload'> = (tx, { messageId, file, now }) => {
  const message = getWithAttachment(tx, messageId);
  const known = message.attachment?.fileId ?? null;
  if (known !== null) return { keptFileId: known };
  const kept = keepMediaFile(tx, file, now);
  setAttachmentStored(tx, { messageId, file: kept, now });
  tx.changes.messageChanged(messageId);
  return { keptFileId: kept.id };
};

export const deferDownload: Operation<'deferDownload'> = (tx, { messageId, attempts, notBefore, now }) => {
  if (getWithAttachment(tx, messageId).attachment?.state !== 'waiting') return;
  setAttachmentWaiting(tx, { messageId, attempts, notBefore, now });
};

export const failDownload: Operation<'failDownload'> = (tx, { messageId, failure, now }) => {
  const message = getWithAttachment(tx, messageId);
  if (message.attachment?.state !== 'waiting') return;
  setAttachmentFailed(tx, { messageId, failure, now });
  tx.changes.messageChanged(messageId);
};

export const retryDownload: Operation<'retryDownload'> = (tx, { messageId, now }) => {
  const message = getWithAttachment(tx, messageId);
  if (message.attachment?.state !== 'failed' && message.attachment?.state !== 'waiting') return message;
  setAttachmentWaiting(tx, { messageId, attempts: 0, notBefore: now, now });
  tx.changes.messageChanged(messageId);
  return getMessage(tx, messageId);
};

export const addMediaFile: Operation<'addMediaFile'> = (tx, { file, now }) => keepMediaFile(tx, file, now);

export const findMediaFile: Operation<'findMediaFile'> = (tx, { id }) => findMediaFileById(tx, id);

export const measureMedia: Operation<'measureMedia'> = (tx) => measureMediaOf(tx);

export const previewOldMedia: Operation<'previewOldMedia'> = (tx, { sentBefore }) =>
  measureOldMedia(tx, sentBefore);

export const removeOldMedia: Operation<'removeOldMedia'> = (tx, { sentBefore, after, limit, now }) => {
  const found = listStoredAttachments(tx, { after, limit });
  for (const file of found) {
    const { messageId, sentAt } = file;
    if (sentAt < sentBefore && !isStillUsed(file)) setAttachmentRemoved(tx, { messageId, now });
  }
  return { next: found.length < limit ? null : (found.at(-1)?.messageId ?? null) };
};

export const listMediaFileIds: Operation<'listMediaFileIds'> = (tx) => listMediaFileIdsOf(tx);

export const forgetUnusedMedia: Operation<'forgetUnusedMedia'> = (tx, { createdBefore }) =>
  removeUnusedMediaFiles(tx, createdBefore);

export const releaseLostMedia: Operation<'releaseLostMedia'> = (tx, { fileIds, askSince, now }) => {
  for (const fileId of fileIds) {
    releaseAttachments(tx, { fileId, askSince, now });
    releaseTemplateFile(tx, fileId);
    removeMediaFile(tx, fileId);
  }
};

/** Throws AppError not-found for a message without a file. */
function getWithAttachment(tx: Tx, messageId: number): Message {
  const message = getMessage(tx, messageId);
  if (message.attachment === null)
    throw new AppError('not-found', { message: `attachment of message ${messageId}` });
  return message;
}
