import { mkdtemp, readlink, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** A new, empty profile folder; remove it with removeProfile. */
export function createProfile(): Promise<string> {
  return mkdtemp(path.join(os.tmpdir(), 'rosheta-e2e-'));
}

export async function removeProfile(profile: string): Promise<void> {
  // Chromium has its socket in a folder elsewhere, which one that was killed leaves behind.
  const socket = await readlink(path.join(profile, 'SingletonSocket')).catch(() => undefined);
  if (socket !== undefined) await rm(path.dirname(socket), { recursive: true, force: true });
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
