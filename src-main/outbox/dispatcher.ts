import { LINKS, type Link } from '#shared/domain/transport-capabilities.ts';
import { systemClock } from '../lib/clock.ts';
import { Coalesced } from '../lib/coalesce.ts';
import { pauseLeft } from '../lib/pause-left.ts';
import { WakeUp } from '../lib/wake-up.ts';
import { TimeLimitError, within } from '../lib/within.ts';
import type { Logger } from '../log/logger.ts';
import type { OutboxEntry, Store } from '../store/contract/store.ts';
import type { Links } from '../transport/transport.ts';
import { deliver } from './delivery/deliver.ts';
import type { DeliveryOutcome } from './delivery/delivery.ts';
import { giveToPerson } from './delivery/settle.ts';
import { Lane } from './lane.ts';
import { LeftBehind } from './left-behind.ts';
import type { SessionWatch } from './session-watch.ts';
import { pauseOf, type OutboxTiming } from './timing.ts';
import type { Uploads } from './uploads.ts';

interface DispatcherDependencies {
  store: Store;
  transport: Links;
  sessions: SessionWatch;
  uploads: Uploads;
  log: Logger;
  timing: OutboxTiming;
}

/** Keeps the queue moving: one worker per conversation, which keeps its order and makes "dispatched" unambiguous. */
export class Dispatcher {
  readonly #deps: DispatcherDependencies;
  /** Made when something first goes over them. */
  readonly #lanes = new Map<Link, Lane>();
  /** By conversation. */
  readonly #workers = new Map<number, Promise<void>>();
  /** Entries under way; a conversation that is merged meanwhile takes its entry with it. */
  readonly #underWay = new Set<number>();
  /** Since when WhatsApp has not been able to tell about an entry, in monotonic time. */
  readonly #doubts = new Map<number, { since: number; link: Link }>();
  readonly #leftBehind: LeftBehind;
  readonly #wakeUp = new WakeUp(() => this.wake());
  readonly #looks: Coalesced;
  #stopped = false;

  constructor(deps: DispatcherDependencies) {
    this.#deps = deps;
    this.#leftBehind = new LeftBehind(deps.timing.awayLimitMs);
    this.#looks = new Coalesced({
      run: () => this.#startWorkers(),
      onError: (error) => {
        deps.log.error('the outbox could not be read', error);
        this.#wakeIn(deps.timing.errorPauseMs);
      },
    });
  }

  /** Looks for work; one look at a time, and a call during a look makes it look once more. */
  wake(): void {
    void this.#looks.request();
  }

  /** Time without a connection tells nothing about a message of that link, and nothing of another one while none sends. */
  linkLost(link: Link): void {
    for (const [id, doubt] of this.#doubts) if (doubt.link === link) this.#doubts.delete(id);
    if (link === this.#deps.transport.link) for (const each of LINKS) this.#leftBehind.forget(each);
  }

  /** Sends what is due until nothing is left or the time is over. What is under way then is looked up next time. */
  async stop(): Promise<void> {
    await within(this.#deps.timing.drainLimitMs, this.#drain()).catch((error: unknown) => {
      if (!(error instanceof TimeLimitError)) throw error;
    });
    this.#stopped = true;
    this.#wakeUp.cancel();
  }

  /** Whether nothing is under way and nothing was found that is due. */
  get isIdle(): boolean {
    return !this.#looks.isRunning && this.#workers.size === 0;
  }

  async whenIdle(): Promise<void> {
    while (!this.isIdle) {
      await this.#looks.settled();
      await Promise.all(this.#workers.values());
    }
  }

  async #drain(): Promise<void> {
    this.wake();
    await this.whenIdle();
  }

  /** What has an id stays where it was given; all else goes by the link that sends now. */
  #laneOf({ link }: Pick<OutboxEntry, 'link'>): Lane {
    const { transport, timing } = this.#deps;
    const name = link ?? transport.link;
    const lane = this.#lanes.get(name) ?? new Lane(transport.over(name), timing);
    this.#lanes.set(name, lane);
    return lane;
  }

  #isOpen(lane: Lane): boolean {
    return !this.#stopped && lane.isOnline;
  }

  async #startWorkers(): Promise<void> {
    if (!LINKS.some((link) => this.#isOpen(this.#laneOf({ link })))) return;
    await this.#deps.sessions.settle();
    for (const link of LINKS) if (!this.#isAbandoned(this.#laneOf({ link }))) this.#leftBehind.forget(link);
    const heads = await this.#deps.store.listOutboxHeads();
    const now = systemClock.wall();
    for (const entry of heads) {
      const { id, conversationId } = entry;
      const lane = this.#laneOf(entry);
      if (this.#workers.has(conversationId) || this.#underWay.has(id)) continue;
      if (!lane.isOnline) {
        if (this.#isAbandoned(lane)) await this.#leaveBehind(entry, lane);
        continue;
      }
      const longestMs = pauseOf(entry.attempts, this.#deps.timing);
      const pausedMs = pauseLeft({ until: entry.notBefore, now, longestMs });
      const leftMs = Math.max(pausedMs, entry.state === 'dispatched' ? 0 : lane.rests.leftMs(conversationId));
      if (leftMs > 0) {
        this.#wakeIn(leftMs);
        continue;
      }
      this.#underWay.add(id);
      const worker = this.#work(entry, lane).then((mayGoOn) => {
        this.#workers.delete(conversationId);
        this.#underWay.delete(id);
        if (mayGoOn) this.wake();
      });
      this.#workers.set(conversationId, worker);
    }
  }

  /** Away, while what is written now goes by another link. */
  #isAbandoned(lane: Lane): boolean {
    const sending = this.#laneOf({ link: null });
    return lane !== sending && !lane.isOnline && sending.isOnline;
  }

  /** What was begun over a link that does not come back is for a person to decide: those behind it go by the other one. */
  async #leaveBehind({ id, state }: OutboxEntry, { transport }: Lane): Promise<void> {
    const { store, log } = this.#deps;
    const leftMs = this.#leftBehind.leftMs(transport.link);
    if (leftMs > 0) return this.#wakeIn(leftMs);
    log.warn(`outbox ${id} is not waited with any longer: its link (${transport.link}) is away`);
    const now = systemClock.wall();
    if (state === 'dispatched') await store.markUnknown({ id, now });
    else await store.markFailed({ id, now, reason: 'not-sent' });
    this.wake();
  }

  /** @returns whether the conversation's next message may follow at once. */
  async #work(entry: OutboxEntry, lane: Lane): Promise<boolean> {
    const { store, uploads, timing, log } = this.#deps;
    const { transport, rests } = lane;
    const mayLeave = async (): Promise<boolean> => {
      await lane.pace.turn();
      // Another link may have been chosen meanwhile.
      return this.#laneOf(entry) === lane && this.#isOpen(lane) && rests.leftMs(entry.conversationId) === 0;
    };
    try {
      if (!this.#isOpen(lane)) return false;
      const outcome = await deliver(entry, { store, transport, uploads, timing, log, mayLeave });
      const settled = outcome.kind === 'doubtful' ? await this.#doubt(entry, lane) : outcome;
      if (settled.kind === 'deferred' || settled.kind === 'resting') this.#wakeIn(settled.pauseMs);
      if (settled.kind === 'resting') rests.begin(entry.conversationId, settled);
      if (settled.kind !== 'finished') return false;
      this.#doubts.delete(entry.id);
      return true;
    } catch (error) {
      log.error(`outbox ${entry.id} could not be worked on`, error);
      this.#wakeIn(timing.errorPauseMs);
      return false;
    }
  }

  /** The entry stays dispatched, so that it is looked up again; after too long a person is asked. */
  async #doubt(entry: OutboxEntry, lane: Lane): Promise<DeliveryOutcome> {
    const { store, timing, log } = this.#deps;
    const now = systemClock.monotonic();
    const since = this.#doubts.get(entry.id)?.since ?? now;
    this.#doubts.set(entry.id, { since, link: lane.transport.link });
    if (!this.#isOpen(lane) || now - since < timing.doubtLimitMs) {
      return { kind: 'deferred', pauseMs: timing.lookAgainMs };
    }
    log.error(`outbox ${entry.id}: WhatsApp cannot tell whether it was sent`);
    return giveToPerson(entry, store);
  }

  #wakeIn(ms: number): void {
    if (!this.#stopped) this.#wakeUp.in(ms);
  }
}
