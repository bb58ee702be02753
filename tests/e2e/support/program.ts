import { test } from '@playwright/test';
import path from 'node:path';

export interface Program {
  executablePath: string;
  /** Arguments ahead of Chromium's switches. */
  before: string[];
  /** What follows the switches and precedes the app's own flags: the app's folder, unless it is packaged. */
  after: string[];
}

/** Which program the running test drives: the checkout on the resolved Electron, or the packaged app. */
export function programUnderTest(): Program {
  const before = JSON.parse(process.env['ROSHETA_ELECTRON_ARGS'] ?? '[]') as string[];
  if (test.info().project.name === 'packaged') {
    return { executablePath: fromEnvironment('ROSHETA_PACKAGED_APP'), before, after: [] };
  }
  const root = path.resolve(import.meta.dirname, '../../..');
  return { executablePath: fromEnvironment('ROSHETA_ELECTRON'), before, after: [root] };
}

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests with \`npm test -- e2e\``);
  return value;
}
