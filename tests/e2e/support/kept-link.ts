import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';

/** The stand-in's key of the registration in localStorage (whatsapp-stand-in/page/storage.js). */
const REGISTRATION = 'stand-in-device';

/**
 * Waits until the link is on the disk. Chromium writes it there a moment after the page has kept it, and says nobody when;
 * a desk that is killed before begins with a code again, which is nothing that its tests are about.
 */
export async function untilLinkIsKept(profile: string): Promise<void> {
  const folder = path.join(profile, 'Partitions', 'whatsapp', 'Local Storage', 'leveldb');
  const isKept = (): boolean =>
    existsSync(folder) &&
    readdirSync(folder)
      .filter((file) => /\.(log|ldb)$/.test(file))
      .some((file) => readFileSync(path.join(folder, file)).includes(REGISTRATION));
  await expect.poll(isKept, { message: 'the link is on the disk', intervals: [50] }).toBe(true);
}
