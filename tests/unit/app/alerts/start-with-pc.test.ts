import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';

interface Item {
  path: string;
  args: string[];
  openAtLogin?: boolean;
}

const fake = vi.hoisted(() => ({ items: [] as Item[] }));
vi.mock('electron', () => ({
  app: {
    setLoginItemSettings: (item: Item) => fake.items.push(item),
    getLoginItemSettings: ({ path: file, args }: Item) => ({
      openAtLogin: fake.items.findLast((item) => item.path === file && String(item.args) === String(args))
        ?.openAtLogin,
    }),
  },
}));
const { startWithPc } = await import('#main/app/alerts/start-with-pc.ts');

beforeEach(() => void fake.items.splice(0));

function linux(change: { program?: string; argv?: string[]; canChange?: boolean } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'rosheta-autostart-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const autostart = path.join(folder, 'autostart');
  const options = {
    platform: 'linux',
    canChange: true,
    autostart,
    argv: [],
    program: '/opt/Rosheta/rosheta',
  } as const;
  return { start: startWithPc({ ...options, ...change }), file: path.join(autostart, 'rosheta.desktop') };
}

test('a desktop of Linux starts it by a file of its own, hidden, and no longer once that is gone', async () => {
  const { start, file } = linux({ argv: ['rosheta', '--training', '--profile=/data/صيدلية'] });
  expect(await start.read()).toEqual({ isOn: false, canChange: true });
  await start.set(false);
  await start.set(true);
  expect(await start.read()).toEqual({ isOn: true, canChange: true });
  expect(readFileSync(file, 'utf8')).toContain(
    '\nExec="/opt/Rosheta/rosheta" "--hidden" "--profile=/data/صيدلية"\n',
  );
  await start.set(false);
  expect(await start.read()).toEqual({ isOn: false, canChange: true });
});

test('a path with blanks, quotes and percent signs is one path', async () => {
  const { start, file } = linux({ program: '/opt/my "50%" $HOME/rosheta' });
  await start.set(true);
  expect(readFileSync(file, 'utf8')).toContain('Exec="/opt/my \\\\"50%%\\\\" \\\\$HOME/rosheta" "--hidden"');
});

test('Windows is asked for the very item that it was given', async () => {
  const start = startWithPc({
    platform: 'win32',
    canChange: true,
    autostart: '',
    argv: ['Rosheta.exe'],
    program: String.raw`C:\Users\منى\Rosheta.exe`,
  });
  expect((await start.read()).isOn).toBeFalsy();
  await start.set(true);
  expect(await start.read()).toEqual({ isOn: true, canChange: true });
  expect(fake.items).toEqual([
    { path: String.raw`C:\Users\منى\Rosheta.exe`, args: ['--hidden'], openAtLogin: true },
  ]);
});

test('a checkout or a training starts with nothing', async () => {
  const { start } = linux({ canChange: false });
  await start.set(true);
  expect(await start.read()).toEqual({ isOn: false, canChange: false });
});
