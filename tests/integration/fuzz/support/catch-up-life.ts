import { vi } from 'vitest';
import { createEventBus } from '#main/events/create-bus.ts';
import { CatchUp } from '#main/ingest/catch-up.ts';
import { createIngest, type Ingest } from '#main/ingest/ingest.ts';
import { WhatsAppTime } from '#main/ingest/whatsapp-time.ts';
import type { TransportMessageKey } from '#main/transport/transport.ts';
import { TestClock } from '../../../support/test-clock.ts';
import { silentLog } from '../../support/silent-log.ts';
import { DAY, HOUR, type DeskHistory, type Step } from './catch-up-histories.ts';
import { World, type Written } from './catch-up-world.ts';
import type { InstantStore, instantStores } from './instant-store.ts';

type Bus = ReturnType<typeof createEventBus>;

/** The longest time after a message was written in which these histories change it. */
const CHANGED_WITHIN_MS = 48 * HOUR;

/** The real way in over a real store, living through a history. */
export class DeskLife {
  readonly world: World;
  readonly opened: InstantStore;
  /** What was done to a message and reached the desk, or must be found by it. */
  readonly mustShow = new Set<Written>();
  /** When the first run was complete, truly. */
  linkedAt: number | null = null;
  /**
   * Epoch ms, truly: from then on also what was answered must be there. A day before the first link, but under a clock
   * that is ahead nobody knows when that was.
   */
  seesFrom = 0;
  /** A chat could not be read, or the link went, before the first run was complete. */
  isFirstRunBroken = false;
  readonly #clock = new TestClock();
  #bus: Bus = createEventBus();
  #time: WhatsAppTime;
  #ingest: Ingest;
  #catchUp: CatchUp;
  #isLinked = false;
  /** Done to messages since the last complete run, without a link. */
  #unseen: Written[] = [];
  #monotonic = 0;

  constructor(history: DeskHistory, open: ReturnType<typeof instantStores>) {
    this.world = new World(history);
    vi.spyOn(Date, 'now').mockImplementation(() => this.world.atDesk);
    vi.spyOn(performance, 'now').mockImplementation(() => this.#monotonic);
    this.opened = open((events) => this.#bus.publish(events));
    [this.#time, this.#ingest, this.#catchUp] = this.#begin();
  }

  async live(steps: readonly Step[], check: () => void): Promise<void> {
    for (const step of steps) {
      await this.#do(step);
      if (this.#isLinked && this.#catchUp.isCaughtUp) check();
    }
  }

  /** Everything is well again, for two loads of the page. */
  async settle(): Promise<void> {
    const { world } = this;
    world.unreadable.clear();
    world.lists.clear();
    world.hasNobodysChat = false;
    world.wrongMs = 0;
    await this.#do({ kind: 'restart' });
    for (let load = 0; load < 2; load += 1) await this.#do({ kind: 'link', how: 'loaded', cutAfter: null });
  }

  async end(): Promise<void> {
    await this.#catchUp.stop();
    this.opened.undo();
    vi.restoreAllMocks();
  }

  #begin(): [WhatsAppTime, Ingest, CatchUp] {
    const { store } = this.opened;
    const time = new WhatsAppTime({
      onChange: () => {},
      onRight: () => void store.bringToPresent({ now: Date.now() }),
    });
    const ingest = createIngest({ store, time, log: silentLog });
    const transport = {
      listChats: async () => this.world.listChats(),
      readHistory: async (input: Parameters<World['readHistory']>[0]) => this.world.readHistory(input),
    };
    const wait = async (): Promise<void> => {};
    const deps = { store, bus: this.#bus, ingest, transport, log: silentLog, wait, clock: this.#clock };
    return [time, ingest, new CatchUp(deps)];
  }

  async #do(step: Step): Promise<void> {
    const { world } = this;
    switch (step.kind) {
      case 'write': {
        const written = world.write(step);
        if (this.#isLinked) await this.#hear(written, step.times);
        return;
      }
      case 'edit':
      case 'delete':
      case 'react':
        return this.#change(step);
      case 'delete-early': {
        const written = world.write({ ...step, claim: 'right', fromMe: false });
        const change = world.change(written, 'delete');
        this.#noteChange(written);
        if (!this.#isLinked) return;
        await this.#ingest.change({ ...keyOf(written.message), change });
        return this.#hear(written, 1);
      }
      case 'pass':
        this.#monotonic += step.ms;
        world.now += step.ms;
        return;
      case 'clock':
        world.wrongMs = step.wrongMs;
        return;
      case 'lose-link':
        return this.#loseLink();
      case 'link':
        return this.#link(step);
      case 'restart':
        await this.#catchUp.stop();
        this.#isLinked = false;
        this.#bus = createEventBus();
        [this.#time, this.#ingest, this.#catchUp] = this.#begin();
        return;
      case 'try-again':
        if (this.#clock.nextAt !== undefined) this.#clock.passTo(this.#clock.nextAt);
        return this.#settled('reconnected');
      case 'unreadable':
        if (step.is) world.unreadable.add(step.customer);
        else world.unreadable.delete(step.customer);
        return;
      case 'list':
        world.lists.set(step.customer, step);
        return;
      case 'nobodys-chat':
        world.hasNobodysChat = step.is;
    }
  }

  /** As the app does with what comes live. */
  async #hear({ message }: Written, times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      this.#time.hear(message);
      if (!(await this.#ingest.message(message))) this.#catchUp.missed(message);
    }
  }

  async #change({ kind, message }: Extract<Step, { kind: 'edit' | 'delete' | 'react' }>): Promise<void> {
    const { world } = this;
    const one = world.written[message % Math.max(1, world.written.length)];
    if (one === undefined || world.now - one.writtenAt > CHANGED_WITHIN_MS) return;
    const change = world.change(one, kind);
    this.#noteChange(one);
    if (this.#isLinked) await this.#ingest.change({ ...keyOf(one.message), change });
  }

  /** Before the first run is complete, the desk only looks for what is unread or a day old. */
  #noteChange(one: Written): void {
    if (this.linkedAt === null) return;
    if (this.#isLinked) this.mustShow.add(one);
    else this.#unseen.push(one);
  }

  #loseLink(): void {
    this.#isLinked = false;
    this.#catchUp.linkLost();
    if (this.linkedAt === null) this.isFirstRunBroken = true;
  }

  async #link({ how, cutAfter }: Extract<Step, { kind: 'link' }>): Promise<void> {
    let reads = 0;
    this.world.beforeRead = () => {
      reads += 1;
      if (cutAfter !== null && reads >= cutAfter) this.#loseLink();
    };
    if (this.linkedAt === null && this.world.unreadable.size > 0) this.isFirstRunBroken = true;
    this.#isLinked = true;
    this.#catchUp.ready(how);
    await this.#settled(how);
    this.world.beforeRead = () => {};
  }

  async #settled(how: 'loaded' | 'reconnected'): Promise<void> {
    await this.#catchUp.settled();
    if (!this.#isLinked || !this.#catchUp.isCaughtUp) return;
    if (this.linkedAt === null) {
      this.linkedAt = this.world.now;
      this.seesFrom = this.world.now - (this.world.wrongMs > 0 ? 0 : DAY);
    }
    const unseen = this.#unseen;
    this.#unseen = [];
    // The page had been there: what was done meanwhile comes to it live, and is no matter of reading.
    if (how === 'reconnected') return;
    // Chats that could not be read show a gap, and what was done there is not known.
    const read = unseen.filter(({ customer }) => !this.world.unreadable.has(customer));
    for (const one of read) this.mustShow.add(one);
  }
}

const keyOf = ({
  waMessageId,
  chatAddress,
  phoneJid,
  lid,
  fromMe,
}: TransportMessageKey): TransportMessageKey => ({
  waMessageId,
  chatAddress,
  phoneJid,
  lid,
  fromMe,
});
