/**
 * Meta's side of webhooks: signed with the app's secret, POSTed until a 200 comes back, several at a time, in no order
 * that can be relied on.
 */
import { createHmac } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import type { Changes } from '../../whatsapp-stand-in/server/changes.ts';

const FIRST_RETRY_MS = 50;
const LONGEST_RETRY_MS = 2000;
const ANSWER_LIMIT_MS = 20_000;
const AT_A_TIME = 8;

export interface Webhook {
  number: number;
  field: string;
  body: Buffer;
  /** The answer of each try; null when there was none. */
  answers: (number | null)[];
  delivered: boolean;
}

export interface DeliveryOptions {
  secret: () => string;
  urlFor: (field: string) => string | null;
  changes: Changes;
}

export class WebhookDelivery {
  readonly all: Webhook[] = [];
  /** Each webhook goes out this often, whatever is answered. */
  copies = 1;
  #waiting: Webhook[] = [];
  #running = 0;
  #held = false;
  #shuffled = false;
  #closed = false;
  #timers = new Set<NodeJS.Timeout>();
  #options: DeliveryOptions;

  constructor(options: DeliveryOptions) {
    this.#options = options;
  }

  push(field: string, body: Buffer): Webhook {
    const webhook: Webhook = { number: this.all.length + 1, field, body, answers: [], delivered: false };
    this.all.push(webhook);
    for (let copy = 0; copy < this.copies; copy++) this.#waiting.push(webhook);
    this.#go();
    return webhook;
  }

  get undelivered(): Webhook[] {
    return this.all.filter(({ delivered }) => !delivered);
  }

  /** Nothing waits, is on its way or will be tried again: of repeats neither. */
  get isQuiet(): boolean {
    const toCome = this.#waiting.length + this.#running + this.#timers.size;
    return toCome === 0 && this.undelivered.length === 0;
  }

  /** Nothing goes out until `release`. */
  hold(): void {
    this.#held = true;
  }

  /** In the order in which they came, or in any other. */
  release(order: 'as-they-came' | 'shuffled' = 'as-they-came'): void {
    this.#held = false;
    this.#shuffled = order === 'shuffled';
    this.#go();
  }

  /** Delivered ones go out once more, as Meta does when an answer got lost. */
  repeat(webhooks: Webhook[] = this.all): void {
    this.#waiting.push(...webhooks);
    this.#go();
  }

  async allDelivered(timeoutMs?: number): Promise<void> {
    const isDone = (): boolean =>
      this.#waiting.length === 0 && this.#running === 0 && this.undelivered.length === 0;
    await this.#options.changes.until('all webhooks to be answered with 200', isDone, timeoutMs);
  }

  sign(body: Buffer): string {
    return `sha256=${createHmac('sha256', this.#options.secret()).update(body).digest('hex')}`;
  }

  close(): void {
    this.#closed = true;
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #go(): void {
    while (!this.#held && !this.#closed && this.#running < AT_A_TIME && this.#waiting.length > 0) {
      const index = this.#shuffled ? Math.floor(Math.random() * this.#waiting.length) : 0;
      const [webhook] = this.#waiting.splice(index, 1);
      if (webhook) void this.#deliver(webhook);
    }
  }

  async #deliver(webhook: Webhook): Promise<void> {
    this.#running++;
    const url = this.#options.urlFor(webhook.field);
    const status = url === null ? null : await this.#post(url, webhook.body);
    this.#running--;
    webhook.answers.push(status);
    if (status === 200) webhook.delivered = true;
    else this.#retryLater(webhook);
    this.#options.changes.notify();
    this.#go();
  }

  #retryLater(webhook: Webhook): void {
    if (this.#closed) return;
    const pause = Math.min(FIRST_RETRY_MS * 2 ** (webhook.answers.length - 1), LONGEST_RETRY_MS);
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#waiting.push(webhook);
      this.#go();
    }, pause);
    this.#timers.add(timer);
  }

  async #post(url: string, body: Buffer): Promise<number | null> {
    return await new Promise((resolve) => {
      const call = httpRequest(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': body.length,
          'user-agent': 'facebookexternalua',
          'x-hub-signature-256': this.sign(body),
        },
        timeout: ANSWER_LIMIT_MS,
      });
      call.on('timeout', () => call.destroy());
      call.on('error', () => resolve(null));
      call.on('response', (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? null));
        response.on('error', () => resolve(null));
      });
      call.end(body);
    });
  }
}

/** Asks an address to prove itself, as Meta does before it sends anything there. */
export async function isVerified(url: string, verifyToken: string): Promise<boolean> {
  const challenge = String(1_000_000_000 + Math.floor(Math.random() * 1_000_000_000));
  const asked = new URL(url);
  asked.searchParams.set('hub.mode', 'subscribe');
  asked.searchParams.set('hub.verify_token', verifyToken);
  asked.searchParams.set('hub.challenge', challenge);
  try {
    const answer = await fetch(asked, { signal: AbortSignal.timeout(10_000), redirect: 'error' });
    return answer.status === 200 && (await answer.text()) === challenge;
  } catch {
    return false;
  }
}
