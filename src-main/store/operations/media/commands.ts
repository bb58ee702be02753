// Files of messages: fetched, kept once per content, forgotten.
import { AppError } from '#shared/domain/errors.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { isImported } from '#shared/domain/past/exported-chat.ts';
import {
  releaseAttachments,
  setAttachmentFailed,
  setAttachmentStored,
  setAttachmentWaiting,
} from '../../rows/media/attachments.ts';
import {
  awaitBetterFileAgain,
  betterFileIsLost,
  deferBetterFile,
  setBetterFileFailed,
  setBetterFileStored,
} from '../../rows/media/better-files.ts';
import { keepMediaFile, removeMediaFile, removeUnusedMediaFiles } from '../../rows/media/media-files.ts';
import { isStillUsed, listStoredAttachments, setAttachmentRemoved } from '../../rows/media/old-media.ts';
import { getMessage } from '../../rows/messages/messages.ts';
import { releaseTemplateFile } from '../../rows/templates/template-files.ts';
import type { ReadTx } from '../../schema/tx.ts';
import type { Operation } from '../operation.ts';

/** A file that arrives twice is kept once; one that came meanwhile stays. */
export const completeDownload: Operation<'completeDownload'> = (tx, { messageId, isBetter, file, now }) => {
  const message = getWithAttachment(tx, messageId);
  const known = message.attachment?.fileId ?? null;
  if (known !== null && isBetter !== true) return { keptFileId: known };
  const kept = keepMediaFile(tx, file, now);
  if (isBetter === true) setBetterFileStored(tx, { messageId, now });
  setAttachmentStored(tx, { messageId, file: kept, now });
  tx.changes.messageChanged(messageId);
  return { keptFileId: kept.id };
};

export const deferDownload: Operation<'deferDownload'> = (
  tx,
  { messageId, isBetter, attempts, notBefore, now },
) => {
  if (isBetter === true) return deferBetterFile(tx, { messageId, attempts, notBefore, now });
  if (getWithAttachment(tx, messageId).attachment?.state !== 'waiting') return;
  setAttachmentWaiting(tx, { messageId, attempts, notBefore, now });
};

export const failDownload: Operation<'failDownload'> = (tx, { messageId, isBetter, failure, now }) => {
  if (isBetter === true) return setBetterFileFailed(tx, { messageId, now });
  const message = getWithAttachment(tx, messageId);
  if (message.attachment?.state !== 'waiting') return;
  setAttachmentFailed(tx, { messageId, failure, now });
  tx.changes.messageChanged(messageId);
};

export const retryDownload: Operation<'retryDownload'> = (tx, { messageId, now }) => {
  const message = getWithAttachment(tx, messageId);
  if (message.attachment?.state !== 'failed' && message.attachment?.state !== 'waiting') return message;
  // WhatsApp knows no message by an id that was made here.
  if (isImported(message)) return message;
  setAttachmentWaiting(tx, { messageId, attempts: 0, notBefore: now, now });
  awaitBetterFileAgain(tx, { messageId, now });
  tx.changes.messageChanged(messageId);
  return getMessage(tx, messageId);
};

export const addMediaFile: Operation<'addMediaFile'> = (tx, { file, now }) => keepMediaFile(tx, file, now);

export const removeOldMedia: Operation<'removeOldMedia'> = (tx, { sentBefore, after, limit, now }) => {
  const found = listStoredAttachments(tx, { after, limit });
  for (const file of found) {
    const { messageId, sentAt } = file;
    if (sentAt < sentBefore && !isStillUsed(file)) setAttachmentRemoved(tx, { messageId, now });
  }
  return { next: found.length < limit ? null : (found.at(-1)?.messageId ?? null) };
};

export const forgetUnusedMedia: Operation<'forgetUnusedMedia'> = (tx, { createdBefore }) =>
  removeUnusedMediaFiles(tx, createdBefore);

export const releaseLostMedia: Operation<'releaseLostMedia'> = (tx, { fileIds, askSince, now }) => {
  for (const fileId of fileIds) {
    betterFileIsLost(tx, { fileId, now });
    releaseAttachments(tx, { fileId, askSince, now });
    releaseTemplateFile(tx, fileId);
    removeMediaFile(tx, fileId);
  }
};

/** Throws AppError not-found for a message without a file. */
function getWithAttachment(tx: ReadTx, messageId: number): Message {
  const message = getMessage(tx, messageId);
  if (message.attachment === null)
    throw new AppError('not-found', { message: `attachment of message ${messageId}` });
  return message;
}
