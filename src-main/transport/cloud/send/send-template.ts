import { AppError } from '#shared/domain/errors.ts';
import type { SendResult, TransportTemplates } from '../../transport.ts';
import { findFileProblem } from './limits.ts';
import { uploadToSend } from './send-media.ts';
import { sendMessage, type SendDependencies } from './send-message.ts';

/** See TransportTemplates.send: its file first, then the message that names it. */
export async function sendTemplateMessage(
  {
    chatAddress,
    waMessageId: sendKey,
    template,
    media,
    onProgress,
    signal,
  }: Parameters<TransportTemplates['send']>[0],
  deps: SendDependencies,
): Promise<SendResult> {
  if (media === null)
    return sendMessage({ chatAddress, sendKey, content: { type: 'template', template } }, deps);
  const problem = findFileProblem(media, '');
  if (problem !== undefined)
    return { kind: 'rejected', reason: problem, cause: new AppError('invalid-input') };
  const file = await uploadToSend({ chatAddress, media, onProgress, signal }, deps);
  if (!('id' in file)) return file;
  const content = { type: 'template', template, file: { id: file.id, fileName: media.fileName } } as const;
  return sendMessage({ chatAddress, sendKey, content }, deps);
}
