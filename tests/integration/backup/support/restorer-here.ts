import { unpack } from '#main/backup/container/unpack.ts';
import type { DataPlace } from '#main/backup/place.ts';
import type { Restorer } from '#main/backup/restorer.ts';
import { restorerFor } from './data-place.ts';
import { copyHere, problemHere } from './store-here.ts';
import { soon } from './soon.ts';
import { readAdmins } from '#main/store/database/read-admins.ts';

/** A restorer that reads files and databases without a thread for each: for those who read hundreds. */
export const restorerHere = (place: DataPlace): Restorer =>
  restorerFor(place, {
    container: { unpack: (task) => unpack({ kind: 'unpack', ...task }) },
    findProblem: soon(problemHere),
    copyDatabase: soon(copyHere),
    findAdmins: soon(readAdmins),
  });
