import { join } from 'node:path';
import type { DiskState } from '#shared/domain/data/disk.ts';
import { AppError } from '#shared/domain/errors.ts';
import { freeBytes } from '../../../lib/free-bytes.ts';
import type { Logger } from '../../../log/logger.ts';
import type { Store } from '../../contract/store.ts';
import { Ballast } from './ballast.ts';

const BALLAST_BYTES = 64 * 1024 * 1024;
const CHECK_EVERY_MS = 5_000;

interface DiskGuardOptions {
  /** Where the database lies. */
  folder: string;
  onChange: (state: DiskState) => void;
  /** There may be room again: what failed can be tried again now. */
  onRoom: () => void;
  log: Logger;
  /** How much is held in reserve; as much again must stay free beside it. */
  ballastBytes?: number;
  checkEveryMs?: number;
}

const LEVELS = { ok: 'info', low: 'warn', full: 'error' } as const satisfies Record<DiskState, keyof Logger>;

/** Keeps the desk working on a full disk: gives up the reserve, says so, and takes it back when there is room. */
export class DiskGuard {
  readonly #options: DiskGuardOptions;
  readonly #ballast: Ballast;
  #state: DiskState = 'ok';
  #timer: NodeJS.Timeout | undefined;
  #making: Promise<void> | undefined;
  #stopped = false;

  constructor(options: DiskGuardOptions) {
    this.#options = options;
    this.#ballast = new Ballast(join(options.folder, 'ballast'), options.ballastBytes ?? BALLAST_BYTES);
  }

  get state(): DiskState {
    return this.#state;
  }

  /** Call before the database is opened, because on a full disk it cannot even be read. */
  makeRoom(): void {
    if (this.#ballast.isThere && this.#freeBytes() < this.#ballast.bytes / 8) this.#giveUp();
  }

  /**
   * The database needs so many bytes to be opened: the reserve is given up for it where that is enough, until `start` makes it
   * anew. @returns whether they are free.
   */
  makeRoomFor(bytes: number): boolean {
    const lacking = bytes - this.#freeBytes();
    if (lacking > 0 && lacking <= this.#ballast.bytes && this.#ballast.isThere) this.#ballast.release();
    return this.#freeBytes() >= bytes;
  }

  /** Makes the reserve, if there is room for it. Needs time, so call it when the desk is open. */
  start(): Promise<void> {
    return this.#check();
  }

  /** Leaves the reserve as it is. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** A file found no room: gives up the reserve, so that the database goes on. */
  reportFull(): void {
    this.#giveUp();
  }

  /** The same store; a call that fails because the disk is full is repeated once on the reserve. */
  protect(store: Store): Store {
    const guarded = Object.entries(store).map(([name, call]) => [
      name,
      (input: unknown) => this.#guard(() => (call as (input: unknown) => Promise<unknown>)(input)),
    ]);
    return Object.fromEntries(guarded) as Store;
  }

  async #guard(call: () => Promise<unknown>): Promise<unknown> {
    try {
      return await call();
    } catch (error) {
      if (!isDiskFull(error)) throw error;
      this.#giveUp();
    }
    try {
      return await call();
    } catch (error) {
      if (isDiskFull(error)) this.#setState('full');
      throw error;
    }
  }

  #giveUp(): void {
    this.#ballast.release();
    if (this.#state === 'ok') this.#setState('low');
    this.#checkLater();
  }

  #checkLater(): void {
    if (this.#stopped) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#check();
    }, this.#options.checkEveryMs ?? CHECK_EVERY_MS);
    this.#timer.unref();
  }

  #check(): Promise<void> {
    this.#making ??= this.#restore().finally(() => (this.#making = undefined));
    return this.#making;
  }

  async #restore(): Promise<void> {
    if (this.#stopped) return;
    const { log, onRoom } = this.#options;
    const free = this.#freeBytes();
    if (this.#ballast.isThere || free >= 2 * this.#ballast.bytes) {
      try {
        await this.#ballast.make();
        this.#setState('ok');
        return onRoom();
      } catch (error) {
        log.warn('the reserve could not be made', error);
      }
    }
    if (this.#state === 'ok') this.#setState('low');
    if (this.#state === 'full' && free >= this.#ballast.bytes / 8) {
      this.#setState('low');
      onRoom();
    }
    this.#checkLater();
  }

  #freeBytes(): number {
    return freeBytes(this.#options.folder);
  }

  #setState(state: DiskState): void {
    if (state === this.#state) return;
    this.#options.log[LEVELS[state]](`disk: ${state}`);
    this.#state = state;
    this.#options.onChange(state);
  }
}

function isDiskFull(error: unknown): boolean {
  return error instanceof AppError && error.code === 'disk-full';
}
