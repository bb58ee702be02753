import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

/** Where Electron's three supported major versions begin; raised with each release of Rosheta. */
const OLDEST_SUPPORTED_MAJOR = 43;

test('16 the Electron that is shipped is a supported one, pinned exactly', () => {
  const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const version = /^(\d+)\.\d+\.\d+$/.exec(devDependencies['electron'] ?? '');
  expect(version).not.toBeNull();
  expect(Number(version?.[1])).toBeGreaterThanOrEqual(OLDEST_SUPPORTED_MAJOR);
});
