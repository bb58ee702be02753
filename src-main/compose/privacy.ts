import { powerMonitor } from 'electron';
import type { AppPaths } from '../app/paths.ts';
import type { Backups } from '../backup/backups.ts';
import { joinLedgers, type Ledger, type LedgerPlace } from '../backup/ledger.ts';
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
  /** Where who was erased is written down. */
  ledgers: readonly LedgerPlace[];
  closers: Closers;
  log: Logger;
}

/** Nobody is served by a PC that nobody has touched for so long. */
const IDLE_S = 60;

/** Before anybody sees the data: what an older copy has brought back goes at once. */
export async function openPrivacy(options: PrivacyOptions): Promise<Privacy> {
  const { paths, store, scrub, vault, recordings, backups, ledgers, closers, log } = options;
  const { erased } = await store.repeatErasures({ ledger: await readAll(ledgers), now: Date.now() });
  if (erased > 0) log.warn(`${erased} customers of an older copy were erased once more`);
  await keepLedger(store, ledgers, log);
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
      await keepLedger(store, ledgers, log);
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
async function keepLedger(store: Store, ledgers: readonly LedgerPlace[], log: Logger): Promise<void> {
  const known = joinLedgers(await store.readErased(), await readAll(ledgers));
  if (known.names.length === 0) return;
  for (const ledger of ledgers) {
    try {
      await ledger.add(known);
    } catch (error) {
      log.error('a ledger of who was erased could not be written', error);
    }
  }
}

const readAll = async (ledgers: readonly LedgerPlace[]): Promise<Ledger> =>
  (await Promise.all(ledgers.map((ledger) => ledger.read()))).reduce(joinLedgers);
