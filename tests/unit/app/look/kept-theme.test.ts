import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { silentLog } from '../../../integration/support/silent-log.ts';

const { nativeTheme } = vi.hoisted(() => ({ nativeTheme: { themeSource: 'system' } }));
vi.mock('electron', () => ({ nativeTheme }));
const { KeptTheme } = await import('#main/app/look/kept-theme.ts');

let folder: string;
let file: string;

beforeEach(() => {
  nativeTheme.themeSource = 'system';
  folder = mkdtempSync(path.join(tmpdir(), 'rosheta-theme-'));
  file = path.join(folder, 'theme.txt');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('begins with what was chosen at the start before', () => {
  new KeptTheme(file, silentLog).apply('dark');
  nativeTheme.themeSource = 'system';
  new KeptTheme(file, silentLog).begin();
  expect(nativeTheme.themeSource).toBe('dark');
  expect(readdirSync(folder)).toEqual(['theme.txt']);
});

it('leaves it to the system where nothing is known, or nonsense', () => {
  new KeptTheme(file, silentLog).begin();
  expect(nativeTheme.themeSource).toBe('system');
  writeFileSync(file, 'purple');
  new KeptTheme(file, silentLog).begin();
  expect(nativeTheme.themeSource).toBe('system');
});

it('shows what is chosen also where it cannot be kept', () => {
  const nowhere = path.join(folder, 'gone', 'theme.txt');
  new KeptTheme(nowhere, silentLog).apply('light');
  expect(nativeTheme.themeSource).toBe('light');
  expect(existsSync(nowhere)).toBe(false);
});
