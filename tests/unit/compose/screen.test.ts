import { beforeEach, expect, it, vi } from 'vitest';
import { KeptLook } from '#main/app/look/kept-look.ts';
import { KeptStart } from '#main/app/look/kept-start.ts';
import { silentLog } from '../../integration/support/silent-log.ts';

/** A minimised window that remembers what is done to it. */
const { windowOf } = vi.hoisted(() => ({
  windowOf: () => {
    const done: string[] = [];
    return {
      done,
      isDestroyed: (): boolean => false,
      isMinimized: () => true,
      isVisible: () => done.includes('show') || done.includes('minimize'),
      show: () => void done.push('show'),
      showInactive: () => void done.push('showInactive'),
      minimize: () => void done.push('minimize'),
      restore: vi.fn<() => void>(),
      focus: vi.fn<() => void>(),
      loadURL: vi.fn<() => Promise<void>>(async () => {}),
    };
  },
}));
const fake = vi.hoisted(() => ({
  windows: 0,
  relaunch: vi.fn<() => void>(),
  window: windowOf(),
  paint: (): void => {},
}));
vi.mock('electron', () => ({ nativeTheme: { shouldUseDarkColors: false } }));
vi.mock('#main/app/relaunch.ts', () => ({ relaunch: fake.relaunch }));
vi.mock('#main/app/main-window.ts', () => ({
  createMainWindow: ({ onPainted }: { onPainted: (window: object) => void }) => {
    fake.windows += 1;
    fake.paint = () => onPainted(fake.window);
    return fake.window;
  },
}));
const { Screen } = await import('#main/compose/screen.ts');

const MEDIA = new Request('app://media/1');
const look = new KeptLook('nowhere/look.json', silentLog);
const start = new KeptStart('nowhere/start.json', silentLog);
const open = (hidden = false) => new Screen({ preload: 'preload.cjs', look, start, hidden, log: silentLog });

beforeEach(() => {
  fake.windows = 0;
  fake.window = windowOf();
  vi.clearAllMocks();
});

it('is one window, whatever it shows', () => {
  const screen = open();
  expect(screen.show('روشتة')).toBe(screen.show('روشتة – Rosheta'));
  expect(fake.windows).toBe(1);
});

it('serves the files of what answers it now, and none before and after', async () => {
  const screen = open();
  const stop = vi.fn<() => void>();
  expect((await screen.serveMedia(MEDIA)).status).toBe(404);
  screen.answer({ stop, serveMedia: async () => new Response('photo') });
  expect(await (await screen.serveMedia(MEDIA)).text()).toBe('photo');
  screen.silence();
  expect((await screen.serveMedia(MEDIA)).status).toBe(404);
  screen.silence();
  expect(stop).toHaveBeenCalledOnce();
});

it('comes forward when the program is started once more', () => {
  const screen = open();
  screen.comeForward();
  screen.show('روشتة');
  screen.comeForward();
  expect(fake.window.restore).toHaveBeenCalledOnce();
  expect(fake.window.focus).toHaveBeenCalledOnce();
  expect(fake.relaunch).not.toHaveBeenCalled();
});

it('has the program opened again when that is asked for while everything is being put away', () => {
  const screen = open();
  screen.show('روشتة');
  fake.window.isDestroyed = () => true;
  screen.comeForward();
  expect(fake.relaunch).toHaveBeenCalledOnce();
  expect(fake.window.focus).not.toHaveBeenCalled();
});

it('is shown with its first paint', () => {
  open().show('روشتة');
  expect(fake.window.done).toEqual([]);
  fake.paint();
  expect(fake.window.done).toEqual(['show']);
});

it('stays hidden when the PC has started it, until somebody wants it', () => {
  const screen = open(true);
  screen.show('روشتة');
  fake.paint();
  expect(fake.window.done).toEqual([]);
  screen.comeForward();
  expect(fake.window.done).toEqual(['show']);
});

it('lies on the taskbar where nothing else is left to open it by', () => {
  for (const isPainted of [true, false]) {
    fake.window = windowOf();
    const screen = open(true);
    screen.show('روشتة');
    if (isPainted) fake.paint();
    screen.beginOnTaskbar();
    if (!isPainted) fake.paint();
    expect(fake.window.done).toEqual(['showInactive', 'minimize']);
  }
  const shown = open();
  shown.beginOnTaskbar();
  fake.window = windowOf();
  shown.show('روشتة');
  fake.paint();
  expect(fake.window.done).toEqual(['show']);
});

it('lets its page come before there is anybody to answer it, and once', async () => {
  const screen = open();
  screen.begin('روشتة');
  expect(fake.window.loadURL).toHaveBeenCalledTimes(1);
  await screen.load();
  expect(fake.window.loadURL).toHaveBeenCalledTimes(1);
  // Another answers it: the page begins anew.
  await screen.load();
  expect(fake.window.loadURL).toHaveBeenCalledTimes(2);
});

it('says that it did not come to whoever wants it, and to nobody before', async () => {
  const screen = open();
  fake.window.loadURL.mockRejectedValueOnce(new Error('no file'));
  screen.begin('روشتة');
  await expect(screen.load()).rejects.toThrow('no file');
});

it('lets the page ask when somebody answers, and not before', async () => {
  const screen = open();
  const asked = vi.fn<() => void>();
  void screen.opened.then(asked);
  await Promise.resolve();
  expect(asked).not.toHaveBeenCalled();
  screen.answer({ stop: () => {} });
  await screen.opened;
  expect(asked).toHaveBeenCalledOnce();
});
