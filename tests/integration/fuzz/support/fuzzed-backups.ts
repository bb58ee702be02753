import { writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { createBackups, type Backups } from '#main/backup/backups.ts';
import { copySession } from '#main/backup/session-copy.ts';
import { ExternalBackups } from '#main/backup/external/external-backups.ts';
import { ExternalError } from '#main/backup/external/external-error.ts';
import type { ExternalBackupHandlerDependencies } from '#main/ipc/handlers/external-backup.ts';
import type { EventBus } from '#main/events/bus.ts';
import { emptyDesk } from '../../backup/support/data-place.ts';
import { writePartition } from '../../backup/support/session-files.ts';
import { silentLog } from '../../support/silent-log.ts';

/**
 * The real backups on real files, of a database that is only bytes: copying and encrypting a real one takes too long
 * to be done hundreds of times, and has tests of its own.
 */
export function fuzzedBackups(bus: EventBus): {
  backups: Backups;
  /** Nowhere, somewhere good and somewhere that is not there, in turn. */
  chooseExportFile: () => Promise<string | undefined>;
} {
  const { place } = emptyDesk();
  writeFileSync(place.database, 'bytes');
  writePartition(place.session, 'linked');
  const backups = createBackups({
    place,
    copy: (target) => copyFile(place.database, target),
    copySession: (target) => copySession(place.session, target, () => Promise.resolve()),
    keepMedia: (work) => work(),
    exportFile: ({ database }, target) => copyFile(database, target),
    timeZone: () => Promise.resolve('Africa/Cairo'),
    onChange: (status) => bus.emit('backup.changed', status),
    log: silentLog,
  });
  const targets = [undefined, path.join(place.userData, 'file'), path.join(place.userData, 'gone', 'file')];
  let asked = 0;
  return {
    backups,
    chooseExportFile: () => {
      asked += 1;
      return Promise.resolve(targets[asked % targets.length]);
    },
  };
}

/** The snapshots outside of this PC, which are set up and run and find no thread to work in. */
export function fuzzedExternal(
  bus: EventBus,
): Pick<ExternalBackupHandlerDependencies, 'external' | 'chooseFolder' | 'withSizes'> {
  const { place, store } = emptyDesk();
  writeFileSync(place.database, 'bytes');
  const external = new ExternalBackups({
    source: {
      place,
      key: store.key,
      copy: (target) => copyFile(place.database, target),
      copySession: () => Promise.resolve(false),
      keepMedia: (work) => work(),
      findContents: () => Promise.reject(new Error('no database')),
      findProblem: () => Promise.resolve(null),
      timeZone: () => Promise.resolve('Africa/Cairo'),
      erased: () => Promise.resolve({ keys: [], names: [] }),
    },
    runTask: () => Promise.reject(new ExternalError('target-missing', 'no thread')),
    keeper: { canKeep: () => true, wrap: (text) => text, unwrap: (text) => text },
    onChange: (status) => bus.emit('external.changed', status),
    onDrill: (progress) => bus.emit('external.drilled', progress),
    log: silentLog,
  });
  return {
    external,
    chooseFolder: () => Promise.resolve(place.userData),
    withSizes: (check) =>
      Promise.resolve({ ...check, databaseBytes: 1, mediaBytes: 1, canKeepPassphrase: true }),
  };
}
