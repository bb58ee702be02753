import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { LONGEST_WAIT_MS, signInWaitMs } from '#shared/domain/staff/sign-in-wait.ts';
import { removeSync } from '../lib/files/remove.ts';
import { syncFile } from '../lib/sync-file.ts';

const triesSchema = z.object({ failed: z.number().int().min(0), lockedUntil: z.number().nullable() });

/**
 * Wrong tries at the staff of a copy, counted outside of it: a copy is not written to, and one that is counted in is no
 * longer the one that was proven. One count for all copies, because one PIN may open each of them.
 */
export class CountedTries {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** Counts a try before it is made, as the store does. `wait`: nothing was counted. */
  begin(now: number): { kind: 'wait'; until: number } | { kind: 'try'; lockedUntil: number | null } {
    const { failed, lockedUntil } = this.#read();
    // A clock that was set back must not make it a wait of days.
    if (lockedUntil !== null && lockedUntil > now) {
      const until = Math.min(lockedUntil, now + LONGEST_WAIT_MS);
      if (until < lockedUntil) this.#write({ failed, lockedUntil: until });
      return { kind: 'wait', until };
    }
    const waitMs = signInWaitMs(failed + 1);
    const next = { failed: failed + 1, lockedUntil: waitMs === 0 ? null : now + waitMs };
    this.#write(next);
    return { kind: 'try', lockedUntil: next.lockedUntil };
  }

  lockedUntil(): number | null {
    return this.#read().lockedUntil;
  }

  forget(): void {
    removeSync(this.#file);
  }

  #write(tries: z.infer<typeof triesSchema>): void {
    writeFileSync(this.#file, JSON.stringify(tries));
    syncFile(this.#file);
  }

  #read(): z.infer<typeof triesSchema> {
    try {
      return triesSchema.parse(JSON.parse(readFileSync(this.#file, 'utf8')));
    } catch {
      return { failed: 0, lockedUntil: null };
    }
  }
}
