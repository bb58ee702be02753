import { z } from 'zod';
import { MEDIA_ORIGIN } from '../media-origin.ts';
import { mediaClassOf } from './media-types.ts';

/**
 * What staff would call it. `voice`: recorded on the spot and shown as such on phones (WhatsApp's "ptt");
 * `sticker`: a WebP picture without a frame.
 */
export const ATTACHMENT_KINDS = ['image', 'sticker', 'video', 'audio', 'voice', 'document'] as const;
export const attachmentKindSchema = z.enum(ATTACHMENT_KINDS);
export type AttachmentKind = z.infer<typeof attachmentKindSchema>;

/**
 * Why the file of a message is not here; each has a translated sentence that says what to do.
 * - `expired`: WhatsApp no longer has it; only the sender can send it again.
 * - `too-large`: beyond what the desk takes in.
 * - `not-downloaded`: the tries are used up; a person may try again.
 * - `not-exported`: an exported chat came without it.
 */
export const ATTACHMENT_FAILURES = ['expired', 'too-large', 'not-downloaded', 'not-exported'] as const;
export const attachmentFailureSchema = z.enum(ATTACHMENT_FAILURES);
export type AttachmentFailure = z.infer<typeof attachmentFailureSchema>;

/** How the gallery of a conversation sorts its files. */
export const MEDIA_FILTERS = ['pictures', 'documents', 'recordings'] as const;
export const mediaFilterSchema = z.enum(MEDIA_FILTERS);
export type MediaFilter = z.infer<typeof mediaFilterSchema>;

/** The most WhatsApp takes of each kind (its published limits); a larger picture or film can go as a document. */
const MIB = 1024 * 1024;
export const MAX_SIZE_BYTES: Readonly<Record<AttachmentKind, number>> = {
  image: 5 * MIB,
  sticker: MIB,
  video: 16 * MIB,
  audio: 16 * MIB,
  voice: 16 * MIB,
  document: 100 * MIB,
};

/** Loudness over the length of a recording, as WhatsApp sends it with a voice note: 64 values of 0–100. */
export const WAVEFORM_LENGTH = 64;
export const waveformSchema = z.array(z.number().int().min(0).max(100)).length(WAVEFORM_LENGTH);

/** What is known of a file's inside; null where it does not apply or nobody said. */
const appearance = {
  width: z.number().int().positive().nullable(),
  height: z.number().int().positive().nullable(),
  durationMs: z.number().int().nonnegative().nullable(),
  waveform: waveformSchema.nullable(),
};
export const mediaAppearanceSchema = z.object(appearance);
export type MediaAppearance = z.infer<typeof mediaAppearanceSchema>;
export const UNKNOWN_APPEARANCE: MediaAppearance = {
  width: null,
  height: null,
  durationMs: null,
  waveform: null,
};

/** The file of a message. */
export const attachmentSchema = z.object({
  kind: attachmentKindSchema,
  /** `waiting`: not here yet, comes by itself. `removed`: taken away by the retention the pharmacy chose. */
  state: z.enum(['waiting', 'stored', 'failed', 'removed']),
  /** Names the file under `mediaUrl`; set exactly while `stored`. */
  fileId: z.uuid().nullable(),
  /** As the sender named it, safe to show; null when it had no name. */
  fileName: z.string().nullable(),
  /** What the sender said it is; once stored, what its bytes say. */
  mimeType: z.string().nullable(),
  sizeBytes: z.number().int().nonnegative().nullable(),
  ...appearance,
  /** Set exactly while `failed`. */
  failure: attachmentFailureSchema.nullable(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

/**
 * A picture that the desk can show, print and read a prescription from: what its bytes say counts, so that a photo which
 * was sent as a document is one, and an iPhone's HEIC is none. Before its bytes are here a photo is taken for one.
 */
export function isPicture({
  kind,
  mimeType,
  fileId,
}: Pick<Attachment, 'kind' | 'mimeType' | 'fileId'>): boolean {
  if (kind !== 'image' && kind !== 'document') return false;
  if (fileId === null || mimeType === null) return kind === 'image';
  return mediaClassOf(mimeType) === 'image';
}

/** Bytes of a message's file on their way; `totalBytes` is null while nobody knows. */
export const mediaProgressSchema = z.object({
  messageId: z.number().int(),
  conversationId: z.number().int(),
  direction: z.enum(['download', 'upload']),
  doneBytes: z.number().int().nonnegative(),
  totalBytes: z.number().int().nonnegative().nullable(),
});
export type MediaProgress = z.infer<typeof mediaProgressSchema>;

/** What the files of one kind take on the disk. */
export const mediaUsageSchema = z.object({
  kind: attachmentKindSchema,
  /** Of files, each once however many messages have it. */
  count: z.number().int().nonnegative(),
  sizeBytes: z.number().int().nonnegative(),
});
export type MediaUsage = z.infer<typeof mediaUsageSchema>;

/** What letting files go comes to. */
export const mediaCleanUpSchema = z.object({
  /** Messages that stay without their file. */
  messages: z.number().int().nonnegative(),
  /** Files that no other message has, and their bytes. */
  files: z.number().int().nonnegative(),
  sizeBytes: z.number().int().nonnegative(),
});
export type MediaCleanUp = z.infer<typeof mediaCleanUpSchema>;

export const mediaUrl = (fileId: string): string => `${MEDIA_ORIGIN}/files/${fileId}`;

/**
 * POST a file's bytes here as a stream (`body: file.stream(), duplex: 'half'`; a file itself would be held in memory
 * as a whole) before it is sent; the answer is an UploadedFile as JSON, or a failure with a code.
 * Uploads nobody sends are removed after a day.
 */
export const UPLOAD_URL = `${MEDIA_ORIGIN}/uploads`;
/** Goes with it: how many bytes there are. A stream that is given up ends like any other (Electron 33). */
export const UPLOAD_SIZE_HEADER = 'x-size-bytes';

/** A file that staff chose, stored and looked at, but not yet sent. */
export const uploadedFileSchema = z.object({
  fileId: z.uuid(),
  /** What its bytes say, whatever it is called. */
  mimeType: z.string(),
  sizeBytes: z.number().int().nonnegative(),
});
export type UploadedFile = z.infer<typeof uploadedFileSchema>;
