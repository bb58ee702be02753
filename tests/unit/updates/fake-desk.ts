import { onTestFinished, vi } from 'vitest';
import type { UpdateChannel, UpdateState } from '#shared/domain/updates.ts';
import { updateStateSchema } from '#shared/domain/updates.ts';
import type { OfferedUpdate, UpdateEngine, UpdateError } from '#main/updates/engine.ts';
import { Updates } from '#main/updates/updates.ts';

/** An outbox of which the test says what is under way. */
export class FakeOutbox {
  #underWay = 0;
  #waiting: (() => void)[] = [];

  get isIdle(): boolean {
    return this.#underWay === 0;
  }

  begin(): void {
    this.#underWay += 1;
  }

  end(): void {
    this.#underWay -= 1;
    if (this.isIdle) for (const resolve of this.#waiting.splice(0)) resolve();
  }

  whenIdle(): Promise<void> {
    return this.isIdle ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve));
  }
}

/** A feed, a download and an installer in memory. */
export class FakeEngine implements UpdateEngine {
  offer: OfferedUpdate | null = null;
  failure: UpdateError | null = null;
  downloadFailure: UpdateError | null = null;
  /** The downloads go on when the test says so. */
  downloading = Promise.withResolvers<void>();
  here = false;
  installs = 0;
  looks: UpdateChannel[] = [];
  downloads = 0;

  constructor() {
    this.downloading.resolve();
  }

  async look(channel: UpdateChannel): Promise<OfferedUpdate | null> {
    this.looks.push(channel);
    await Promise.resolve();
    if (this.failure !== null) throw this.failure;
    return this.offer;
  }

  async download(onProgress: (progress: number) => void): Promise<void> {
    this.downloads += 1;
    this.here = false;
    for (const progress of [0, 0.25, 0.5, 1]) onProgress(progress);
    await this.downloading.promise;
    if (this.downloadFailure !== null) throw this.downloadFailure;
    this.here = true;
  }

  isHere(): boolean {
    return this.here;
  }

  async install(): Promise<void> {
    this.installs += 1;
  }
}

export interface FakeUpdates {
  updates: Updates;
  engine: FakeEngine;
  outbox: FakeOutbox;
  states: UpdateState[];
  logged: string[];
  setChannel: (channel: UpdateChannel) => void;
  /** What is to happen after everything was put away. */
  handedOver: (() => Promise<void>)[];
}

/** The state machine over these, on the test's own clock. */
export function openUpdates({
  backUp = async () => {},
  load = async (engine) => engine,
}: {
  backUp?: (() => Promise<unknown>) | undefined;
  /** How the engine comes to be there. */
  load?: (engine: FakeEngine) => Promise<FakeEngine>;
} = {}): FakeUpdates {
  vi.useFakeTimers({ now: Date.UTC(2027, 2, 1, 8) });
  onTestFinished(() => void vi.useRealTimers());
  const engine = new FakeEngine();
  const outbox = new FakeOutbox();
  const states: UpdateState[] = [];
  const logged: string[] = [];
  const handedOver: FakeUpdates['handedOver'] = [];
  let channel: UpdateChannel = 'stable';
  const log = (line: string): void => void logged.push(line);
  const updates = new Updates({
    engine: () => load(engine),
    channel: () => channel,
    outbox,
    backUp,
    handOver: (to) => handedOver.push(to),
    onChange: (state) => states.push(updateStateSchema.parse(state)),
    log: { error: log, warn: log, info: log, debug: log },
  });
  onTestFinished(() => updates.stop());
  return {
    updates,
    engine,
    outbox,
    states,
    logged,
    handedOver,
    setChannel: (to) => {
      channel = to;
      updates.channelChanged();
    },
  };
}

/** Lets everything happen that waits for nothing. */
export const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);
