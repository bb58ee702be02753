import { Notification } from 'electron';
import type { AlertCard } from '#shared/desk/alerts/alert-cards.ts';
import { systemClock, type Clock } from '../../lib/clock.ts';
import { Coalesced } from '../../lib/coalesce.ts';
import type { Logger } from '../../log/logger.ts';
import { answersNow } from './notification-daemon.ts';

/** How long whoever shows notifications is left alone when it did not answer. */
const SILENT_FOR_MS = 20_000;

interface ShelfOptions {
  platform: NodeJS.Platform;
  /** Somebody has pressed one. */
  onOpen: (card: AlertCard) => void;
  /** Somebody has answered in one. */
  onReply: (card: AlertCard, text: string) => void;
  log: Logger;
  /** Whether whoever shows them answers: what hangs would hold up all of the desk. */
  answers?: () => Promise<boolean>;
  clock?: Clock;
}

/** Of the program itself. */
interface Said {
  title: string;
  body: string;
  onPress: () => void;
}

/** `notification` is undefined once the system, or whoever looked at it, has put it away. */
interface Placed {
  card: AlertCard;
  notification: Notification | undefined;
}

/** The system's notifications as they are to stand: it puts up what is new and takes away what is not wanted any more. */
export class NotificationShelf {
  readonly #options: ShelfOptions;
  readonly #placed = new Map<string, Placed>();
  #said: Notification | undefined;
  #hasFailed = false;
  /** What is asked for and not done yet. */
  #wanted: { cards: readonly AlertCard[]; isNews: boolean } | undefined;
  #toSay: Said | undefined;
  readonly #work: Coalesced;
  #callOff: (() => void) | undefined;

  constructor(options: ShelfOptions) {
    this.#options = options;
    this.#work = new Coalesced({
      run: () => this.#settle(),
      onError: (error) => options.log.warn('notifications could not be put in order', error),
    });
  }

  /** @param isNews whether something new is told: otherwise nothing comes up, and what has changed only goes. */
  show(cards: readonly AlertCard[], isNews: boolean): void {
    const isAsIs = cards.length === this.#placed.size && cards.every((card) => this.#stands(card));
    if (isAsIs && this.#wanted === undefined) return;
    this.#wanted = { cards, isNews: isNews || this.#wanted?.isNews === true };
    this.#begin();
  }

  /** Beside those, of the program itself: the newest takes the place of the one before. */
  say(said: Said): void {
    this.#toSay = said;
    this.#begin();
  }

  /** Resolves when all that can be done is done; nothing is tried again. */
  async stop(): Promise<void> {
    await this.#work.settled();
    this.#callOff?.();
    this.#callOff = undefined;
  }

  /** At once where nobody is waited for: the words of a desk that is being locked must be gone in that moment. */
  #begin(): void {
    if (this.#options.platform === 'linux') void this.#work.request();
    else this.#doAll();
  }

  async #settle(): Promise<void> {
    const { platform, answers = () => answersNow(platform), clock = systemClock, log } = this.#options;
    const isHeard = await answers();
    this.#callOff?.();
    this.#callOff = undefined;
    if (isHeard) return this.#doAll();
    log.warn('nobody shows notifications now: it does not answer');
    this.#callOff = clock.after(SILENT_FOR_MS, () => void this.#work.request());
  }

  #doAll(): void {
    const [wanted, toSay] = [this.#wanted, this.#toSay];
    this.#wanted = undefined;
    this.#toSay = undefined;
    if (wanted !== undefined) this.#place(wanted.cards, wanted.isNews);
    if (toSay !== undefined) this.#putSaid(toSay);
  }

  #stands(card: AlertCard): boolean {
    const placed = this.#placed.get(card.key);
    return placed !== undefined && isSame(placed.card, card);
  }

  #place(cards: readonly AlertCard[], isNews: boolean): void {
    const keys = new Set(cards.map(({ key }) => key));
    for (const [key, placed] of this.#placed) {
      if (keys.has(key)) continue;
      this.#placed.delete(key);
      placed.notification?.close();
    }
    for (const card of cards) {
      const before = this.#placed.get(card.key);
      if (before !== undefined && isSame(before.card, card)) continue;
      this.#placed.set(card.key, { card, notification: undefined });
      before?.notification?.close();
      if (isNews) this.#put(card);
    }
  }

  #putSaid({ title, body, onPress }: Said): void {
    if (!Notification.isSupported()) return;
    this.#said?.close();
    this.#said = this.#make({ title, body, takesReply: false });
    this.#said.on('click', onPress);
    this.#said.show();
  }

  #put(card: AlertCard): void {
    if (!Notification.isSupported()) return;
    const notification = this.#make(card);
    const isPlaced = (): boolean => this.#placed.get(card.key)?.notification === notification;
    const putAway = (): void => {
      if (isPlaced()) this.#placed.set(card.key, { card, notification: undefined });
    };
    notification.on('click', () => {
      // A late press on what has been taken away opens nothing.
      if (!isPlaced()) return;
      putAway();
      this.#options.onOpen(card);
    });
    notification.on('reply', ({ reply }) => this.#options.onReply(card, reply));
    notification.on('close', putAway);
    // Kept as long as it stands: what nobody holds is collected, and its press is lost.
    this.#placed.set(card.key, { card, notification });
    notification.show();
  }

  #make({ title, body, takesReply }: Pick<AlertCard, 'title' | 'body' | 'takesReply'>): Notification {
    const { platform, log } = this.#options;
    const notification = new Notification({
      title,
      // The desktops of Linux read markup in it.
      body: platform === 'linux' ? escapeMarkup(body) : body,
      // The desk has sounds of its own.
      silent: true,
      // On Windows an answer would go where nobody has seen it arrive.
      hasReply: takesReply && platform === 'darwin',
    });
    notification.on('failed', (_event, error) => {
      if (!this.#hasFailed) log.warn('this PC shows no notifications', error);
      this.#hasFailed = true;
    });
    return notification;
  }
}

const isSame = (one: AlertCard, other: AlertCard): boolean =>
  one.title === other.title && one.body === other.body && one.conversationId === other.conversationId;

const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
