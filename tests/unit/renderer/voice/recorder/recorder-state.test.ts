import { expect, test } from 'vitest';
import { IDLE, nextState } from '#renderer/voice/recorder/recorder-state.ts';
import type { RecorderEvent, RecorderState } from '#renderer/voice/recorder/recorder-state.ts';

const recording = { fileId: 'f', mimeType: 'audio/ogg', sizeBytes: 9, durationMs: 2_000 };
const RECORD: RecorderEvent[] = [{ type: 'open' }, { type: 'opened' }];
const STOP: RecorderEvent = { type: 'stop', recordingId: 'r', recordedMs: 2_000, sends: false };
const FINISHED: RecorderEvent = { type: 'finished', recording, waveform: null, wasCut: false };

const after = (...events: RecorderEvent[]): RecorderState => events.reduce(nextState, IDLE);

test('from the click to the sending', () => {
  expect(after(...RECORD).phase).toBe('recording');
  expect(after(...RECORD, { type: 'pause' }).phase).toBe('paused');
  expect(after(...RECORD, { type: 'pause' }, { type: 'resume' }).phase).toBe('recording');
  expect(after(...RECORD, STOP)).toMatchObject({ phase: 'finishing', recordingId: 'r' });
  expect(after(...RECORD, STOP, FINISHED)).toMatchObject({ phase: 'ready', recording });
  expect(after(...RECORD, STOP, FINISHED, { type: 'send' }).phase).toBe('sending');
  expect(after(...RECORD, STOP, FINISHED, { type: 'send' }, { type: 'gone' })).toEqual(IDLE);
});

test('too short is told, and nothing is left of it', () => {
  expect(after(...RECORD, { ...STOP, recordedMs: 499 })).toEqual({ ...IDLE, note: 'too-short' });
  expect(after(...RECORD, { ...STOP, recordedMs: 500 }).phase).toBe('finishing');
});

test('without a microphone it says why, and can be tried again', () => {
  const refused = after({ type: 'open' }, { type: 'not-opened', note: 'refused', failure: null });
  expect(refused).toEqual({ ...IDLE, note: 'refused' });
  expect(nextState(refused, { type: 'open' }).phase).toBe('opening');
});

test('what could not be finished is kept, and what could not be sent is ready again', () => {
  const kept = after(...RECORD, STOP, { type: 'not-finished', startedAt: 5, failure: 'recording-unusable' });
  expect(kept).toEqual({ phase: 'kept', recordingId: 'r', startedAt: 5, failure: 'recording-unusable' });
  const ready = after(...RECORD, STOP, FINISHED);
  if (ready.phase !== 'ready') throw new Error('not ready');
  const sending = nextState(ready, { type: 'send' });
  expect(nextState(sending, { type: 'not-sent', ready, failure: 'disk-full' })).toEqual({
    ...ready,
    failure: 'disk-full',
  });
});

test('late and double events change nothing', () => {
  const ready = after(...RECORD, STOP, FINISHED);
  for (const event of [...RECORD, STOP, FINISHED, { type: 'pause' } as const]) {
    expect(nextState(ready, event)).toBe(ready);
  }
  const paused = after(...RECORD, { type: 'pause' });
  expect(nextState(paused, { type: 'tick', elapsedMs: 9, levels: [] })).toBe(paused);
  const running = after(...RECORD);
  expect(nextState(running, { type: 'found', recordingId: 'x', startedAt: 1 })).toBe(running);
});
