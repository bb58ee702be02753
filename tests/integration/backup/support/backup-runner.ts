// Run as a process of its own, to be killed in the middle of a backup.
import path from 'node:path';
import { createBackups } from '#main/backup/backups.ts';
import { copyStore } from '#main/store/client/copy-store.ts';
import { silentLog } from '../../support/silent-log.ts';
import { STORE_WORKER } from '../../support/workers.ts';

const [database = '', key = ''] = process.argv.slice(2);
const userData = path.dirname(database);

const backups = createBackups({
  place: {
    userData,
    database,
    databaseKey: path.join(userData, 'database-key.json'),
    backups: path.join(userData, 'backups'),
    uploads: path.join(userData, 'uploads'),
    session: path.join(userData, 'Partitions', 'whatsapp'),
    recordings: path.join(userData, 'recordings'),
  },
  copy: (target) =>
    copyStore({
      workerPath: STORE_WORKER,
      databasePath: database,
      key: Buffer.from(key, 'hex'),
      target,
    }),
  copySession: () => Promise.resolve(false),
  keepMedia: (work) => work(),
  exportFile: () => Promise.reject(new Error('nothing is exported here')),
  timeZone: () => Promise.resolve('Africa/Cairo'),
  onChange: () => {},
  log: silentLog,
});
await backups.run();
process.stdout.write('finished\n');
