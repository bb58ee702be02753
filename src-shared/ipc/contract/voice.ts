import { z } from 'zod';
import {
  finishedRecordingSchema,
  keptRecordingSchema,
  MAX_RECORDING_MS,
  MAX_SLICE_BYTES,
} from '../../domain/messages/recording.ts';
import { idSchema } from './id.ts';

/** Binary as it is: Electron's structured clone carries it, and nothing has to encode it. */
const sliceSchema = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.length > 0 && bytes.length <= MAX_SLICE_BYTES);

/** Longer than the recorder goes on, as its clock and the sound are not the same. */
const recordedMsSchema = z
  .number()
  .int()
  .nonnegative()
  .max(2 * MAX_RECORDING_MS);

/** The recorder. */
export const voiceInvokes = {
  /** A recording begins; what it gives is kept until it is discarded. Errors: not-found, disk-full. */
  'voice.begin': {
    input: z.object({ conversationId: idSchema }).strict(),
    output: z.object({ recordingId: z.uuid() }),
  },
  /** The next second of WebM/Opus; on the disk when answered. Errors: not-found, disk-full, media-too-large. */
  'voice.append': {
    input: z.object({ recordingId: z.uuid(), bytes: sliceSchema }).strict(),
    output: z.undefined(),
  },
  /**
   * Makes a voice note of the recording, to be sent with messages.sendMedia. `recordedMs`: how long the recorder ran;
   * null to take whatever is there. Errors: not-found, recording-unusable, disk-full.
   */
  'voice.finish': {
    input: z.object({ recordingId: z.uuid(), recordedMs: recordedMsSchema.nullable() }).strict(),
    output: finishedRecordingSchema,
  },
  /** Sent, or not wanted: the recording itself goes. */
  'voice.discard': { input: z.object({ recordingId: z.uuid() }).strict(), output: z.undefined() },
  /** What was recorded and neither sent nor discarded, oldest first. */
  'voice.kept': { input: z.undefined(), output: z.array(keptRecordingSchema) },
} as const;
