import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { TransportMessage } from '#main/transport/transport.ts';
import { STEPS } from './kill-switch.ts';
import { Life, type LaunchOptions } from './life.ts';
import type { FromDesk, GivenUp, KillPlan } from './protocol.ts';
import { Random } from './random.ts';
import { WhatsApp } from './whatsapp.ts';

export interface Programs {
  program: string;
  workerPath: string;
}

type Ending =
  | { kind: 'step'; plan: KillPlan }
  | { kind: 'time'; afterMs: number }
  | { kind: 'start'; afterMs: number };

/** A step that never comes: the life ends by time then. */
const STEP_LIMIT_MS = 250;
const SETTLE_LIMIT_MS = 120_000;

/** One database, one WhatsApp, and one life of the desk after the other. */
export class Lane {
  readonly databasePath: string;
  readonly key = randomBytes(32);
  readonly whatsApp: WhatsApp;
  /** Told by the desk as stored. */
  readonly stored = new Set<string>();
  /** Told by the desk as queued: client key → text. */
  readonly queued = new Set<string>();
  /** Everything staff wrote: client key → conversation and text, in order. */
  readonly replies = new Map<string, { conversationId: number; text: string }>();
  /** Client keys about which a person had to decide; those may be out of order. */
  readonly decided = new Set<string>();
  readonly killsByEnding = new Map<string, number>();
  readonly #random: Random;
  readonly #number: number;
  readonly #programs: Programs;
  readonly #conversations = new Set<number>();
  /**
   * The phone has ended the link. Every start shows a code then, until the desk has lived long enough to be linked
   * again: scanning takes a person seconds, and the desk commits the new session at the moment it shows the code.
   */
  #isUnlinked = false;

  constructor(options: { number: number; seed: number; folder: string; programs: Programs }) {
    this.#number = options.number;
    this.#random = new Random(options.seed);
    this.#programs = options.programs;
    this.databasePath = join(options.folder, `lane-${options.number}.db`);
    this.whatsApp = new WhatsApp(new Random(options.seed + 1));
  }

  /** One run: the desk starts on what the last one left, works, and is killed. */
  async live(): Promise<void> {
    const random = this.#random;
    const ending = this.#chooseEnding();
    if (random.chance(0.05)) this.#isUnlinked = true;
    const life = this.#start(ending.kind === 'step' ? ending.plan : null, {
      onReady: () => {
        this.#work(life);
        timer ??= setTimeout(() => life.kill(), ending.kind === 'step' ? STEP_LIMIT_MS : ending.afterMs);
      },
    });
    let timer = ending.kind === 'start' ? setTimeout(() => life.kill(), ending.afterMs) : undefined;
    const signal = await life.ended;
    clearTimeout(timer);
    if (signal !== 'SIGKILL') throw new Error(`the desk ended by itself (${String(signal)})`);
    const name = ending.kind === 'step' ? `${ending.plan.phase} ${ending.plan.step}` : ending.kind;
    this.killsByEnding.set(name, (this.killsByEnding.get(name) ?? 0) + 1);
  }

  /** The last life, which nobody kills: everything must come to its end. */
  async settle(): Promise<void> {
    let changed: () => void = () => {};
    let reported: (report: Extract<FromDesk, { kind: 'report' }>) => void = () => {};
    let ready: () => void = () => {};
    const isReady = new Promise<void>((resolve) => (ready = resolve));
    const life = this.#start(null, {
      onReady: () => ready(),
      onHeard: (message) => {
        if (message.kind === 'report') reported(message);
        if (message.kind !== 'call') changed();
      },
    });
    const limit = setTimeout(() => life.kill(), SETTLE_LIMIT_MS);
    const failed = life.ended.then(() => Promise.reject(new Error('the desk did not come to an end')));
    failed.catch(() => {});
    await Promise.race([isReady, failed]);
    this.#deliverUnstored(life);
    this.#askAgain(life);
    for (;;) {
      const change = new Promise<void>((resolve) => (changed = resolve));
      const report = new Promise<Extract<FromDesk, { kind: 'report' }>>((resolve) => (reported = resolve));
      life.tell({ kind: 'report' });
      const { waiting, givenUp } = await Promise.race([report, failed]);
      for (const message of givenUp) this.#decide(message, life);
      const open = waiting + givenUp.length + this.#unstored().length + this.#unqueued().length;
      if (open === 0) break;
      await Promise.race([change, failed]);
    }
    life.tell({ kind: 'quit' });
    await life.ended;
    clearTimeout(limit);
  }

  #start(plan: KillPlan | null, on: { onReady: () => void; onHeard?: (message: FromDesk) => void }): Life {
    const { databasePath } = this;
    const launch: LaunchOptions = {
      ...this.#programs,
      databasePath,
      key: this.key.toString('hex'),
      plan,
      relinked: this.#isUnlinked,
      onMessage: (message, life) => {
        this.#hear(message, life);
        if (message.kind === 'ready') on.onReady();
        on.onHeard?.(message);
      },
    };
    return new Life(launch);
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
      case 'queued':
        this.queued.add(message.clientKey);
        return;
      case 'given-up':
        if (this.#random.chance(0.5)) this.#decide(message.message, life);
        return;
      case 'call': {
        const value = this.whatsApp.answer(message.what);
        this.#sendAcks(message.what.input.waMessageId, life);
        return life.tell({ kind: 'answer', call: message.call, value });
      }
      case 'ready':
      case 'changed':
      case 'report':
    }
  }

  /** Receipts come early, late, twice, backwards or never. */
  #sendAcks(waMessageId: string, life: Life): void {
    if (!this.whatsApp.received.some((one) => one.waMessageId === waMessageId)) return;
    for (let count = this.#random.whole(0, 2); count > 0; count -= 1) {
      const status = this.#random.pick(['sent', 'delivered', 'read'] as const);
      life.tell({ kind: 'ack', ack: { waMessageId, status } });
    }
  }

  /** A person looks at the phone and says what is true there. */
  #decide({ messageId, clientKey }: GivenUp, life: Life): void {
    this.decided.add(clientKey);
    const reply = this.replies.get(clientKey);
    if (reply !== undefined && this.whatsApp.hasReceived(reply.text)) {
      life.tell({ kind: 'drop', messageId, verdict: 'was-sent' });
    } else {
      life.tell({ kind: 'retry', messageId });
    }
  }

  #work(life: Life): void {
    const random = this.#random;
    this.#deliverUnstored(life);
    this.#askAgain(life);
    for (let count = random.whole(2, 6); count > 0; count -= 1) {
      this.#deliver(this.whatsApp.customerWrites(this.#number), life);
      if (random.chance(0.3)) this.#deliver(random.pick(this.whatsApp.written), life);
    }
    if (this.#conversations.size === 0) return;
    for (let count = random.whole(2, 5); count > 0; count -= 1) {
      const clientKey = `K${this.#number}-${this.replies.size + 1}`;
      const conversationId = random.pick([...this.#conversations]);
      this.replies.set(clientKey, { conversationId, text: `رد صادر${this.replies.size + 1}` });
      this.#reply(clientKey, life);
      // A double click.
      if (random.chance(0.2)) this.#reply(clientKey, life);
    }
  }

  /** WhatsApp keeps what the device has not taken. */
  #deliverUnstored(life: Life): void {
    for (const message of this.#unstored()) this.#deliver(message, life);
  }

  /** What staff pressed and got no answer to, they press again. */
  #askAgain(life: Life): void {
    for (const clientKey of this.#unqueued()) this.#reply(clientKey, life);
  }

  #unstored(): TransportMessage[] {
    return this.whatsApp.written.filter(({ waMessageId }) => !this.stored.has(waMessageId));
  }

  #unqueued(): string[] {
    return [...this.replies.keys()].filter((clientKey) => !this.queued.has(clientKey));
  }

  #deliver(message: TransportMessage, life: Life): void {
    life.tell({ kind: 'incoming', message });
    if (this.#random.chance(0.1)) life.tell({ kind: 'incoming', message });
  }

  #reply(clientKey: string, life: Life): void {
    const reply = this.replies.get(clientKey);
    if (reply !== undefined) life.tell({ kind: 'reply', clientKey, ...reply });
  }

  #chooseEnding(): Ending {
    const random = this.#random;
    if (random.chance(0.5)) {
      const step = random.pick(STEPS);
      const phase = random.pick(['before', 'during', 'after'] as const);
      return { kind: 'step', plan: { step, phase, occurrence: random.whole(1, 8) } };
    }
    if (random.chance(0.2)) return { kind: 'start', afterMs: random.whole(20, 300) };
    return { kind: 'time', afterMs: random.whole(1, 150) };
  }
}
