import { z } from 'zod';
import { uploadedFileSchema } from './attachment.ts';

/** The longest voice note the desk records. */
export const MAX_RECORDING_MS = 15 * 60_000;
/** From here on the recorder says how much is left. */
export const WARN_RECORDING_MS = 14 * 60_000;
/** Anything shorter was a slip of the finger. */
export const MIN_RECORDING_MS = 500;

/** How often the recorder hands over what it has: no more than this is lost with the power. */
export const SLICE_MS = 1_000;
/** A second of Opus is a few kilobytes; a slice may be late, but never this large. */
export const MAX_SLICE_BYTES = 1024 * 1024;

/** A recording that was neither sent nor discarded when the desk ended. */
export const keptRecordingSchema = z.object({
  recordingId: z.uuid(),
  conversationId: z.number().int(),
  /** Epoch ms. */
  startedAt: z.number().int(),
});
export type KeptRecording = z.infer<typeof keptRecordingSchema>;

/** A recording made ready to be heard and sent: stored in the vault as mono Ogg/Opus. */
export const finishedRecordingSchema = uploadedFileSchema.extend({ durationMs: z.number().int().positive() });
export type FinishedRecording = z.infer<typeof finishedRecordingSchema>;
