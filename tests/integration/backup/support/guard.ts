import path from 'node:path';
import { CountedTries } from '#main/backup/counted-tries.ts';
import { RestoreGuard } from '#main/backup/restore-guard.ts';
import type { Restorer } from '#main/backup/restorer.ts';
import { withPresentStaff } from '#main/compose/present-staff.ts';
import { createSecrets } from '#main/staff/secrets.ts';
import { silentLog } from '../../support/silent-log.ts';
import { STORE_WORKER } from '../../support/workers.ts';
import { keyIn, type DeskData } from './data-place.ts';

/** As the restore screen has it, over the real store. */
export function guardFor(
  { place }: Pick<DeskData, 'place'>,
  restorer: Restorer,
  now = Date.now,
): RestoreGuard {
  const secrets = createSecrets();
  const loadKey = (): Buffer => keyIn(place.databaseKey);
  const paths = { ...place, storeWorker: STORE_WORKER };
  return new RestoreGuard({
    withPresent: (work) => withPresentStaff({ paths, loadKey, secrets, log: silentLog }, work),
    adminsOfCopy: (id) => restorer.adminsOf(id),
    verify: (secret, hash) => secrets.verify(secret, hash),
    tries: new CountedTries(path.join(place.userData, 'restore-tries.json')),
    loadKey,
    now,
    log: silentLog,
  });
}
