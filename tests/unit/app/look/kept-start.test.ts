import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { silentLog } from '../../../integration/support/silent-log.ts';

const { nativeTheme } = vi.hoisted(() => ({ nativeTheme: { themeSource: 'system' } }));
vi.mock('electron', () => ({ nativeTheme }));
const { KeptStart } = await import('#main/app/look/kept-start.ts');

let folder: string;
let file: string;

beforeEach(() => {
  nativeTheme.themeSource = 'system';
  folder = mkdtempSync(path.join(tmpdir(), 'rosheta-start-'));
  file = path.join(folder, 'start.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('begins with the language and the theme that were chosen at the start before', () => {
  new KeptStart(file, silentLog).apply({ language: 'ar', theme: 'dark' });
  new KeptStart(file, silentLog).apply({ language: 'en', theme: 'dark' });
  nativeTheme.themeSource = 'system';
  const again = new KeptStart(file, silentLog);
  again.begin();
  expect(nativeTheme.themeSource).toBe('dark');
  expect(again.look).toEqual({ language: 'en', theme: 'dark' });
  expect(readdirSync(folder)).toEqual(['start.json']);
});

it.each(['', 'dark', 'null', '[]', '{"theme":"purple","language":7}'])(
  'leaves it to the system where nothing is known, or nonsense: %j',
  (text) => {
    writeFileSync(file, text);
    const start = new KeptStart(file, silentLog);
    start.begin();
    expect(nativeTheme.themeSource).toBe('system');
    expect(start.look).toEqual({});
  },
);

it('takes what can be read of it', () => {
  writeFileSync(file, '{"theme":"purple","language":"en"}');
  expect(new KeptStart(file, silentLog).look).toEqual({ language: 'en' });
});

it('shows what is chosen also where it cannot be kept', () => {
  const nowhere = path.join(folder, 'gone', 'start.json');
  new KeptStart(nowhere, silentLog).apply({ language: 'ar', theme: 'light' });
  expect(nativeTheme.themeSource).toBe('light');
  expect(existsSync(nowhere)).toBe(false);
});
