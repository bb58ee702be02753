import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';

type BeforeQuit = (event: { preventDefault: () => void }) => void;

const app = vi.hoisted(() => ({
  listeners: [] as BeforeQuit[],
  on: (_event: 'before-quit', listener: BeforeQuit): void => void app.listeners.push(listener),
  quit: vi.fn<() => void>(),
  exit: vi.fn<() => void>(),
  relaunch: vi.fn<() => void>(),
}));
vi.mock('electron', () => ({ app }));
const { onCleanQuit } = await import('#main/app/quit.ts');

const log = { error: vi.fn<() => void>(), warn: () => {}, info: () => {}, debug: () => {} };

/** Electron asks whether it may quit. @returns whether it may. */
function mayQuit(): boolean {
  let prevented = false;
  for (const listener of app.listeners) listener({ preventDefault: () => (prevented = true) });
  return !prevented;
}

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  app.listeners.length = 0;
  vi.clearAllMocks();
});

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

test('quitting waits for the clean-up, once', async () => {
  const cleaned = Promise.withResolvers<void>();
  const cleanUp = vi.fn<() => Promise<void>>(() => cleaned.promise);
  onCleanQuit(cleanUp, log);
  expect([mayQuit(), mayQuit()]).toEqual([false, false]);
  await settle();
  expect(app.quit).not.toHaveBeenCalled();
  cleaned.resolve();
  await settle();
  expect(cleanUp).toHaveBeenCalledTimes(1);
  expect(app.quit).toHaveBeenCalledTimes(1);
  expect(mayQuit()).toBe(true);
});

test('a clean-up that hangs or fails does not keep the PC from shutting down', async () => {
  onCleanQuit(() => new Promise(() => {}), log);
  mayQuit();
  await vi.advanceTimersByTimeAsync(8_000);
  expect(app.quit).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(app.exit).toHaveBeenCalledTimes(1);
});

test('what follows this program begins when everything is put away, and not before', async () => {
  const cleaned = Promise.withResolvers<void>();
  const followed = Promise.withResolvers<void>();
  const follower = vi.fn<() => Promise<void>>(() => followed.promise);
  const quit = onCleanQuit(() => cleaned.promise, log);
  quit.handOver(follower);
  await settle();
  expect(follower).not.toHaveBeenCalled();
  // Somebody closes the window meanwhile.
  expect(mayQuit()).toBe(false);
  cleaned.resolve();
  await settle();
  expect(follower).toHaveBeenCalledTimes(1);
  // An installer's starter quits by itself.
  expect(mayQuit()).toBe(true);
  followed.resolve();
  await settle();
  expect(app.quit).toHaveBeenCalledTimes(1);
  expect(app.relaunch).not.toHaveBeenCalled();
});

test('nothing follows what could not be put away: the same program starts again', async () => {
  const follower = vi.fn<() => Promise<void>>();
  onCleanQuit(() => new Promise(() => {}), log).handOver(follower);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(follower).not.toHaveBeenCalled();
  expect(app.relaunch).toHaveBeenCalledTimes(1);
  expect(app.quit).toHaveBeenCalledTimes(1);
});

test('a follower that does not start is no end either', async () => {
  onCleanQuit(async () => {}, log).handOver(() => Promise.reject(new Error('not started')));
  await settle();
  expect(app.relaunch).toHaveBeenCalledTimes(1);
  expect(app.quit).toHaveBeenCalledTimes(1);
  expect(log.error).toHaveBeenCalledTimes(1);
});

test('who is quitting already hands nothing over', async () => {
  const quit = onCleanQuit(() => new Promise(() => {}), log);
  mayQuit();
  const follower = vi.fn<() => Promise<void>>();
  quit.handOver(follower);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(follower).not.toHaveBeenCalled();
});
