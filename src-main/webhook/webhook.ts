import { Worker, type MessagePort } from 'node:worker_threads';
import type { WebhookSecrets } from '#shared/domain/cloud/credentials.ts';
import type { WebhookHealth, WebhookProblem } from '#shared/domain/cloud/webhook-health.ts';
import { BackOff } from '../lib/back-off.ts';
import { WakeUp } from '../lib/wake-up.ts';
import type { Logger } from '../log/logger.ts';
import type { WebhookNotice, WebhookOrder, WebhookThreadData } from './thread-messages.ts';

/** A call that hangs keeps nobody from quitting. */
const CLOSED_WITHIN_MS = 3000;
/** A port that another program has may be free again soon, and a thread that ended is started anew. */
const PAUSES = { firstMs: 1000, longestMs: 60_000 };

export interface WebhookWish {
  port: number;
  secrets: WebhookSecrets;
}

export interface WebhookOptions {
  workerPath: string;
  /** A door to the store for the thread; see WEBHOOK_OPERATIONS. */
  connect: () => Promise<MessagePort>;
  /** More is in the inbox. */
  onKept: () => void;
  /** Its health is another one; not told for each call. */
  onChange: () => void;
  log: Logger;
}

type Own = Omit<WebhookHealth, 'waiting' | 'unreadable'>;

const OFF: Pick<Own, 'state' | 'problem' | 'port'> = { state: 'off', problem: null, port: null };

/** The thread that WhatsApp's server speaks to: is there while there are secrets, and comes back by itself. */
export class Webhook {
  readonly #options: WebhookOptions;
  readonly #backOff = new BackOff(PAUSES);
  #wish: WebhookWish | null = null;
  #thread: Worker | undefined;
  readonly #retry = new WakeUp(() => this.#startAgain());
  /** One after the other, because a port is free only when the thread before is gone. */
  #steps: Promise<void> = Promise.resolve();
  #health: Own = { ...OFF, lastAt: null, lastVerifiedAt: null, refused: 0, lastRefusedAt: null };

  constructor(options: WebhookOptions) {
    this.#options = options;
  }

  get health(): Own {
    return this.#health;
  }

  /** Listens so from now on, with null to nobody. New secrets on the same port cut nothing off. */
  follow(wish: WebhookWish | null): Promise<void> {
    return this.#next(async () => {
      const before = this.#wish;
      this.#wish = wish;
      // What was refused, or verified, was compared with other ones.
      if (before !== null && wish !== null && before.secrets.appSecret !== wish.secrets.appSecret)
        this.#change({ refused: 0, lastRefusedAt: null });
      if (before !== null && wish !== null && before.secrets.verifyToken !== wish.secrets.verifyToken)
        this.#change({ lastVerifiedAt: null });
      if (this.#thread !== undefined && wish !== null && before?.port === wish.port) {
        this.#order({ kind: 'replace-secrets', secrets: wish.secrets });
        return;
      }
      this.#backOff.reset();
      await this.#stop();
      if (wish !== null) await this.#start(wish);
    });
  }

  close(): Promise<void> {
    return this.follow(null);
  }

  #next(step: () => Promise<void>): Promise<void> {
    const done = this.#steps.then(step);
    this.#steps = done.catch(() => {});
    return done;
  }

  async #start({ port, secrets }: WebhookWish): Promise<void> {
    this.#change({ state: 'starting', problem: null, port });
    const store = await this.#options.connect();
    const thread = new Worker(this.#options.workerPath, {
      workerData: { store, port, secrets } satisfies WebhookThreadData,
      transferList: [store],
      // No inherited flags: a test runner's loaders have no business in here.
      execArgv: [],
    });
    this.#thread = thread;
    await new Promise<void>((listening) => {
      thread.on('message', (notice: WebhookNotice) => {
        this.#hear(notice);
        if (notice.kind === 'listening') listening();
      });
      thread.on('error', (error) => this.#options.log.error('the webhook thread ended', error));
      thread.on('exit', () => {
        listening();
        if (this.#thread !== thread) return;
        this.#thread = undefined;
        this.#fail('failed');
      });
    });
  }

  async #stop(): Promise<void> {
    this.#retry.cancel();
    const thread = this.#thread;
    this.#thread = undefined;
    if (thread !== undefined) {
      const gone = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
      thread.postMessage({ kind: 'close' } satisfies WebhookOrder);
      const impatience = setTimeout(() => void thread.terminate(), CLOSED_WITHIN_MS);
      await gone;
      clearTimeout(impatience);
    }
    this.#change(OFF);
  }

  #hear(notice: WebhookNotice): void {
    const now = Date.now();
    if (notice.kind === 'kept') {
      this.#health = { ...this.#health, lastAt: now };
      this.#options.onKept();
    } else if (notice.kind === 'verified') this.#change({ lastVerifiedAt: now });
    else if (notice.kind === 'refused') {
      this.#change({ refused: this.#health.refused + notice.count, lastRefusedAt: now });
    } else if (notice.listening.ok) {
      this.#backOff.reset();
      this.#change({ state: 'listening', problem: null, port: notice.listening.port });
      this.#options.log.info(`the webhook listens on port ${notice.listening.port}`);
    } else this.#fail(notice.listening.problem);
  }

  /** Nobody is listened to, against the wish: it is tried again. */
  #fail(problem: WebhookProblem): void {
    this.#change({ state: 'failing', problem });
    this.#options.log.warn(`the webhook does not listen: ${problem}`);
    this.#retry.cancel();
    this.#retry.in(this.#backOff.next());
  }

  #startAgain(): void {
    void this.#next(async () => {
      if (this.#wish === null || this.#health.state !== 'failing') return;
      const wish = this.#wish;
      await this.#stop();
      await this.#start(wish);
    }).catch((error: unknown) => this.#options.log.error('the webhook could not be started again', error));
  }

  #order(order: WebhookOrder): void {
    this.#thread?.postMessage(order);
  }

  #change(change: Partial<Own>): void {
    this.#health = { ...this.#health, ...change };
    this.#options.onChange();
  }
}
