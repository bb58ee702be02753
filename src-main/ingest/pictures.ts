import { systemClock, type Clock } from '../lib/clock.ts';
import { WakeUp } from '../lib/wake-up.ts';
import type { Logger } from '../log/logger.ts';
import type { Store } from '../store/contract/store.ts';
import type { Links, Transport } from '../transport/transport.ts';
import { identityOf } from './normalise.ts';

const HOUR_MS = 3_600_000;

export const PICTURE_PACE = {
  /** Between two of them, and up to so much more: WhatsApp is not hurried. */
  pauseMs: 2_000,
  jitterMs: 2_000,
  /** About a screen of chats every few minutes. */
  mostPerHour: 120,
  /** Whoever was looked at longest ago is asked for when they are looked at again. */
  mostWanted: 60,
  /** As the store has it for who gave no answer the first time. */
  againMs: 600_000,
  /** Of one person in an hour: more often nobody changes it, and WhatsApp may be telling what our asking did. */
  mostChanges: 3,
} as const;

interface PicturesDependencies {
  store: Pick<Store, 'takePictureTurn' | 'keepPicture' | 'pictureChanged' | 'readPicture' | 'forgetPictures'>;
  transport: Pick<Links, 'over'>;
  /** The pharmacy wants to see them. */
  isWanted: () => boolean;
  log: Logger;
  clock?: Clock;
  random?: () => number;
}

/**
 * What customers look like, of whom somebody at the counter has on the screen. WhatsApp is asked for one at a time, with pauses,
 * so often an hour, and by the store's word when each may be asked for again.
 */
export class Pictures {
  readonly #deps: PicturesDependencies;
  readonly #clock: Clock;
  readonly #wakeUp: WakeUp;
  /** The one who was looked at last is the last. */
  #wanted: number[] = [];
  /** Those that got no answer or change all the time, and when they are looked at again. */
  #again: { id: number; at: number }[] = [];
  /** When WhatsApp was asked in the last hour. */
  #asked: number[] = [];
  /** Until then nobody is asked for, however many are seen meanwhile. */
  #restUntil = 0;
  readonly #changes = new Map<number, number[]>();
  #isAsking = false;
  #isStopped = false;

  constructor(deps: PicturesDependencies) {
    this.#deps = deps;
    this.#clock = deps.clock ?? systemClock;
    this.#wakeUp = new WakeUp(() => void this.#next(), { clock: this.#clock });
  }

  /** Somebody sees these. */
  want(customerIds: readonly number[]): void {
    const fresh = [...new Set(customerIds)];
    const others = this.#wanted.filter((id) => !fresh.includes(id));
    this.#wanted = [...others, ...fresh].slice(-PICTURE_PACE.mostWanted);
    this.#wakeUp.in(0);
  }

  /** WhatsApp says that somebody has another one, or none any more. */
  async hear(chatAddress: string): Promise<void> {
    const isLid = chatAddress.endsWith('@lid');
    const names = { phoneJid: isLid ? null : chatAddress, lid: isLid ? chatAddress : null };
    try {
      const id = await this.#deps.store.pictureChanged({ identity: identityOf(names) });
      if (id === undefined) return;
      if (this.#isRare(id)) this.want([id]);
      else this.#wantLater(id);
    } catch (error) {
      this.#deps.log.warn('that a picture has changed could not be written down', error);
    }
  }

  /** The link is there: who was looked at meanwhile is asked for. */
  ready(): void {
    this.#wakeUp.in(0);
  }

  /** The pharmacy wants to see pictures no more. */
  async forget(): Promise<void> {
    this.#wanted = [];
    this.#again = [];
    await this.#deps.store.forgetPictures();
  }

  /** As large as WhatsApp has it, for who looks at it alone; null where it does not come now. It is kept nowhere. */
  async readLarge(customerId: number): Promise<Uint8Array<ArrayBuffer> | null> {
    const driver = this.#driver();
    const kept = await this.#deps.store.readPicture({ customerId });
    if (driver?.readPicture === undefined || kept === undefined || this.#untilLessAsked() > 0) return null;
    this.#asked.push(this.#clock.monotonic());
    const read = await driver.readPicture({ addresses: kept.addresses, size: 'large' });
    return read.kind === 'picture' ? new Uint8Array(read.bytes) : null;
  }

  stop(): void {
    this.#isStopped = true;
    this.#wakeUp.cancel();
  }

  async #next(): Promise<void> {
    if (this.#isAsking || this.#isStopped) return;
    this.#isAsking = true;
    let pauseMs: number | null = null;
    try {
      pauseMs = await this.#askOne();
    } catch (error) {
      this.#deps.log.warn('a picture could not be asked for', error);
      pauseMs = PICTURE_PACE.againMs;
    } finally {
      this.#isAsking = false;
    }
    if (pauseMs !== null && !this.#isStopped) this.#wakeUp.in(pauseMs);
  }

  /** @returns how long nobody is asked for; null: until somebody is wanted or the link is there. */
  async #askOne(): Promise<number | null> {
    const driver = this.#driver();
    if (driver?.readPicture === undefined) return null;
    const restMs = Math.max(this.#restUntil - this.#clock.monotonic(), this.#untilLessAsked());
    if (restMs > 0) return restMs;
    const next = await this.#takeNext();
    if (next === undefined) return this.#untilAgain();
    this.#asked.push(this.#clock.monotonic());
    const { id, contactId, addresses } = next;
    const read = await driver.readPicture({ addresses, size: 'small' });
    if (read.kind === 'failed') {
      this.#deps.log.debug('a picture did not come', read.cause);
      const at = this.#clock.monotonic() + PICTURE_PACE.againMs;
      this.#again = [...this.#again, { id, at }].slice(-PICTURE_PACE.mostWanted);
    } else if (!this.#isStopped && this.#deps.isWanted()) {
      const bytes = read.kind === 'picture' ? read.bytes : null;
      await this.#deps.store.keepPicture({ contactId, bytes, now: this.#clock.wall() });
    }
    const { random = Math.random } = this.#deps;
    const pauseMs = PICTURE_PACE.pauseMs + Math.floor(random() * PICTURE_PACE.jitterMs);
    this.#restUntil = this.#clock.monotonic() + pauseMs;
    return pauseMs;
  }

  /** The first of the wanted whom the store lets be asked for. */
  async #takeNext(): Promise<{ id: number; contactId: number; addresses: string[] } | undefined> {
    const now = this.#clock.monotonic();
    this.#wanted.unshift(...this.#again.filter(({ at }) => at <= now).map(({ id }) => id));
    this.#again = this.#again.filter(({ at }) => at > now);
    for (let id = this.#wanted.pop(); id !== undefined; id = this.#wanted.pop()) {
      const turn = await this.#deps.store.takePictureTurn({ customerId: id, now: this.#clock.wall() });
      if (turn !== undefined) return { id, ...turn };
    }
    return undefined;
  }

  #driver(): Transport | undefined {
    const driver = this.#deps.transport.over('web');
    const isThere = driver.capabilities.hasPictures && driver.state.phase === 'online';
    return isThere && this.#deps.isWanted() ? driver : undefined;
  }

  #untilLessAsked(): number {
    const now = this.#clock.monotonic();
    this.#asked = this.#asked.filter((at) => now - at < HOUR_MS);
    const [first] = this.#asked;
    return first === undefined || this.#asked.length < PICTURE_PACE.mostPerHour ? 0 : first + HOUR_MS - now;
  }

  #untilAgain(): number | null {
    const next = Math.min(...this.#again.map(({ at }) => at));
    return Number.isFinite(next) ? Math.max(0, next - this.#clock.monotonic()) : null;
  }

  /** Told of too often: what it is in the end is asked for when an hour is over. */
  #wantLater(id: number): void {
    if (this.#again.some((one) => one.id === id)) return;
    const [first = 0] = this.#changes.get(id) ?? [];
    this.#again = [...this.#again, { id, at: first + HOUR_MS }].slice(-PICTURE_PACE.mostWanted);
    this.#wakeUp.in(0);
  }

  #isRare(id: number): boolean {
    const now = this.#clock.monotonic();
    for (const [other, times] of this.#changes)
      if (times.every((at) => now - at >= HOUR_MS)) this.#changes.delete(other);
    const lately = (this.#changes.get(id) ?? []).filter((at) => now - at < HOUR_MS);
    if (lately.length >= PICTURE_PACE.mostChanges) return false;
    this.#changes.set(id, [...lately, now]);
    return true;
  }
}
