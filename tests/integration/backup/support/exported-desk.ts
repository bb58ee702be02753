import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { createBackups, type Backups } from '#main/backup/backups.ts';
import { copySession } from '#main/backup/session-copy.ts';
import { copyStore } from '#main/store/client/copy-store.ts';
import { silentLog } from '../../support/silent-log.ts';
import { quickContainer, deskWithMessage, type DeskData } from './data-place.ts';
import { STORE_WORKER } from '../../support/workers.ts';

export const PASSPHRASE = 'أربع كلمات لا تُنسى 7';

const atOnce = (): Promise<void> => Promise.resolve();

/** The real thing; only the pause for Chromium, which is not there, is left out. */
export function exportingBackups(
  { place, store }: DeskData,
  {
    sessionCopier = (target: string) => copySession(place.session, target, atOnce),
    keepMedia = <T>(work: () => Promise<T>) => work(),
  } = {},
): Backups {
  const backups = createBackups({
    place,
    copy: (target) =>
      copyStore({ workerPath: STORE_WORKER, databasePath: place.database, key: store.key, target }),
    copySession: sessionCopier,
    keepMedia,
    exportFile: (contents, target, passphrase) =>
      quickContainer().pack({
        ...contents,
        key: store.key,
        target,
        passphrase,
        createdAt: 1,
      }),
    timeZone: () => Promise.resolve('Africa/Cairo'),
    onChange: () => {},
    log: silentLog,
  });
  onTestFinished(() => backups.stop());
  return backups;
}

/** A desk whose database (and link) was exported to a file in its folder. */
export async function exportedDesk(
  text: string,
  {
    prepare = () => {},
    withSession = false,
    withMedia = false,
  }: {
    prepare?: (desk: DeskData) => void | Promise<void>;
    withSession?: boolean;
    withMedia?: boolean;
  } = {},
): Promise<{ desk: DeskData; file: string }> {
  const desk = await deskWithMessage(text);
  await prepare(desk);
  const file = path.join(desk.place.userData, 'exported.rosheta-backup');
  await exportingBackups(desk).exportTo(file, { passphrase: PASSPHRASE, withSession, withMedia });
  expect(readdirSync(desk.place.backups)).toEqual([]);
  return { desk, file };
}
