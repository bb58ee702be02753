// The process that a test kills in the middle of a full export; says a word when the first rows are written.
import path from 'node:path';
import { FullExport } from '#main/full-export/full-export.ts';
import { Leftovers } from '#main/full-export/leftovers.ts';
import { runWorker } from '#main/full-export/run-worker.ts';
import { silentLog } from '../support/silent-log.ts';
import { FULL_EXPORT_WORKER } from '../support/workers.ts';

const { databasePath, key, parent } = JSON.parse(process.env['EXPORT_PLACE'] ?? '{}') as {
  databasePath: string;
  key: string;
  parent: string;
};
const data = path.dirname(databasePath);
const fullExport = new FullExport({
  userData: data,
  run: (task, onProgress) =>
    runWorker(
      FULL_EXPORT_WORKER,
      {
        ...task,
        databasePath,
        key: Buffer.from(key, 'hex'),
        uploads: path.join(data, 'uploads'),
        appVersion: '0.0.0',
      },
      onProgress,
    ),
  keepMedia: (work) => work(),
  leftovers: new Leftovers(path.join(data, 'unfinished-exports.json'), silentLog),
  onChange: ({ progress }) => {
    if (progress !== null && progress > 0) process.stdout.write('begun\n');
  },
  onEnd: () => {},
  now: () => Date.UTC(2026, 2, 1),
  log: silentLog,
});
fullExport.begin({ form: 'folder', place: parent, withFiles: false, agentId: 1 });
