import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { Recordings } from '#main/media/voice/recordings.ts';
import type { Store } from '#main/store/contract/store.ts';

/** Real journals in a folder of their own; nothing that is made up becomes a voice note. */
export function fuzzedRecordings(store: Store): Recordings {
  const folder = mkdtempSync(path.join(tmpdir(), 'rosheta-fuzz-recordings-'));
  const recordings = new Recordings({
    place: { recordings: folder, voiceWorker: path.resolve('src-main/media/voice/worker.ts') },
    databaseKey: randomBytes(32),
    store,
    vault: { add: () => Promise.reject(new Error('nothing to store')) },
  });
  onTestFinished(async () => {
    await recordings.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return recordings;
}
