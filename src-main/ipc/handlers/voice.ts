import type { Recordings } from '../../media/voice/recordings.ts';
import type { HandlersFor } from './handlers-for.ts';

export interface VoiceHandlerDependencies {
  recordings: Recordings;
}

export function voiceHandlers({ recordings }: VoiceHandlerDependencies): HandlersFor<'voice'> {
  return {
    'voice.begin': async ({ conversationId }) => ({
      recordingId: await recordings.begin(conversationId, Date.now()),
    }),
    'voice.append': async ({ recordingId, bytes }) => {
      await recordings.append(recordingId, bytes);
      return undefined;
    },
    'voice.finish': ({ recordingId, recordedMs }) => recordings.finish(recordingId, recordedMs),
    'voice.discard': async ({ recordingId }) => {
      await recordings.discard(recordingId);
      return undefined;
    },
    'voice.kept': () => recordings.listKept(),
  };
}
