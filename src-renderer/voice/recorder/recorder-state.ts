import type { ErrorCode } from '#shared/domain/errors.ts';
import type { FinishedRecording } from '#shared/domain/messages/recording.ts';
import { MIN_RECORDING_MS } from '#shared/domain/messages/recording.ts';

/** Why there is no sound; each has a sentence that says what to do. */
export type MicrophoneProblem = 'refused' | 'missing' | 'busy';

/** What the recorder of one conversation is doing. */
export type RecorderState =
  | { phase: 'idle'; note: 'too-short' | MicrophoneProblem | null; failure: ErrorCode | null }
  | { phase: 'opening' }
  | { phase: 'recording' | 'paused'; elapsedMs: number; levels: readonly number[] }
  /** The voice note is being made; `sends`: it goes out as soon as it is. */
  | { phase: 'finishing'; recordingId: string; sends: boolean }
  /** It can be heard and sent. `wasCut`: the microphone or the desk went away in the middle of it. */
  | {
      phase: 'ready';
      recordingId: string;
      recording: FinishedRecording;
      waveform: number[] | null;
      wasCut: boolean;
      failure: ErrorCode | null;
    }
  /** Recorded, but not made into a voice note yet: the desk ended, or making it failed. */
  | { phase: 'kept'; recordingId: string; startedAt: number; failure: ErrorCode | null }
  | { phase: 'sending'; recordingId: string };

export const IDLE: RecorderState = { phase: 'idle', note: null, failure: null };

export type RecorderEvent =
  | { type: 'open' }
  | { type: 'opened' }
  | { type: 'not-opened'; note: MicrophoneProblem | null; failure: ErrorCode | null }
  | { type: 'tick'; elapsedMs: number; levels: readonly number[] }
  | { type: 'pause' }
  | { type: 'resume' }
  | { type: 'stop'; recordingId: string; recordedMs: number; sends: boolean }
  | { type: 'finished'; recording: FinishedRecording; waveform: number[] | null; wasCut: boolean }
  | { type: 'not-finished'; startedAt: number; failure: ErrorCode }
  | { type: 'found'; recordingId: string; startedAt: number }
  | { type: 'send' }
  | { type: 'not-sent'; ready: Extract<RecorderState, { phase: 'ready' }>; failure: ErrorCode }
  | { type: 'gone' };

/** What comes next; an event that does not fit the state (a late answer, a double click) changes nothing. */
export function nextState(state: RecorderState, event: RecorderEvent): RecorderState {
  switch (event.type) {
    case 'open':
      return state.phase === 'idle' ? { phase: 'opening' } : state;
    case 'opened':
      return state.phase === 'opening' ? { phase: 'recording', elapsedMs: 0, levels: [] } : state;
    case 'not-opened':
      return state.phase === 'opening' ? { phase: 'idle', note: event.note, failure: event.failure } : state;
    case 'tick':
      return state.phase === 'recording'
        ? { phase: 'recording', elapsedMs: event.elapsedMs, levels: event.levels }
        : state;
    case 'pause':
      return state.phase === 'recording' ? { ...state, phase: 'paused' } : state;
    case 'resume':
      return state.phase === 'paused' ? { ...state, phase: 'recording' } : state;
    case 'stop':
      if (state.phase !== 'recording' && state.phase !== 'paused') return state;
      if (event.recordedMs < MIN_RECORDING_MS) return { phase: 'idle', note: 'too-short', failure: null };
      return { phase: 'finishing', recordingId: event.recordingId, sends: event.sends };
    case 'finished': {
      if (state.phase !== 'finishing') return state;
      const { recording, waveform, wasCut } = event;
      return {
        phase: 'ready',
        recordingId: state.recordingId,
        recording,
        waveform,
        wasCut,
        failure: null,
      };
    }
    case 'not-finished':
      return state.phase === 'finishing'
        ? {
            phase: 'kept',
            recordingId: state.recordingId,
            startedAt: event.startedAt,
            failure: event.failure,
          }
        : state;
    case 'found':
      return state.phase === 'idle'
        ? { phase: 'kept', recordingId: event.recordingId, startedAt: event.startedAt, failure: null }
        : state;
    case 'send':
      if (state.phase === 'ready') return { phase: 'sending', recordingId: state.recordingId };
      return state;
    case 'not-sent':
      return state.phase === 'sending' ? { ...event.ready, failure: event.failure } : state;
    case 'gone':
      return IDLE;
  }
}
