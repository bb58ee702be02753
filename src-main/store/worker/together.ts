import type { Database } from 'better-sqlite3';

/** One that waits for more than so many would wait longer for them than for its own commit. */
const MOST = 16;
/** The same of what they take: who is first in the next group has waited for no more than this and a commit. */
const LONGEST_MS = 20;

/** Something that was asked for. `work` never throws; `settle` hears what it came to when that is on the disk. */
export interface Asked<T = unknown> {
  /** An operation of the store: runs in a transaction. All else runs alone. */
  isOperation: boolean;
  /** Somebody outside of the program waits for the answer: it goes before what other threads have asked. */
  isUrgent?: boolean;
  work: () => T;
  settle: (outcome: T) => void;
}

/**
 * Does what is asked, in its order but for what is urgent. Operations that wait at the same time are committed together: most
 * of what a small one costs is its commit. Each is a savepoint, so that one that fails takes nothing with it, and nobody is
 * answered before the commit. Where that is not to be had, because SQLite took all back or cannot commit, each is done once
 * more for itself.
 */
export class Together {
  readonly #database: () => Database | undefined;
  #urgent: Asked[] = [];
  #waiting: Asked[] = [];
  #isUrgentNext = true;
  #isDue = false;

  constructor(database: () => Database | undefined) {
    this.#database = database;
  }

  add<T>(asked: Asked<T>): void {
    this.#queueOf(asked).push(asked as Asked);
    this.#lookLater();
  }

  /** Nobody waits for anything but what is being done now. */
  get isIdle(): boolean {
    return this.#urgent.length === 0 && this.#waiting.length === 0;
  }

  /** After all that has come in the meantime, which may be urgent. */
  #lookLater(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    setImmediate(() => this.#doGroup());
  }

  #doGroup(): void {
    this.#isDue = false;
    const group = this.#nextGroup();
    const outcomes = this.#do(group);
    // What there was no time for is still first.
    const rest = group.splice(outcomes.length);
    this.#queueOf(rest[0]).unshift(...rest);
    if (this.#urgent.length > 0 || this.#waiting.length > 0) this.#lookLater();
    for (const [index, { settle }] of group.entries()) settle(outcomes[index]);
  }

  #queueOf(asked: Pick<Asked, 'isUrgent'> | undefined): Asked[] {
    return asked?.isUrgent === true ? this.#urgent : this.#waiting;
  }

  #nextGroup(): Asked[] {
    // In turns, so that a flood of the one does not keep the other from its share.
    const isUrgent = this.#urgent.length > 0 && (this.#isUrgentNext || this.#waiting.length === 0);
    this.#isUrgentNext = !isUrgent;
    if (isUrgent) return this.#urgent.splice(0, MOST);
    const end = this.#waiting.findIndex(({ isOperation }) => !isOperation);
    const operations = end === -1 ? this.#waiting.length : end;
    return this.#waiting.splice(0, Math.max(1, Math.min(operations, MOST)));
  }

  /** @returns what came of the first ones of them, of one at least. */
  #do(group: readonly Asked[]): unknown[] {
    const database = this.#database();
    const alone = (): unknown[] => group.map(({ work }) => work());
    if (group.length === 1 || database === undefined) return alone();
    try {
      return database
        .transaction(() => {
          const outcomes: unknown[] = [];
          const begunAt = performance.now();
          for (const { work } of group) {
            outcomes.push(work());
            // Nothing of this transaction is left, and what followed would be one of its own.
            if (!database.inTransaction) throw new TakenBack();
            if (performance.now() - begunAt > LONGEST_MS) break;
          }
          return outcomes;
        })
        .deferred();
    } catch {
      return alone();
    }
  }
}

class TakenBack extends Error {}
