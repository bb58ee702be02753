import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { ExternalBackups } from '#main/backup/external/external-backups.ts';
import type { Steps } from '#main/backup/external/steps.ts';
import { MediaVault } from '#main/media/vault.ts';
import type { Store } from '#main/store/contract/store.ts';
import { openStore } from '../../../store/support/open-store.ts';
import { silentLog } from '../../../support/silent-log.ts';
import type { DeskData } from '../../support/data-place.ts';
import { makeBackups, type Options } from './make-backups.ts';

export const PASSPHRASE = 'أربع كلمات لا تُنسى 7';

const SET_UP = {
  passphrase: PASSPHRASE,
  schedule: { kind: 'daily', minute: 1320 },
  withMedia: true,
  withSession: false,
} as const;

/** In this thread, which is quicker than one for each task. */
export const quiet: Steps = { step: () => {}, bytes: () => {} };

/** A stick, gone with the test. */
export function temporaryTarget(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rosheta-stick-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function addFiles(desk: DeskData, contents: readonly Buffer[]): Promise<string[]> {
  const opened = await openStore(desk.store);
  const ids = await addFilesTo(opened, desk, contents);
  await opened.close();
  return ids;
}

/** To a desk that is open. */
export async function addFilesTo(
  opened: Store,
  { place, store }: DeskData,
  contents: readonly Buffer[],
): Promise<string[]> {
  const vault = new MediaVault({
    folder: place.uploads,
    databaseKey: store.key,
    store: opened,
    disk: { state: 'ok', reportFull: () => {} },
    log: silentLog,
  });
  const ids: string[] = [];
  for (const bytes of contents) {
    ids.push((await vault.add(Readable.from([bytes], { objectMode: false }))).id);
  }
  return ids;
}

export const backupsOf = (
  { place, store }: DeskData,
  options: Omit<Options, 'place' | 'key'> = {},
): ExternalBackups => makeBackups({ place, key: store.key, ...options });

/** A desk whose snapshots go to a stick from now on. */
export async function setUpTarget(
  backups: ExternalBackups,
  target: string,
  change: Partial<Parameters<ExternalBackups['setUp']>[0]> = {},
): Promise<void> {
  const check = await backups.choose(target);
  if (check.problem !== null) throw new Error(check.problem);
  await backups.setUp({ ...SET_UP, ...change });
}
