import type { KeptRecording } from '#shared/domain/messages/recording.ts';
import { FakeFailure, type PartHandlers } from './fake-desk.ts';

/** Recordings in memory; what was appended is only counted. */
export function voiceHandlers(): PartHandlers<'voice'> {
  const recordings = new Map<string, KeptRecording & { sizeBytes: number }>();
  const get = (recordingId: string) => {
    const found = recordings.get(recordingId);
    if (found === undefined) throw new FakeFailure('not-found');
    return found;
  };
  return {
    'voice.begin': ({ conversationId }) => {
      const recordingId = crypto.randomUUID();
      recordings.set(recordingId, { recordingId, conversationId, startedAt: Date.now(), sizeBytes: 0 });
      return { recordingId };
    },
    'voice.append': ({ recordingId, bytes }) => {
      get(recordingId).sizeBytes += bytes.length;
      return undefined;
    },
    'voice.finish': ({ recordingId, recordedMs }) => {
      const { sizeBytes } = get(recordingId);
      if (sizeBytes === 0) throw new FakeFailure('recording-unusable');
      return {
        fileId: crypto.randomUUID(),
        mimeType: 'audio/ogg',
        sizeBytes,
        durationMs: recordedMs ?? 1_000,
      };
    },
    'voice.discard': ({ recordingId }) => {
      recordings.delete(recordingId);
      return undefined;
    },
    'voice.kept': () =>
      [...recordings.values()].map(({ recordingId, conversationId, startedAt }) => ({
        recordingId,
        conversationId,
        startedAt,
      })),
  };
}
