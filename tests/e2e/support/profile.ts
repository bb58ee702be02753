import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** A new, empty profile folder; remove it with removeProfile. */
export function createProfile(): Promise<string> {
  return mkdtemp(path.join(os.tmpdir(), 'rosheta-e2e-'));
}

export function removeProfile(profile: string): Promise<void> {
  return rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
