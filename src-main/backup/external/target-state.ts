import type { ExternalProblem, ExternalStatus } from '#shared/domain/data/external-backup.ts';
import type { Clock } from '../../lib/clock.ts';
import { OneByOne } from '../../lib/one-by-one.ts';
import { describeKept } from './describe-kept.ts';
import { isKeptTargetLost, readKeptTarget, writeKeptTarget, type KeptTarget } from './kept-target.ts';
import type { Probe } from './task.ts';

interface TargetStateOptions {
  /** What is written down of the target. */
  file: string;
  clock: Clock;
  onChange: (status: ExternalStatus) => void;
}

/** What is known of the target: what is written down, what was found there last, and what is being done. */
export class TargetState {
  readonly #options: TargetStateOptions;
  readonly #writing = new OneByOne();
  #kept: KeptTarget | undefined;
  #isLost: boolean;
  #phase: ExternalStatus['phase'] = null;
  #progress: number | null = null;
  #problem: ExternalProblem | null = null;
  #isReachable: boolean | null = null;

  constructor(options: TargetStateOptions) {
    this.#options = options;
    this.#kept = readKeptTarget(options.file);
    this.#isLost = isKeptTargetLost(options.file);
  }

  get kept(): KeptTarget | undefined {
    return this.#kept;
  }

  get status(): ExternalStatus {
    const described = describeKept(this.#kept, this.#options.clock.wall());
    return {
      ...described,
      isOverdue: described.isOverdue || this.#isLost,
      isReachable: this.#isReachable,
      phase: this.#phase,
      progress: this.#progress,
      problem: this.#isLost ? 'settings-lost' : this.#problem,
    };
  }

  /** Another target, or another way; undefined for none. Nothing is known of it yet. */
  async choose(kept: KeptTarget | undefined): Promise<void> {
    await this.#writing.run(() => this.#keep(kept));
    this.#isLost = false;
    this.#problem = null;
    if (kept === undefined) this.#isReachable = null;
  }

  /** Nothing where none is set up. */
  change(change: Partial<KeptTarget>): Promise<void> {
    return this.#writing.run(async () => {
      if (this.#kept !== undefined) await this.#keep({ ...this.#kept, ...change });
    });
  }

  /** What lies in the target is true, whatever was written down here. */
  async heed({ newest }: Probe): Promise<void> {
    this.#isReachable = true;
    if (this.#problem === 'target-missing' || this.#problem === 'target-other') this.#problem = null;
    const { last, pending } = this.#kept ?? { last: null, pending: null };
    if (newest?.snapshot === last?.snapshot) return;
    const unknown = { files: null, newFiles: 0, writtenBytes: 0, lostFiles: 0 };
    const found = newest?.snapshot === pending?.snapshot ? pending : newest && { ...unknown, ...newest };
    await this.change({ last: found, pending: null, ...(found === null ? {} : { hasBegun: true }) });
  }

  succeed(): void {
    this.#problem = null;
    this.#isReachable = true;
  }

  fail(problem: ExternalProblem): void {
    if (problem === 'stopped') return;
    this.#problem = problem;
    if (problem === 'target-missing' || problem === 'target-other' || problem === 'target-hangs') {
      this.#isReachable = false;
    }
  }

  tell(phase: ExternalStatus['phase'], progress: number | null): ExternalStatus {
    this.#phase = phase;
    this.#progress = progress;
    return this.report();
  }

  report(): ExternalStatus {
    const { status } = this;
    this.#options.onChange(status);
    return status;
  }

  async #keep(kept: KeptTarget | undefined): Promise<void> {
    await writeKeptTarget(this.#options.file, kept);
    this.#kept = kept;
  }
}
