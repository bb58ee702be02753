import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { MediaVault } from '#main/media/vault.ts';
import type { Store } from '#main/store/contract/store.ts';
import type { DiskState } from '#shared/domain/data/disk.ts';
import { openStore, placeWithDatabase } from '../store/support/open-store.ts';
import { silentLog } from '../support/silent-log.ts';

export interface OpenedVault {
  vault: MediaVault;
  store: Store;
  folder: string;
  /** The same files after a restart. */
  reopen(): MediaVault;
}

/** The real vault over the real store, in folders of their own. */
export async function openVault(
  change: {
    folder?: string;
    disk?: { state: DiskState; reportFull(): void };
  } = {},
): Promise<OpenedVault> {
  const place = placeWithDatabase();
  const store = await openStore(place);
  const folder = change.folder ?? mkdtempSync(path.join(tmpdir(), 'rosheta-uploads-'));
  if (change.folder === undefined) onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const disk = change.disk ?? { state: 'ok', reportFull: () => {} };
  const reopen = (): MediaVault =>
    new MediaVault({ folder, databaseKey: place.key, store, disk, log: silentLog });
  return { vault: reopen(), store, folder, reopen };
}
