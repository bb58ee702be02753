import { expect, test, vi } from 'vitest';
import { UpdateError } from '#main/updates/engine.ts';
import { Updates } from '#main/updates/updates.ts';
import { openUpdates, settle } from './fake-desk.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NEXT = { version: '1.1.0', notes: 'أسرع' };
const offline = new UpdateError('unreachable', { cause: new Error('net::ERR_INTERNET_DISCONNECTED') });

test('looks some minutes after the start and every few hours, and not before', async () => {
  const { updates, engine } = openUpdates();
  updates.start();
  await vi.advanceTimersByTimeAsync(3 * MINUTE - 1);
  expect(engine.looks).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(engine.looks).toEqual(['stable']);
  expect(updates.state).toEqual({ phase: 'idle', checkedAt: expect.any(Number) });
  await vi.advanceTimersByTimeAsync(3 * HOUR);
  expect(engine.looks).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2 * HOUR);
  expect(engine.looks).toHaveLength(2);
});

test('what is new comes in the background, and the desk is told how far it is, not too often', async () => {
  const { updates, engine, states } = openUpdates();
  engine.offer = NEXT;
  updates.start();
  await vi.advanceTimersByTimeAsync(4 * MINUTE);
  expect(states).toEqual([
    { phase: 'checking', checkedAt: null },
    { phase: 'downloading', version: '1.1.0', progress: 0 },
    { phase: 'ready', ...NEXT, downloadedAt: expect.any(Number) },
  ]);
  // The same one is not fetched twice, and the banner does not blink.
  await vi.advanceTimersByTimeAsync(24 * HOUR);
  expect(engine.downloads).toBe(1);
  expect(states.every(({ phase }) => phase !== 'idle')).toBe(true);
});

test('offline for a month: not a word on the screen, one line in the log', async () => {
  const { updates, engine, states, logged } = openUpdates();
  engine.failure = offline;
  updates.start();
  await vi.advanceTimersByTimeAsync(30 * 24 * HOUR);
  expect(engine.looks.length).toBeGreaterThan(100);
  expect(states.filter(({ phase }) => phase === 'failed')).toEqual([]);
  expect(updates.state).toEqual({ phase: 'idle', checkedAt: null });
  expect(logged).toEqual(['no update: unreachable (net::ERR_INTERNET_DISCONNECTED)']);
});

test('who asks is told that the feed cannot be reached; the next look by itself is silent again', async () => {
  const { updates, engine } = openUpdates();
  engine.failure = offline;
  updates.start();
  expect(updates.check()).toEqual({ phase: 'checking', checkedAt: null });
  await settle();
  expect(updates.state).toMatchObject({ phase: 'failed', reason: 'unreachable', isRetryable: true });
  await vi.advanceTimersByTimeAsync(6 * HOUR);
  expect(updates.state).toEqual({ phase: 'idle', checkedAt: null });
});

test('a connection that goes during a download is no news either; what is broken is said', async () => {
  const { updates, engine } = openUpdates();
  engine.offer = NEXT;
  engine.downloadFailure = offline;
  updates.start();
  await vi.advanceTimersByTimeAsync(4 * MINUTE);
  expect(updates.state.phase).toBe('idle');
  engine.downloadFailure = new UpdateError('damaged');
  await vi.advanceTimersByTimeAsync(6 * HOUR);
  expect(updates.state).toMatchObject({ phase: 'failed', reason: 'damaged', update: null });
  expect(updates.restart()).toMatchObject({ phase: 'failed' });
});

test('while a version is here a failing look changes nothing; a newer version takes its place', async () => {
  const { updates, engine, states } = openUpdates();
  engine.offer = NEXT;
  updates.start();
  await vi.advanceTimersByTimeAsync(4 * MINUTE);
  engine.failure = offline;
  await vi.advanceTimersByTimeAsync(6 * HOUR);
  expect(updates.state).toMatchObject({ phase: 'ready', version: '1.1.0' });
  engine.failure = null;
  engine.offer = { version: '1.2.0', notes: '' };
  await vi.advanceTimersByTimeAsync(6 * HOUR);
  expect(updates.state).toMatchObject({ phase: 'ready', version: '1.2.0' });
  // It was taken back by its publisher.
  engine.offer = null;
  await vi.advanceTimersByTimeAsync(6 * HOUR);
  expect(updates.state.phase).toBe('idle');
  expect(states.filter(({ phase }) => phase === 'failed')).toEqual([]);
});

test('another channel is asked at once, also while the first one still downloads', async () => {
  const { updates, engine, setChannel } = openUpdates();
  engine.offer = NEXT;
  engine.downloading = Promise.withResolvers();
  updates.check();
  await settle();
  expect(updates.state.phase).toBe('downloading');
  setChannel('beta');
  engine.offer = { version: '1.2.0-beta.1', notes: '' };
  engine.downloading.resolve();
  await settle();
  expect(engine.looks).toEqual(['stable', 'beta']);
  expect(updates.state).toMatchObject({ phase: 'ready', version: '1.2.0-beta.1' });
  engine.offer = null;
  setChannel('stable');
  await settle();
  expect(updates.state.phase).toBe('idle');
});

test('a program without updates does nothing, whatever is asked of it', async () => {
  vi.useFakeTimers();
  const updates = new Updates({
    engine: 'no-feed',
    channel: () => 'stable',
    outbox: { isIdle: true, whenIdle: async () => {} },
    backUp: () => Promise.reject(new Error('never')),
    handOver: () => expect.unreachable(),
    onChange: () => expect.unreachable(),
    log: { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} },
  });
  updates.start();
  await vi.advanceTimersByTimeAsync(48 * HOUR);
  updates.channelChanged();
  const none = { phase: 'unavailable', why: 'no-feed' };
  expect([updates.check(), updates.restart(), updates.cancel(), updates.state]).toEqual([
    none,
    none,
    none,
    none,
  ]);
  vi.useRealTimers();
});

test('what looks for updates and could not be loaded is loaded anew when somebody asks again', async () => {
  let loads = 0;
  const { updates } = openUpdates({
    load: async (engine) => {
      loads += 1;
      if (loads === 1) throw new Error('EMFILE');
      return engine;
    },
  });
  updates.check();
  await settle();
  expect(updates.state).toMatchObject({ phase: 'failed', isRetryable: true });
  updates.check();
  await settle();
  expect(updates.state).toMatchObject({ phase: 'idle', checkedAt: expect.any(Number) });
  expect(loads).toBe(2);
});
