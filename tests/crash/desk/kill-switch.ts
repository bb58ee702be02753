import type { KillPlan } from '../protocol.ts';

/** The calls of the store, the transport and the file system at which a life can end. */
export const STEPS = [
  // The way in.
  'recordMessage',
  'recordHistory',
  'listChats',
  'readHistory',
  'getCatchUp',
  'setCaughtUpTo',
  'recordGap',
  'closeGap',
  'bringToPresent',
  // The way out.
  'enqueueText',
  'listOutboxHeads',
  'prepareOutbox',
  'markDispatched',
  'sendText',
  'leaveQuoteOut',
  'markSent',
  'applyAck',
  'findMessage',
  'deferOutbox',
  'markFailed',
  'markUnknown',
  'retryMessage',
  'dropMessage',
  'beginSession',
  // What is done to messages.
  'askAction',
  'listActionHeads',
  'react',
  'editText',
  'deleteForEveryone',
  'star',
  'settleAction',
  'deferAction',
  // Files.
  'downloadMedia',
  'listDueDownloads',
  'completeDownload',
  'deferDownload',
  'failDownload',
  'addMediaFile',
  'enqueueMedia',
  'sendMedia',
  'listMediaFileIds',
  'forgetUnusedMedia',
  'file.open',
  'file.sync',
  'file.rename',
  'file.remove',
  // What goes later.
  'scheduleMessage',
  'releaseFollowUps',
  'saveRefill',
  'approveRefills',
  'sweepTickets',
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
        return (...args: unknown[]) => this.step(name, () => call(...args));
      },
    });
  }

  /** One step that is no call of a watched object. */
  async step<T>(name: string, call: () => Promise<T>): Promise<T> {
    if (name !== this.#plan?.step) return call();
    this.#seen += 1;
    if (this.#seen !== this.#plan.occurrence) return call();
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
