import { expect, test } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fuseProblems } from '../../../scripts/packing/check/fuses.ts';

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

test("19 the packed program's fuses leave it nothing but its own code", async () => {
  const program = process.env['ROSHETA_PACKAGED_APP'] ?? '';
  test.skip(!existsSync(program), 'no packed program to read them from; npm run dist:dir makes one');
  expect(await fuseProblems(program)).toEqual([]);
});
