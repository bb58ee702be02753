import { MAX_SIZE_BYTES } from '#shared/domain/messages/attachment.ts';
import { MAX_TEXT_LENGTH } from '#shared/domain/messages/message.ts';
import type { SendAs } from './kinds.ts';

/** What keeps a file of the tray from being sent. `wayOut` is the one click that helps; null: change or remove it. */
export type FileProblem =
  | { code: 'too-large'; limitBytes: number; wayOut: 'document' | 'reduce' | null }
  | { code: 'caption-too-long'; wayOut: null }
  | { code: 'sound-with-caption'; wayOut: 'document' };

export function problemOf(file: {
  sendAs: SendAs;
  /** Of what would be sent. */
  sizeBytes: number;
  /** Of the file as it was chosen. */
  originalBytes: number;
  canReduce: boolean;
  caption: string;
}): FileProblem | undefined {
  const limitBytes = MAX_SIZE_BYTES[file.sendAs];
  if (file.sizeBytes > limitBytes) {
    return { code: 'too-large', limitBytes, wayOut: wayOutOfSize(file) };
  }
  const caption = file.caption.trim();
  if (caption.length > MAX_TEXT_LENGTH) return { code: 'caption-too-long', wayOut: null };
  // WhatsApp shows no text with a sound: it would be lost without a word.
  if (file.sendAs === 'audio' && caption !== '') return { code: 'sound-with-caption', wayOut: 'document' };
  return undefined;
}

function wayOutOfSize(file: {
  sendAs: SendAs;
  originalBytes: number;
  canReduce: boolean;
}): 'document' | 'reduce' | null {
  if (file.canReduce) return 'reduce';
  if (file.sendAs === 'document') return null;
  return file.originalBytes <= MAX_SIZE_BYTES.document ? 'document' : null;
}
