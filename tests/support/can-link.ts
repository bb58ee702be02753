import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether files can lead to other files here: Wine has no such thing. */
export const canLink = ((): boolean => {
  const folder = mkdtempSync(join(tmpdir(), 'rosheta-link-'));
  try {
    symlinkSync(folder, join(folder, 'link'), 'junction');
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
})();
