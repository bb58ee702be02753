import type { KillPlan } from './protocol.ts';

/** The store's and the transport's calls at which a life can end. */
export const STEPS = [
  'recordMessage',
  'enqueueText',
  'listOutboxHeads',
  'prepareOutbox',
  'markDispatched',
  'sendText',
  'markSent',
  'applyAck',
  'findMessage',
  'deferOutbox',
  'markFailed',
  'markUnknown',
  'retryMessage',
  'dropMessage',
  'beginSession',
] as const;

/** Longer than a commit takes: the kill falls anywhere in it. */
const LONGEST_STEP_US = 4_000;

/** Kills this very process, at once and for real, at the step that the plan names. */
export class KillSwitch {
  readonly #plan: KillPlan | null;
  #seen = 0;

  constructor(plan: KillPlan | null) {
    this.#plan = plan;
  }

  /** The same object, with every step of it watched. */
  watch<T extends object>(target: T): T {
    return new Proxy(target, {
      get: (inner, name) => {
        const member: unknown = Reflect.get(inner, name, inner);
        if (typeof member !== 'function') return member;
        const call = member.bind(inner) as (...args: unknown[]) => Promise<unknown>;
        if (name !== this.#plan?.step) return call;
        return (...args: unknown[]) => this.#step(() => call(...args));
      },
    });
  }

  async #step(call: () => Promise<unknown>): Promise<unknown> {
    this.#seen += 1;
    if (this.#seen !== this.#plan?.occurrence) return call();
    if (this.#plan.phase === 'before') die();
    const result = call();
    if (this.#plan.phase === 'during') {
      // The worker is at it in its own thread, while this one only waits.
      const waitMs = (Math.random() * LONGEST_STEP_US) / 1_000;
      const until = performance.now() + waitMs;
      while (performance.now() < until);
      die();
    }
    await result;
    die();
  }
}

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  for (;;);
}
