import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';

const app = vi.hoisted(() => ({
  userData: '',
  calls: [] as string[],
  getPath: (): string => app.userData,
  getAppPath: (): string => '/program',
  setPath: (name: string, folder: string): void => void app.calls.push(`${name} ${folder}`),
  setAppLogsPath: (folder: string): void => void app.calls.push(`logs ${folder}`),
}));
vi.mock('electron', () => ({ app }));
const { setUpPaths } = await import('#main/app/paths.ts');

function profile(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rosheta-paths-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  app.userData = folder;
  app.calls.length = 0;
  return folder;
}

const LAUNCH = { training: false, restore: false, profile: undefined, verbose: false };

test('everything the desk writes lies under one folder, and Electron’s own too', () => {
  const folder = profile();
  const { userData, database, databaseKey, uploads, backups, session, recordings, waJs, logs } =
    setUpPaths(LAUNCH);
  expect(userData).toBe(folder);
  for (const place of [database, databaseKey, uploads, backups, session, recordings, waJs, logs]) {
    expect(place.startsWith(folder + path.sep)).toBe(true);
  }
  expect(app.calls).toEqual([
    `userData ${folder}`,
    `sessionData ${folder}`,
    `logs ${path.join(folder, 'logs')}`,
  ]);
});

test('training never meets the real data, in a profile that was chosen neither', () => {
  const folder = profile();
  const real = setUpPaths(LAUNCH);
  const training = setUpPaths({ ...LAUNCH, training: true });
  expect(training.userData).toBe(path.join(folder, 'training'));
  for (const name of [
    'database',
    'databaseKey',
    'uploads',
    'backups',
    'session',
    'recordings',
    'waJs',
    'logs',
  ] as const) {
    expect(training[name]).not.toBe(real[name]);
    expect(training[name].startsWith(training.userData + path.sep)).toBe(true);
  }
  const chosen = path.join(folder, 'بيانات', 'desk');
  expect(setUpPaths({ ...LAUNCH, training: true, profile: chosen }).userData).toBe(
    path.join(chosen, 'training'),
  );
});

test('a profile that was chosen is made, with the folders before it, and nothing lands in the usual one', () => {
  const folder = profile();
  const chosen = path.join(folder, 'one', 'two');
  expect(setUpPaths({ ...LAUNCH, profile: chosen }).userData).toBe(chosen);
  expect(existsSync(chosen)).toBe(true);
  expect(app.calls).toEqual([
    `userData ${chosen}`,
    `sessionData ${chosen}`,
    `logs ${path.join(chosen, 'logs')}`,
  ]);
});

test('a profile that cannot be made is an error before anything is pointed at it', () => {
  const folder = profile();
  const file = path.join(folder, 'a file');
  writeFileSync(file, '');
  expect(() => setUpPaths({ ...LAUNCH, profile: path.join(file, 'desk') })).toThrow();
  expect(app.calls).toEqual([]);
});

test('the parts of the program lie in the program, whatever the profile is', () => {
  const folder = profile();
  const { renderer, preload, storeWorker, updater, trainingFiles, updateSource } = setUpPaths(LAUNCH);
  for (const place of [renderer, preload, storeWorker, updater, trainingFiles, updateSource]) {
    expect(place.startsWith(path.join('/program') + path.sep)).toBe(true);
    expect(place.startsWith(folder)).toBe(false);
  }
});
