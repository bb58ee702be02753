import type { Database } from 'better-sqlite3';

/** One that waits for more than so many would wait longer for them than for its own commit. */
const MOST = 16;

/** Something that was asked for. `work` never throws; `settle` hears what it came to when that is on the disk. */
export interface Asked<T = unknown> {
  /** An operation of the store: runs in a transaction. All else runs alone. */
  isOperation: boolean;
  work: () => T;
  settle: (outcome: T) => void;
}

/**
 * Does what is asked, in its order. Operations that wait at the same time are committed together: most of what a small one
 * costs is its commit. Each is a savepoint, so that one that fails takes nothing with it, and nobody is answered before the
 * commit. Where that is not to be had, because SQLite took all back or cannot commit, each is done once more for itself.
 */
export class Together {
  readonly #database: () => Database | undefined;
  #waiting: Asked[] = [];
  #isDue = false;

  constructor(database: () => Database | undefined) {
    this.#database = database;
  }

  add<T>(asked: Asked<T>): void {
    this.#waiting.push(asked as Asked);
    if (this.#isDue) return;
    this.#isDue = true;
    // After all that has come in the meantime.
    setImmediate(() => this.#doAll());
  }

  #doAll(): void {
    this.#isDue = false;
    while (this.#waiting.length > 0) {
      const group = this.#nextGroup();
      const outcomes = this.#do(group);
      for (const [index, { settle }] of group.entries()) settle(outcomes[index]);
    }
  }

  #nextGroup(): Asked[] {
    const end = this.#waiting.findIndex(({ isOperation }) => !isOperation);
    const operations = end === -1 ? this.#waiting.length : end;
    return this.#waiting.splice(0, Math.max(1, Math.min(operations, MOST)));
  }

  #do(group: Asked[]): unknown[] {
    const database = this.#database();
    const alone = (): unknown[] => group.map(({ work }) => work());
    if (group.length === 1 || database === undefined) return alone();
    try {
      return database
        .transaction(() =>
          group.map(({ work }) => {
            const outcome = work();
            // Nothing of this transaction is left, and what followed would be one of its own.
            if (!database.inTransaction) throw new TakenBack();
            return outcome;
          }),
        )
        .deferred();
    } catch {
      return alone();
    }
  }
}

class TakenBack extends Error {}
