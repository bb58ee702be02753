/** A part of a transaction that can be taken back by itself. */
export interface Part {
  /** Whether SQLite has a savepoint of it. */
  isSaved: boolean;
}

/**
 * The parts that are under way, each inside the one before. SQLite hears of one when it first writes: a savepoint has every
 * index of texts write out what it has gathered, and most steps about a message write nothing.
 */
export class Parts {
  readonly #run: (sql: string) => void;
  readonly #underWay: Part[] = [];
  #saved = 0;

  constructor(run: (sql: string) => void) {
    this.#run = run;
  }

  begin(): Part {
    const part = { isSaved: false };
    this.#underWay.push(part);
    return part;
  }

  /** Before anything is written. */
  beginWriting(): void {
    // Savepoints may be nested under one name: the innermost counts.
    for (; this.#saved < this.#underWay.length; this.#saved += 1) {
      const part = this.#underWay[this.#saved];
      this.#run('SAVEPOINT part');
      if (part !== undefined) part.isSaved = true;
    }
  }

  /** The innermost one. Where nothing can go on, its savepoint goes with the transaction. */
  end(part: Part, outcome: 'kept' | 'taken-back' | 'lost'): void {
    this.#underWay.pop();
    this.#saved = Math.min(this.#saved, this.#underWay.length);
    if (!part.isSaved || outcome === 'lost') return;
    if (outcome === 'taken-back') this.#run('ROLLBACK TO part');
    this.#run('RELEASE part');
  }
}
