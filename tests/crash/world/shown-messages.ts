import type { ActionResult } from '#main/transport/transport.ts';
import type { CallInput } from '../protocol.ts';

/** What a customer's phone got, as far as it is found by. */
interface Received {
  waMessageId: string;
  chatAddress: string;
  text: string;
}

type Target = Pick<CallInput<'deleteForEveryone'>, 'addresses' | 'waMessageId'>;

/** What WhatsApp shows of a message of the pharmacy's since it was sent. */
export interface Shown {
  /** Each text that it was changed to, in order. */
  edits: string[];
  isDeleted: boolean;
  /** null: nobody has said anything of a star. */
  isStarred: boolean | null;
}

/** What is put behind a text when it is edited, so that it is still known. */
const EDITED = ' ثم';

/** An edited text begins with what it was. */
export const editedText = (text: string, number: number): string => `${text}${EDITED}${number}`;
export const originalOf = (text: string): string => text.split(EDITED, 1)[0] ?? text;

/** Messages of the pharmacy's as the phones show them. Done once more is the same, and changes nothing. */
export class ShownMessages {
  /** By their first text. */
  readonly #shown = new Map<string, Shown>();
  readonly #received: readonly Received[];

  constructor(received: readonly Received[]) {
    this.#received = received;
  }

  get(text: string): Shown | undefined {
    return this.#shown.get(text);
  }

  edit({ text, ...target }: Target & { text: string }): ActionResult {
    return this.#change(target, (shown, now) => {
      if (now !== text) shown.edits.push(text);
    });
  }

  delete(target: Target): ActionResult {
    return this.#change(target, (shown) => (shown.isDeleted = true), { alsoDeleted: true });
  }

  star({ isStarred, ...target }: Target & { isStarred: boolean }): ActionResult {
    return this.#change(target, (shown) => (shown.isStarred = isStarred), { alsoDeleted: true });
  }

  #change(
    { addresses, waMessageId }: Target,
    change: (shown: Shown, text: string) => void,
    { alsoDeleted = false } = {},
  ): ActionResult {
    const target = this.#received.find(
      (one) => one.waMessageId === waMessageId && addresses.includes(one.chatAddress),
    );
    const gone: ActionResult = { kind: 'refused', reason: 'gone', cause: 'no such message' };
    if (target === undefined) return gone;
    const first = originalOf(target.text);
    const shown = this.#shown.get(first) ?? { edits: [], isDeleted: false, isStarred: null };
    if (shown.isDeleted && !alsoDeleted) return gone;
    change(shown, shown.edits.at(-1) ?? target.text);
    this.#shown.set(first, shown);
    return { kind: 'done' };
  }
}
