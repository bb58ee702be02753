import { systemClock } from '../../../lib/clock.ts';
import type { DerivedConnection } from '../watch/derive-state.ts';

type Step = DerivedConnection['kind'];

/** How long each step of the way online may show no sign of moving; the others may last. */
const LIMITS: Partial<Record<Step, number>> = {
  // The page has limits of its own for this one; here is the last resort.
  starting: 240_000,
  linking: 45_000,
  connecting: 45_000,
  // Loading many years of chats can take minutes.
  syncing: 600_000,
};

/** The step of the way online that is under way, and must show that it moves. */
export class StallLimit {
  readonly #onStalled: (step: Step) => void;
  #step: Step | undefined;
  #cancel: (() => void) | undefined;

  constructor(onStalled: (step: Step) => void) {
    this.#onStalled = onStalled;
  }

  /** It is the turn of this step, however often that is said. */
  expect(step: Step): void {
    if (step === this.#step) return;
    this.#step = step;
    this.sign();
  }

  /** Something moved. */
  sign(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    const step = this.#step;
    const limitMs = step && LIMITS[step];
    if (step === undefined || limitMs === undefined) return;
    this.#cancel = systemClock.after(limitMs, () => {
      this.done();
      this.#onStalled(step);
    });
  }

  done(): void {
    this.#step = undefined;
    this.sign();
  }
}
