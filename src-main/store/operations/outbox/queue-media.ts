import { AppError } from '#shared/domain/errors.ts';
import type { AttachmentKind } from '#shared/domain/messages/attachment.ts';
import type { Message, MessageType } from '#shared/domain/messages/message.ts';
import { queueMessage } from '../../pipelines/queue-message.ts';
import { insertAttachment } from '../../rows/media/attachments.ts';
import { findMediaFileById } from '../../rows/media/media-files.ts';
import { getMessage } from '../../rows/messages/messages.ts';
import type { OperationInput } from '../../contract/operation-name.ts';
import type { Tx } from '../../schema/tx.ts';

/** WhatsApp's own name of each kind (wa-js 4.6.0 MSG_TYPE), and the desk's. */
const TYPES: Readonly<Record<AttachmentKind, { type: MessageType; waType: string }>> = {
  image: { type: 'image', waType: 'image' },
  sticker: { type: 'image', waType: 'sticker' },
  video: { type: 'video', waType: 'video' },
  audio: { type: 'audio', waType: 'audio' },
  voice: { type: 'audio', waType: 'ptt' },
  document: { type: 'document', waType: 'document' },
};

/** Queues a file that is stored already, with its caption. */
export function queueMedia(tx: Tx, input: OperationInput<'enqueueMedia'>): Message {
  const { fileId, kind, fileName, width, height, durationMs, waveform, now } = input;
  const file = findMediaFileById(tx, fileId);
  if (file === undefined) throw new AppError('media-missing', { message: `media file ${fileId}` });
  const id = queueMessage(tx, { ...input, ...TYPES[kind], content: input.caption }, (messageId) =>
    insertAttachment(tx, {
      messageId,
      kind,
      state: 'stored',
      fileId,
      fileName,
      mimeType: file.mimeType,
      sizeBytes: file.sizeBytes,
      width,
      height,
      durationMs,
      waveform,
      failure: null,
      notBefore: now,
      now,
    }),
  );
  return getMessage(tx, id);
}
