import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startGraphStandIn, type GraphStandIn } from '../../graph-stand-in/graph-stand-in.ts';
import { wasKilled } from '../../support/was-killed.ts';
import type { Random } from '../random.ts';
import { CloudLife } from '../life.ts';
import { endings, nameOfEnding, type CloudEnding } from './endings.ts';
import { CloudStaff } from './cloud-staff.ts';
import type { CloudReport, FromCloudDesk } from './protocol.ts';

const QUIET_MS = 250;
/** Before that it has nothing to be quiet about: a busy machine would end each life before it did anything. */
const FIRST_WORD_MS = 10_000;
const LIMIT_MS = 60_000;
const CUSTOMERS = 5;
const VERIFY_TOKEN = 'crash-harness';

export interface CloudPrograms {
  cloudProgram: string;
  workerPath: string;
}

/** One database, one Graph that no kill reaches, and one life of the desk after the other. */
export class CloudLane {
  readonly databasePath: string;
  readonly key = randomBytes(32);
  readonly graph: GraphStandIn;
  readonly written: string[] = [];
  readonly staff: CloudStaff;
  readonly killsByEnding = new Map<string, number>();
  readonly #random: Random;
  readonly #programs: CloudPrograms;
  readonly #endings: Iterator<CloudEnding, never>;

  private constructor(
    options: { folder: string; random: Random; programs: CloudPrograms },
    graph: GraphStandIn,
  ) {
    const folder = join(options.folder, 'cloud');
    mkdirSync(folder);
    this.databasePath = join(folder, 'rosheta.db');
    this.#random = options.random;
    this.staff = new CloudStaff(options.random);
    this.#programs = options.programs;
    this.#endings = endings(options.random);
    this.graph = graph;
    graph.withoutLimits();
    graph.tellStatusesByThemselves('sent', 'delivered');
  }

  static async open(options: {
    folder: string;
    random: Random;
    programs: CloudPrograms;
  }): Promise<CloudLane> {
    return new CloudLane(options, await startGraphStandIn());
  }

  /** The texts that customers have got. */
  get received(): string[] {
    const texts = this.graph.sent.filter(({ type }) => type === 'text');
    return texts.map(({ body }) => (body as { text?: { body?: string } }).text?.body ?? '');
  }

  /** One run: the desk starts on what the last one left, works, and is killed. */
  async live(): Promise<void> {
    const ending = this.#endings.next().value;
    this.#customersWrite();
    let timer: NodeJS.Timeout | undefined;
    const life = this.#start(ending, (message) => {
      if (message.kind === 'ready') {
        this.#work(life);
        timer = setTimeout(() => life.kill(), FIRST_WORD_MS);
      } else {
        clearTimeout(timer);
        timer = setTimeout(() => life.kill(), QUIET_MS);
      }
    });
    if (ending.kind !== 'step') this.#killWhileSending(life, ending.kind);
    const exit = await life.ended;
    clearTimeout(timer);
    if (!wasKilled(exit)) throw new Error(`the desk ended by itself (${JSON.stringify(exit)})`);
    this.#rest();
    const name = nameOfEnding(ending);
    this.killsByEnding.set(name, (this.killsByEnding.get(name) ?? 0) + 1);
  }

  /** The last life, which nobody kills: everything must come to its end. */
  async settle(): Promise<void> {
    let report: CloudReport | undefined;
    let asked: NodeJS.Timeout | undefined;
    let wasHandedOver: () => boolean = () => false;
    // One question at a time. What is left changes by Graph's tries too, which the desk says nothing of.
    const askLater = (): void => {
      asked = setTimeout(() => {
        wasHandedOver = this.#handedOver();
        life.tell({ kind: 'report' });
      }, 50);
    };
    const life = this.#start(null, (message) => {
      if (message.kind === 'ready') {
        this.#askAgain(life);
        askLater();
      }
      if (message.kind !== 'report') return;
      report = message.report;
      if (this.#isDone(report) && wasHandedOver()) return life.tell({ kind: 'quit' });
      this.#decide(report, life);
      askLater();
    });
    const limit = setTimeout(() => life.kill(), LIMIT_MS);
    const exit = await life.ended;
    clearTimeout(asked);
    clearTimeout(limit);
    await this.graph.close();
    if (wasKilled(exit)) throw new Error(`over the Cloud API, left to do: ${JSON.stringify(report)}`);
  }

  /** A person looks at the phone and says what is true there. */
  #decide({ givenUp }: CloudReport, life: CloudLife): void {
    for (const { messageId, text } of givenUp) {
      const wasSent = this.received.includes(text);
      life.tell(wasSent ? { kind: 'drop', messageId, verdict: 'was-sent' } : { kind: 'retry', messageId });
    }
  }

  /**
   * Call it before the desk is asked what is left, and what it returns when the desk has answered: whether the desk had all
   * that there is when it looked. What is handed over between its look and its answer is in the inbox, and not in the answer.
   */
  #handedOver(): () => boolean {
    const { webhooks } = this.graph;
    const known = webhooks.all.length;
    const isAll = webhooks.isQuiet;
    return () => isAll && webhooks.all.length === known;
  }

  #isDone({ unread, waiting, acting, givenUp }: CloudReport): boolean {
    return unread + waiting + acting + givenUp.length + this.staff.ungranted.length === 0;
  }

  #start(ending: CloudEnding | null, onMessage: (message: FromCloudDesk) => void): CloudLife {
    const { accessToken, phoneNumberId, businessAccountId, appSecret } = this.graph.credentials;
    const { cloudProgram, workerPath } = this.#programs;
    const launch = {
      databasePath: this.databasePath,
      key: this.key.toString('hex'),
      workerPath,
      plan: ending?.kind === 'step' ? ending.plan : null,
      graphUrl: this.graph.url,
      credentials: { accessToken, phoneNumberId, businessAccountId },
      secrets: { appSecret, verifyToken: VERIFY_TOKEN },
    };
    return new CloudLife({
      program: cloudProgram,
      launch,
      onMessage: (message) => {
        if (message.kind === 'ready') {
          this.graph.sendWebhooksTo(`http://127.0.0.1:${message.port}/api/whatsapp/webhook`, VERIFY_TOKEN);
        } else if (message.kind === 'stored') this.staff.hear(message.message);
        else if (message.kind === 'granted') this.staff.granted(message.key);
        onMessage(message);
      },
    });
  }

  #customersWrite(): void {
    for (let count = this.#random.whole(1, 4); count > 0; count -= 1) {
      const text = `رسالة واردة ${this.written.length + 1}`;
      this.written.push(text);
      const { webhook } = this.graph.customerWrites({
        phone: `2010000001${this.#random.whole(10, 9 + CUSTOMERS)}`,
        text,
      });
      // Its answer got lost, as far as Meta knows.
      if (this.#random.chance(0.3)) this.graph.webhooks.repeat([webhook]);
    }
  }

  #work(life: CloudLife): void {
    this.#askAgain(life);
    this.#customersWrite();
    // The status overtakes the answer to the send.
    if (this.#random.chance(0.5)) this.graph.tellBeforeNextAnswer('sent');
    for (let count = this.#random.whole(2, 4); count > 0; count -= 1) {
      const wish = this.staff.wish();
      if (wish !== undefined) life.tell({ kind: 'wish', wish });
    }
  }

  #askAgain(life: CloudLife): void {
    for (const wish of this.staff.ungranted) life.tell({ kind: 'wish', wish });
  }

  #killWhileSending(life: CloudLife, what: 'on-the-way' | 'taken'): void {
    this.graph.failNext('send', { kind: 'hang', taken: what === 'taken' ? 'before' : 'after' });
    void this.graph.waitForHanging().then(
      () => life.kill(),
      // It had nothing to send.
      () => {},
    );
  }

  /** Nobody listens between two lives, and what hangs comes to its end before a person looks. */
  #rest(): void {
    this.graph.account.appCallback = null;
    this.graph.release();
    this.graph.world.faults.none();
    this.graph.tellBeforeNextAnswer();
  }
}
