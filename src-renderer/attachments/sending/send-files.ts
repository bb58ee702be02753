import type { QueryClient } from '@tanstack/react-query';
import { UNKNOWN_APPEARANCE } from '#shared/domain/messages/attachment.ts';
import type { Attachment, MediaAppearance } from '#shared/domain/messages/attachment.ts';
import type { ErrorCode } from '#shared/domain/errors.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { nextOptimisticOrder, takeBackOptimistic } from '../../api/cache/optimistic.ts';
import { errorCodeOf, invoke } from '../../api/invoke.ts';
import { putMessage } from '../../api/cache/live-events.ts';
import { forgetLocalPreview, keepLocalPreview } from '../../api/local-previews.ts';
import { optimisticMessage } from '../../api/cache/thread-pages.ts';
import { uploadFile } from '../../api/upload.ts';
import { outgoingBlob } from '../tray/state/tray.ts';
import type { TrayFile } from '../tray/state/tray.ts';

type Outcome = { sent: true } | { sent: false; unsent: readonly TrayFile[]; code: ErrorCode };

/** Files on their way to the main process, by client key. */
const underway = new Map<string, AbortController>();
/** The end of what was sent last, by conversation. */
const queues = new Map<number, Promise<unknown>>();

/** Stops a file that main has not recorded yet. Returns false when it is too late for that. */
export function cancelUpload(clientKey: string): boolean {
  const controller = underway.get(clientKey);
  controller?.abort();
  return controller !== undefined;
}

/**
 * Shows the bubbles, the first one with what they answer, then stores and queues one file after the other, behind what the conversation is sending
 * already. At the first failure it stops: the file and those behind it lose their bubbles and are returned.
 */
export function sendFiles(
  client: QueryClient,
  conversationId: number,
  files: readonly TrayFile[],
  quoted: Message['quoted'] = null,
): Promise<Outcome> {
  for (const [index, file] of files.entries()) {
    underway.set(file.id, new AbortController());
    if (file.previewUrl !== null) keepLocalPreview(file.id, file.previewUrl);
    putMessage(client, bubbleOf(conversationId, file, index === 0 ? quoted : null));
  }
  const before = queues.get(conversationId) ?? Promise.resolve();
  const sending = before.then(() => sendInOrder(client, conversationId, files, quoted?.messageId ?? null));
  queues.set(conversationId, sending);
  return sending;
}

async function sendInOrder(
  client: QueryClient,
  conversationId: number,
  files: readonly TrayFile[],
  quotedId: number | null,
): Promise<Outcome> {
  for (const [index, file] of files.entries()) {
    const { signal } = underway.get(file.id) ?? new AbortController();
    try {
      // One after the other: the customer gets them in the order staff chose.
      const message = await sendFile(conversationId, file, {
        signal,
        quotedId: index === 0 ? quotedId : null,
      });
      if (message === null) {
        takeBack(client, conversationId, file);
        if (file.previewUrl !== null) URL.revokeObjectURL(file.previewUrl);
      } else putMessage(client, message);
      underway.delete(file.id);
    } catch (error) {
      const rest = files.slice(index);
      const unsent = rest.filter(({ id }) => underway.get(id)?.signal.aborted !== true);
      for (const one of rest) takeBack(client, conversationId, one);
      return { sent: false, unsent, code: errorCodeOf(error) };
    }
  }
  return { sent: true };
}

/** Null when it was cancelled in time. Rejects with InvokeError. */
async function sendFile(
  conversationId: number,
  file: TrayFile,
  { signal, quotedId }: { signal: AbortSignal; quotedId: number | null },
): Promise<Message | null> {
  if (signal.aborted) return null;
  let fileId: string;
  try {
    ({ fileId } = await uploadFile(outgoingBlob(file), signal));
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
  // A cancel that comes from here on is main's to decide.
  if (signal.aborted) return null;
  underway.delete(file.id);
  return invoke('messages.sendMedia', {
    conversationId,
    clientKey: file.id,
    fileId,
    kind: file.sendAs,
    // A phone shows no name with a photo, and the PC's own name for it is nobody's business.
    fileName: file.sendAs === 'image' ? null : file.fileName,
    caption: file.caption.trim(),
    quotedId,
    ...appearanceOf(file),
  });
}

function takeBack(client: QueryClient, conversationId: number, file: TrayFile): void {
  underway.delete(file.id);
  forgetLocalPreview(file.id);
  takeBackOptimistic(client, conversationId, file.id);
}

const appearanceOf = (file: TrayFile): MediaAppearance =>
  file.sendAs === 'document' ? UNKNOWN_APPEARANCE : (file.contents?.appearance ?? UNKNOWN_APPEARANCE);

function bubbleOf(conversationId: number, file: TrayFile, quoted: Message['quoted']): Message {
  const blob = outgoingBlob(file);
  const attachment: Attachment = {
    kind: file.sendAs,
    state: 'waiting',
    fileId: null,
    fileName: file.sendAs === 'image' ? null : file.fileName,
    mimeType: blob.type === '' ? null : blob.type,
    sizeBytes: blob.size,
    ...appearanceOf(file),
    failure: null,
  };
  return optimisticMessage({
    conversationId,
    clientKey: file.id,
    text: file.caption.trim(),
    quoted,
    now: Date.now(),
    order: nextOptimisticOrder(),
    // WhatsApp has the same names for these four.
    file: { type: file.sendAs, waType: file.sendAs, attachment },
  });
}
