import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { STEPS } from './desk/kill-switch.ts';
import { wasKilled } from '../support/was-killed.ts';
import { Life } from './life.ts';
import { cutPower } from './power-cut.ts';
import type { FromDesk, GivenUp, KillPlan } from './protocol.ts';
import { Random } from './random.ts';
import { Staff, type KnownWish } from './staff.ts';
import type { Written } from './world/customers.ts';
import { WhatsApp } from './world/whatsapp.ts';
import { WorldTime } from './world/world-time.ts';

export interface Programs {
  program: string;
  /** Runs the bundled store worker under the clock that the runner sets. */
  storeThread: string;
  workerPath: string;
}

type Ending =
  | { kind: 'step'; plan: KillPlan }
  | { kind: 'time'; afterMs: number }
  | { kind: 'start'; afterMs: number };

/** A step that never comes: the life ends when the desk has said nothing for so long, and has done all there was. */
const QUIET_MS = 300;
/** Of a desk that always has something to do. */
const LONGEST_WORK_MS = 3_000;

/** One database with its files, one WhatsApp, and one life of the desk after the other. */
export class Lane {
  readonly folder: string;
  readonly key = randomBytes(32);
  readonly time: WorldTime;
  readonly whatsApp: WhatsApp;
  readonly staff: Staff;
  /** Told by the desk as stored. */
  readonly stored = new Set<string>();
  readonly killsByEnding = new Map<string, number>();
  /** How often the power went with the process. */
  powerCuts = 0;
  /** How often somebody set the clock. */
  clockSettings = 0;
  readonly #random: Random;
  readonly #number: number;
  readonly #programs: Programs;
  readonly #conversations = new Set<number>();
  /**
   * The phone has ended the link. Every start shows a code then, until the desk has lived long enough to be linked
   * again: scanning takes a person seconds, and the desk commits the new session at the moment it shows the code.
   */
  #isUnlinked = false;
  /** The desk has a link and listens: what customers write reaches it at once. */
  #isLinked = true;

  constructor(options: { number: number; seed: number; folder: string; programs: Programs }) {
    const { number, seed, programs } = options;
    this.#number = number;
    this.#random = new Random(seed);
    this.#programs = programs;
    this.folder = join(options.folder, `lane-${number}`);
    mkdirSync(this.folder);
    this.time = new WorldTime(new Random(seed + 2), { mayBeAhead: number % 2 === 1 });
    this.whatsApp = new WhatsApp(new Random(seed + 1), this.time);
    this.staff = new Staff({ random: new Random(seed + 3), time: this.time, lane: number });
  }

  /** One run: the desk starts on what the last one left, works, and is killed. */
  async live(): Promise<void> {
    const random = this.#random;
    const ending = this.#chooseEnding();
    if (random.chance(0.05)) this.#isUnlinked = true;
    this.#liveWithoutTheDesk();
    this.whatsApp.history.begin();
    const life = this.start(ending.kind === 'step' ? ending.plan : null, {
      onReady: () => {
        this.#work(life);
        timer ??= setTimeout(() => life.kill(), ending.kind === 'step' ? QUIET_MS : ending.afterMs);
        longest = setTimeout(() => life.kill(), LONGEST_WORK_MS);
      },
      onHeard: () => {
        if (ending.kind === 'step') timer?.refresh();
      },
    });
    let timer = ending.kind === 'start' ? setTimeout(() => life.kill(), ending.afterMs) : undefined;
    let longest: NodeJS.Timeout | undefined;
    const exit = await life.ended;
    clearTimeout(timer);
    clearTimeout(longest);
    if (!wasKilled(exit)) throw new Error(`the desk ended by itself (${JSON.stringify(exit)})`);
    const name = ending.kind === 'step' ? `${ending.plan.phase} ${ending.plan.step}` : ending.kind;
    this.killsByEnding.set(name, (this.killsByEnding.get(name) ?? 0) + 1);
    if (random.chance(0.5)) this.#cutPower();
  }

  start(plan: KillPlan | null, on: { onReady: () => void; onHeard?: (message: FromDesk) => void }): Life {
    this.#isLinked = true;
    const { program, ...paths } = this.#programs;
    const { folder } = this;
    const launch = {
      ...paths,
      folder,
      key: this.key.toString('hex'),
      plan,
      relinked: this.#isUnlinked,
      aheadMs: this.time.aheadMs,
    };
    return new Life({
      program,
      launch,
      onMessage: (message, life) => {
        this.#hear(message, life);
        if (message.kind === 'ready') on.onReady();
        on.onHeard?.(message);
      },
    });
  }

  /** A person looks at the phone and says what is true there. */
  decide(message: GivenUp, life: Life): void {
    life.tell(this.staff.decide(message, this.whatsApp.hasReceived(message.text)));
  }

  /** What staff pressed and got no answer to, they press again. */
  askAgain(life: Life): void {
    for (const wish of this.staff.ungranted) this.#press(wish, life);
  }

  #liveWithoutTheDesk(): void {
    const { time, whatsApp } = this;
    time.passBetweenLives();
    for (let count = this.#random.whole(0, 3); count > 0; count -= 1) whatsApp.customerWrites(this.#number);
    if (this.#random.chance(0.15)) this.#setClock();
    time.pass(this.#random.whole(0, 60_000));
  }

  #hear(message: FromDesk, life: Life): void {
    switch (message.kind) {
      case 'stored':
        this.stored.add(message.waMessageId);
        if (message.conversationId !== null) this.#conversations.add(message.conversationId);
        return;
      case 'session-begun':
        this.#isUnlinked = false;
        return this.whatsApp.relink();
      case 'granted':
        return this.staff.granted(message.key, message.granted);
      case 'given-up':
        if (this.#random.chance(0.5)) this.decide(message.message, life);
        return;
      case 'call': {
        const value = this.whatsApp.answer(message.what);
        if ('waMessageId' in message.what.input) this.#sendAcks(message.what.input.waMessageId, life);
        return life.tell({ kind: 'answer', call: message.call, value });
      }
      case 'ready':
      case 'changed':
      case 'report':
      case 'tidied':
    }
  }

  /** Receipts come early, late, twice, backwards or never. */
  #sendAcks(waMessageId: string, life: Life): void {
    const received = this.whatsApp.received.find((one) => one.waMessageId === waMessageId);
    if (received === undefined) return;
    const { chatAddress } = received;
    const key = { waMessageId, chatAddress, phoneJid: chatAddress, lid: null, fromMe: true };
    for (let count = this.#random.whole(0, 2); count > 0; count -= 1) {
      const status = this.#random.pick(['sent', 'delivered', 'read'] as const);
      life.tell({ kind: 'ack', ack: { ...key, status } });
    }
  }

  #work(life: Life): void {
    const random = this.#random;
    this.askAgain(life);
    for (let count = random.whole(2, 6); count > 0; count -= 1) {
      if (random.chance(0.1)) this.#turnLink(life);
      if (random.chance(0.05)) this.#setClock(life);
      this.#deliver(this.whatsApp.customerWrites(this.#number), life);
      if (random.chance(0.3)) this.#deliver(random.pick(this.whatsApp.written), life);
    }
    if (this.#conversations.size === 0) return;
    for (let count = random.whole(2, 5); count > 0; count -= 1) {
      const wish = this.staff.wish(random.pick([...this.#conversations]));
      if (random.chance(0.05)) this.#setClock(life);
      this.#ask(wish, life);
    }
    if (!this.#isLinked) this.#turnLink(life);
  }

  #ask(wish: KnownWish, life: Life): void {
    this.#press(wish, life);
    // A double click. A reminder has no key, and its dialog closes with the first one.
    if (wish.what.kind !== 'reminder' && this.#random.chance(0.2)) this.#press(wish, life);
  }

  #press(wish: KnownWish, life: Life): void {
    wish.presses += 1;
    life.tell({ kind: 'wish', wish });
  }

  /** What comes while the link is away, or between two lives, is only in WhatsApp's history. */
  #deliver({ message }: Written, life: Life): void {
    if (!this.#isLinked) return;
    // The keys to read it come later.
    if (message.media === null && this.#random.chance(0.05)) {
      life.tell({ kind: 'incoming', message: { ...message, waType: 'ciphertext', body: '' } });
    }
    life.tell({ kind: 'incoming', message });
    if (this.#random.chance(0.1)) life.tell({ kind: 'incoming', message });
  }

  #turnLink(life: Life): void {
    this.#isLinked = !this.#isLinked;
    life.tell({ kind: 'link', isUp: this.#isLinked });
  }

  #setClock(life?: Life): void {
    this.time.setClock();
    this.clockSettings += 1;
    life?.tell({ kind: 'clock', aheadMs: this.time.aheadMs });
  }

  #cutPower(): void {
    this.powerCuts += 1;
    const { folder } = this;
    cutPower({ folder: join(folder, 'uploads'), notes: join(folder, 'disk-notes'), random: this.#random });
  }

  #chooseEnding(): Ending {
    const random = this.#random;
    if (random.chance(0.6)) {
      const step = random.pick(STEPS);
      const phase = random.pick(['before', 'during', 'after'] as const);
      const occurrence = random.chance(0.5) ? 1 : random.whole(1, 8);
      return { kind: 'step', plan: { step, phase, occurrence } };
    }
    if (random.chance(0.2)) return { kind: 'start', afterMs: random.whole(20, 600) };
    return { kind: 'time', afterMs: random.whole(1, 400) };
  }
}
