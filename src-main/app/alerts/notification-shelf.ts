import { Notification } from 'electron';
import type { AlertCard } from '#shared/desk/alerts/alert-cards.ts';
import type { Logger } from '../../log/logger.ts';

interface ShelfOptions {
  platform: NodeJS.Platform;
  /** Somebody has pressed one. */
  onOpen: (card: AlertCard) => void;
  /** Somebody has answered in one. */
  onReply: (card: AlertCard, text: string) => void;
  log: Logger;
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

  constructor(options: ShelfOptions) {
    this.#options = options;
  }

  /** @param isNews whether something new is told: otherwise nothing comes up, and what has changed only goes. */
  show(cards: readonly AlertCard[], isNews: boolean): void {
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

  /** Beside those, of the program itself: the newest takes the place of the one before. */
  say({ title, body, onPress }: { title: string; body: string; onPress: () => void }): void {
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
