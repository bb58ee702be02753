import { AppError } from '#shared/domain/errors.ts';
import { findKnownType } from '#shared/domain/messages/media-types.ts';
import type { OutgoingMedia, SendResult, Transport } from '../../transport.ts';
import type { CloudContent } from './content.ts';
import { findFileProblem } from './limits.ts';
import { refusalOf, sendMessage, type SendDependencies } from './send-message.ts';
import { NoVoiceNote, uploadFile } from './upload.ts';

/** See Transport.sendMedia: the file first, then the message that names it. */
export async function sendMediaMessage(
  {
    chatAddress,
    waMessageId: sendKey,
    quoted,
    caption,
    media,
    onProgress,
    signal,
  }: Parameters<Transport['sendMedia']>[0],
  deps: SendDependencies,
): Promise<SendResult> {
  const problem = findFileProblem(media, caption);
  if (problem !== undefined)
    return { kind: 'rejected', reason: problem, cause: new AppError('invalid-input') };
  const file = await uploadToSend({ chatAddress, media, onProgress, signal }, deps);
  if (!('id' in file)) return file;
  const content = contentOf(media, file, caption);
  return sendMessage({ chatAddress, sendKey, content, answers: quoted?.waMessageId }, deps);
}

interface SentFile extends Pick<Parameters<Transport['sendMedia']>[0], 'chatAddress' | 'media'> {
  onProgress: ((doneBytes: number) => void) | undefined;
  signal: AbortSignal | undefined;
}

/** A file that a message will name. @returns its id, or what became of the message without it. */
export async function uploadToSend(
  { chatAddress, media, onProgress, signal }: SentFile,
  deps: SendDependencies,
): Promise<{ id: string } | SendResult> {
  if (isAborted(signal)) return { kind: 'not-sent', cause: signal?.reason };
  const file = await uploadFile(deps.client, { media, onProgress, signal });
  if ('id' in file) return isAborted(signal) ? { kind: 'not-sent', cause: signal?.reason } : file;
  // No message has left, whatever became of the file.
  if (file.kind !== 'refused') {
    const isNoVoice = file.cause instanceof NoVoiceNote;
    return isNoVoice
      ? { kind: 'rejected', reason: 'file-type', cause: file.cause }
      : { kind: 'not-sent', cause: file.cause };
  }
  const refusal = refusalOf(file.error, { chatAddress, content: { type: 'media' } }, deps);
  const isUnnamed = refusal.kind === 'rejected' && refusal.reason === undefined;
  return isUnnamed ? { ...refusal, reason: 'file-refused' } : refusal;
}

/** Asked anew each time: it may have been called off meanwhile. */
const isAborted = (signal: AbortSignal | undefined): boolean => signal?.aborted === true;

/** Graph takes no document without an extension. */
function named({ fileName, mimeType }: OutgoingMedia): string {
  if (/\.[^./\\]+$/.test(fileName)) return fileName;
  const [plainType = ''] = mimeType.split(';');
  return `${fileName}.${findKnownType(plainType.trim())?.extensions[0] ?? 'bin'}`;
}

function contentOf(media: OutgoingMedia, file: { id: string }, caption: string): CloudContent {
  const { kind } = media;
  switch (kind) {
    case 'image':
    case 'video':
      return { type: kind, file, caption };
    case 'document':
      return { type: 'document', file, caption, fileName: named(media) };
    case 'sticker':
      return { type: 'sticker', file };
    case 'audio':
    case 'voice':
      return { type: 'audio', file, isVoice: kind === 'voice' };
  }
}
