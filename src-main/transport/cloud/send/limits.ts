import type { AttachmentKind } from '#shared/domain/messages/attachment.ts';
import { MAX_TEXT_LENGTH } from '#shared/domain/messages/message.ts';
import type { Rejection } from '#shared/domain/messages/rejection.ts';
import type { TransportCapabilities } from '#shared/domain/transport-capabilities.ts';
import type { OutgoingMedia } from '../../transport.ts';

const KIB = 1024;
const MIB = 1024 * KIB;
const DAY_MS = 86_400_000;

/** A still sticker may have a fifth of it; which one it is, Graph says. */
export const CLOUD_CAPABILITIES: TransportCapabilities = {
  linksBy: 'credentials',
  hasHistory: false,
  choosesIds: false,
  canEdit: false,
  canDelete: false,
  canReact: true,
  canStar: false,
  canReport: false,
  chatActions: [],
  canShowTyping: true,
  hasPictures: false,
  windowMs: DAY_MS,
  needsTemplates: true,
  hasCalls: false,
  isPaid: true,
  reaches: ['phone', 'bsuid'],
  kinds: [
    'image',
    'sticker',
    'video',
    'audio',
    'voice',
    'document',
    'location',
    'contacts',
    'reaction',
    'template',
  ],
  limits: {
    textLength: MAX_TEXT_LENGTH,
    captionLength: 1024,
    fileBytes: {
      image: 5 * MIB,
      sticker: 500 * KIB,
      video: 16 * MIB,
      audio: 16 * MIB,
      voice: 16 * MIB,
      document: 100 * MIB,
    },
  },
};

/** What Graph takes as what it is; anything goes as a document. */
const TYPES: Readonly<Record<Exclude<AttachmentKind, 'document'>, readonly string[]>> = {
  image: ['image/jpeg', 'image/png'],
  sticker: ['image/webp'],
  video: ['video/mp4', 'video/3gpp'],
  audio: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'],
  voice: ['audio/ogg'],
};

/** Without what stands behind it: `audio/ogg; codecs=opus` is audio/ogg. */
const plain = (mimeType: string): string => (mimeType.split(';')[0] ?? '').trim().toLowerCase();

/** Why Graph would refuse this file, asked before it is uploaded. @returns undefined when it may go. */
export function findFileProblem(
  { kind, mimeType, sizeBytes }: Pick<OutgoingMedia, 'kind' | 'mimeType' | 'sizeBytes'>,
  caption: string,
): Rejection | undefined {
  if (kind !== 'document' && !TYPES[kind].includes(plain(mimeType))) return 'file-type';
  // Graph takes no words with these; with a document it does.
  if (caption !== '' && (kind === 'audio' || kind === 'voice' || kind === 'sticker')) return 'file-type';
  if (sizeBytes > CLOUD_CAPABILITIES.limits.fileBytes[kind]) return 'file-too-large';
  return caption.length > CLOUD_CAPABILITIES.limits.captionLength ? 'text-too-long' : undefined;
}

export const isTooLong = (text: string): boolean => text.length > CLOUD_CAPABILITIES.limits.textLength;
