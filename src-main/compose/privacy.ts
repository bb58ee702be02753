import { powerMonitor } from 'electron';
import { randomBytes } from 'node:crypto';
import { loadDatabaseKey, writeDatabaseKey } from '../app/database-key.ts';
import type { AppPaths } from '../app/paths.ts';
import type { Backups } from '../backup/backups.ts';
import { ErasedLedger } from '../backup/erased-ledger.ts';
import { listOlderCopies, removeOlderCopies } from '../backup/older-copies.ts';
import { Erasures } from '../desk/privacy/erasures.ts';
import { giveData } from '../desk/privacy/give-data.ts';
import { retentionUpkeep } from '../desk/privacy/retention-upkeep.ts';
import type { PrivacyHandlerDependencies } from '../ipc/handlers/privacy.ts';
import { systemClock } from '../lib/clock.ts';
import type { Closers } from '../lib/closers.ts';
import type { Logger } from '../log/logger.ts';
import type { MediaVault } from '../media/vault.ts';
import type { Recordings } from '../media/voice/recordings.ts';
import type { StoreWithDoors } from '../store/client/create-store.ts';
import type { Store } from '../store/contract/store.ts';

/** One person's rights, and how long things stay: what works on by itself, and what the window asks for. */
export type Privacy = PrivacyHandlerDependencies['privacy'] & { start(): void };

interface PrivacyOptions {
  paths: AppPaths;
  store: Store;
  scrub: StoreWithDoors['scrub'];
  vault: MediaVault;
  recordings: Recordings;
  backups: Backups;
  closers: Closers;
  log: Logger;
}

/** Nobody is served by a PC that nobody has touched for so long. */
const IDLE_S = 60;

/** Before anybody sees the data: what an older copy has brought back goes at once. */
export async function openPrivacy(options: PrivacyOptions): Promise<Privacy> {
  const { paths, store, scrub, vault, recordings, backups, closers, log } = options;
  const ledger = new ErasedLedger({ file: paths.erasedLedger, key: ledgerKey(paths, log), log });
  const { erased } = await store.repeatErasures({ ledger: ledger.read(), now: Date.now() });
  if (erased > 0) log.warn(`${erased} customers of an older copy were erased once more`);
  await keepLedger(store, ledger, log);
  const clock = systemClock;
  const erasures = new Erasures({
    store,
    removeFiles: (fileIds) => vault.removeForGood(fileIds),
    discardRecordings: (ids) => recordings.discardOf(ids),
    scrub,
    isIdle: () => powerMonitor.getSystemIdleTime() >= IDLE_S,
    clock,
    log,
  });
  const retention = retentionUpkeep(store, { clock, log, onFiles: () => erasures.wake() });
  // Half of a person's data on a stick helps nobody: ending the desk gives up what is being written.
  const ending = new AbortController();
  let giving: Promise<unknown> = Promise.resolve();
  closers.add('what is being given to a person', async () => {
    ending.abort();
    await giving;
  });
  closers.add('the erasures', () => erasures.stop());
  closers.add('the retention', () => retention.stop());
  return {
    start: () => {
      erasures.start();
      retention.start();
    },
    onErased: async () => {
      erasures.wake();
      await keepLedger(store, ledger, log);
    },
    olderCopies: async () => listOlderCopies(paths, await store.listErasures(), clock.wall()),
    removeOlderCopies: async () => {
      const erasures = await store.listErasures();
      const sureFrom = clock.wall();
      await backups.run();
      return removeOlderCopies(paths, erasures, { sureFrom, now: clock.wall() });
    },
    giveData: (target, input) => {
      const given = giveData(target, { ...input, signal: ending.signal }, { store, vault });
      giving = Promise.allSettled([giving, given]);
      return given;
    },
  };
}

/** A ledger that cannot be written keeps nobody from being erased; it is written at the next start. */
async function keepLedger(store: Store, ledger: ErasedLedger, log: Logger): Promise<void> {
  const known = await store.readErased();
  if (known.names.length === 0) return;
  try {
    await ledger.add(known);
  } catch (error) {
    log.error('the ledger of who was erased could not be written', error);
  }
}

/** Kept as the database's key is. A new one, where the old one cannot be read: the ledger is then written anew. */
function ledgerKey({ erasedLedger, erasedLedgerKey }: AppPaths, log: Logger): Uint8Array {
  try {
    return loadDatabaseKey(erasedLedgerKey, erasedLedger).key;
  } catch (error) {
    log.error('the key of the ledger of who was erased cannot be read', error);
    return writeDatabaseKey(erasedLedgerKey, randomBytes(32)).key;
  }
}
