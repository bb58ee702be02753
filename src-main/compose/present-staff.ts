import { existsSync } from 'node:fs';
import type { Guard } from '#shared/domain/data/startup.ts';
import type { AppPaths } from '../app/paths.ts';
import { parseRecoveryKey } from '../backup/recovery-key.ts';
import type { PresentStaff } from '../backup/restore-guard.ts';
import { createEventBus } from '../events/create-bus.ts';
import type { Logger } from '../log/logger.ts';
import type { Secrets } from '../staff/secrets.ts';
import { Staff } from '../staff/staff.ts';
import { createStore } from '../store/client/create-store.ts';
import type { Store } from '../store/contract/store.ts';
import { DatabaseOpenError } from '../store/database/open-error.ts';

interface PresentOptions {
  paths: Pick<AppPaths, 'database' | 'databaseKey' | 'storeWorker'>;
  /** Throws DatabaseOpenError when there is none. */
  loadKey: () => Buffer;
  secrets: Secrets;
  log: Logger;
}

/**
 * Opens the database that is here for one piece of work with its staff, and closes it again, because what is restored
 * takes its place. Null when it does not open; rejects when it is there and cannot be reached, which says nothing of it.
 */
export async function withPresentStaff<T>(
  options: PresentOptions,
  work: (staff: PresentStaff) => Promise<T>,
): Promise<T | null> {
  const { secrets, log } = options;
  const opened = await openPresent(options);
  if (opened === null) return null;
  const { store, key } = opened;
  try {
    const staff = await Staff.open({
      store,
      bus: createEventBus(),
      secrets,
      parseRecoveryKey,
      databaseKey: key,
      training: false,
      log,
    });
    return await work({
      admins: await adminsOf(store),
      signIn: (agentId, secret) => staff.signIn(agentId, secret),
      noteReplaced: ({ agentId, how }) =>
        staff.audit(agentId, 'backup.replaced', undefined, { allowedBy: how }),
    });
  } finally {
    await store.close();
  }
}

async function openPresent({
  paths,
  loadKey,
  log,
}: PresentOptions): Promise<{ store: Store; key: Buffer } | null> {
  // Opening makes what is not there.
  if (!existsSync(paths.database) || !existsSync(paths.databaseKey)) return null;
  try {
    const key = loadKey();
    const store = await createStore({
      workerPath: paths.storeWorker,
      databasePath: paths.database,
      key,
      onFatal: (error) => log.error('the database worker ended', error),
      onEvents: () => {},
    });
    return { store, key };
  } catch (error) {
    if (error instanceof DatabaseOpenError && error.problem !== 'unreachable') return null;
    throw error;
  }
}

async function adminsOf(store: Store): Promise<Guard[]> {
  const agents = await store.listAgents();
  return agents
    .filter(({ isActive, role, secretKind }) => isActive && role === 'admin' && secretKind !== null)
    .map(({ id, name, secretKind, lockedUntil }) => ({ id, name, secretKind, lockedUntil }));
}
