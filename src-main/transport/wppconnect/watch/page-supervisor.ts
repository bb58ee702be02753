import type { Logger } from '../../../log/logger.ts';
import { ConnectionWatch } from './connection-watch.ts';
import type { DerivedConnection } from './derive-state.ts';
import { LinkProof } from './link-proof.ts';
import { watchMemory } from './memory-watch.ts';
import { StorageWatch } from './storage-watch.ts';
import type { LinkedPage } from '../page/linked-page.ts';

interface PageSupervisorOptions {
  whatsApp: LinkedPage;
  onDerived: (derived: DerivedConnection) => Promise<void> | void;
  onProven: (provenAt: number) => void;
  /** The page must be loaded anew: the server does not answer it, it has grown too big, its storage had failed. */
  onUnwell: (why: 'dead-link' | 'memory' | 'storage') => void;
  onStorageFailed: () => void;
  log: Logger;
}

/** Everything that watches one page, from its opening to its closing. */
export class PageSupervisor {
  readonly #watch: ConnectionWatch;
  readonly #proof: LinkProof;
  readonly #storage: StorageWatch;
  readonly #stopMemoryWatch: () => void;

  constructor({ whatsApp, onDerived, onProven, onUnwell, onStorageFailed, log }: PageSupervisorOptions) {
    this.#watch = new ConnectionWatch({
      readSnapshot: () => whatsApp.readSnapshot(),
      onDerived,
      // A hung page obeys nothing; its process is ended, and the crash path loads it anew.
      onHung: () => whatsApp.endProcess(),
      log,
    });
    this.#proof = new LinkProof({
      askServer: () => whatsApp.askServer(),
      onProven,
      onDead: () => onUnwell('dead-link'),
      log,
    });
    this.#storage = new StorageWatch({
      storageWorks: () => whatsApp.storageWorks(),
      onFailed: onStorageFailed,
      onRecovered: () => onUnwell('storage'),
      log,
    });
    this.#stopMemoryWatch = watchMemory(
      () => whatsApp.memoryBytes(),
      () => onUnwell('memory'),
    );
  }

  /** Something about the connection may have changed. */
  refresh(): void {
    void this.#watch.refresh();
  }

  /** WhatsApp's server was heard. @returns when, epoch ms. */
  heard(): number {
    return this.#proof.heard();
  }

  /** Proves the link now instead of when the proof has grown old. */
  check(): Promise<void> {
    return this.#proof.check();
  }

  /** The page may be unable to write to the disk. */
  doubtStorage(): void {
    this.#storage.doubt();
  }

  /** WhatsApp turned us away: its server is left alone until it is heard again. */
  rest(): void {
    this.#proof.forget();
  }

  stop(): void {
    this.#watch.stop();
    this.#storage.stop();
    this.#proof.stop();
    this.#stopMemoryWatch();
  }
}
