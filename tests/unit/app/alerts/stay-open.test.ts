import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Closing } from '#shared/domain/look.ts';

const electron = vi.hoisted(() => ({
  app: undefined as unknown as EventEmitter,
  dialog: { showMessageBox: vi.fn<() => Promise<{ response: number }>>() },
}));
vi.mock('electron', () => electron);
const { stayOpen } = await import('#main/app/alerts/stay-open.ts');

beforeEach(() => {
  electron.app = new EventEmitter();
  electron.dialog.showMessageBox.mockReset();
});

/** A window as it is closed: what prevents it keeps it. */
class FakeWindow extends EventEmitter {
  state: 'open' | 'hidden' | 'closed' = 'open';
  hide = (): void => void (this.state = 'hidden');
  isDestroyed = (): boolean => this.state === 'closed';
  close = (): void => {
    let isPrevented = false;
    this.emit('close', { preventDefault: () => (isPrevented = true) });
    if (!isPrevented) this.state = 'closed';
  };
}

function desk({ closing = 'ask', hasCorner = true }: { closing?: Closing; hasCorner?: boolean } = {}) {
  const window = new FakeWindow();
  const kept: Closing[] = [];
  const onStaying = vi.fn<() => void>();
  const stop = stayOpen(window as unknown as BrowserWindow, {
    language: () => 'ar',
    closing: () => kept.at(-1) ?? closing,
    keep: (answer) => kept.push(answer),
    hasCorner: async () => hasCorner,
    onStaying,
  });
  const close = async (): Promise<string> => {
    window.close();
    await new Promise((resolve) => setImmediate(resolve));
    return window.state;
  };
  const answers = (response: number): void =>
    void electron.dialog.showMessageBox.mockResolvedValue({ response });
  return { window, kept, onStaying, stop, close, answers };
}

test('who closes the window is asked once, and the answer is kept', async () => {
  const { close, answers, kept, onStaying } = desk();
  answers(0);
  expect(await close()).toBe('hidden');
  expect(await close()).toBe('hidden');
  expect(kept).toEqual(['stay']);
  expect(electron.dialog.showMessageBox).toHaveBeenCalledOnce();
  expect(onStaying).toHaveBeenCalledTimes(2);
});

test('closing completely closes, and changing one’s mind changes nothing', async () => {
  const { close, answers, kept } = desk();
  answers(2);
  expect(await close()).toBe('open');
  expect(kept).toEqual([]);
  answers(1);
  expect(await close()).toBe('closed');
  expect(kept).toEqual(['quit']);
});

test.each(['ask', 'stay'] as const)(
  'a desktop without a place for icons keeps no program that nobody can reach (%s)',
  async (closing) => {
    const { close } = desk({ closing, hasCorner: false });
    expect(await close()).toBe('closed');
    expect(electron.dialog.showMessageBox).not.toHaveBeenCalled();
  },
);

test.each([
  ['the program quits', (): void => void electron.app.emit('before-quit')],
  ['Windows shuts down', (window: FakeWindow): void => void window.emit('query-session-end')],
  ['the session ends', (window: FakeWindow): void => void window.emit('session-end')],
])('nothing holds the window when %s', async (_when, end) => {
  const { window, close } = desk({ closing: 'stay' });
  end(window);
  expect(await close()).toBe('closed');
});

test('a desk that is put away lets its window go, as an update wants it', async () => {
  const { close, stop } = desk({ closing: 'stay' });
  stop();
  expect(await close()).toBe('closed');
});

test('a second press while the question stands asks nothing more', async () => {
  const { window, close } = desk();
  const { promise, resolve } = Promise.withResolvers<{ response: number }>();
  electron.dialog.showMessageBox.mockReturnValue(promise);
  expect(await close()).toBe('open');
  expect(await close()).toBe('open');
  resolve({ response: 0 });
  await vi.waitFor(() => expect(window.state).toBe('hidden'));
  expect(electron.dialog.showMessageBox).toHaveBeenCalledOnce();
});
