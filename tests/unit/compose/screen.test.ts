import { beforeEach, expect, it, vi } from 'vitest';
import { KeptLook } from '#main/app/look/kept-look.ts';
import { silentLog } from '../../integration/support/silent-log.ts';

const fake = vi.hoisted(() => ({
  windows: 0,
  relaunch: vi.fn<() => void>(),
  window: { isDestroyed: (): boolean => false, isMinimized: () => true, restore: () => {}, focus: () => {} },
}));
vi.mock('electron', () => ({ nativeTheme: { shouldUseDarkColors: false } }));
vi.mock('#main/app/relaunch.ts', () => ({ relaunch: fake.relaunch }));
vi.mock('#main/app/main-window.ts', () => ({
  createMainWindow: () => {
    fake.windows += 1;
    return fake.window;
  },
}));
const { Screen } = await import('#main/compose/screen.ts');

const MEDIA = new Request('app://media/1');
const look = new KeptLook('nowhere/look.json', silentLog);
const open = () => new Screen({ preload: 'preload.cjs', look, hidden: false, log: silentLog });

beforeEach(() => {
  fake.windows = 0;
  fake.window = {
    isDestroyed: () => false,
    isMinimized: () => true,
    restore: vi.fn<() => void>(),
    focus: vi.fn<() => void>(),
  };
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
