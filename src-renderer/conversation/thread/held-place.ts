/** This near to its end, the thread is at its end. */
const NEAR_PX = 60;
/** Virtuoso corrects itself so soon after something has changed its size, at the latest. */
const CORRECTS_FOR_MS = 400;
/** A wheel or a key moves the list so soon. */
const READER_MOVES_FOR_MS = 1_000;
const READERS_INPUT = ['wheel', 'pointerdown', 'pointermove', 'keydown'] as const;

type Place = { top: number; height: number; fromEnd: number };

/** A row of the thread and where it stood in what is seen. */
type Anchor = { row: Element; offset: number };

type HeldPlaceOptions = {
  /** Not while the list is brought to a message of long ago. */
  startsAtEnd: boolean;
  /** Whether the list's end is the thread's. */
  isWhole: () => boolean;
  onAtEnd: (isAtEnd: boolean) => void;
};

/**
 * Keeps the thread where its reader is, whatever grows in it or takes room from it: a failure line, a picture that comes
 * late, the field, a strip above, the window. Who is at its end stays at its end, everybody else keeps the row that
 * stands at the top. Virtuoso follows new rows; what grows later it follows for a moment only.
 */
export class HeldPlace {
  readonly #scroller: HTMLElement;
  readonly #options: HeldPlaceOptions;
  readonly #sizes = new ResizeObserver(() => this.#onSize());
  #isAtEnd: boolean;
  #last: Place;
  #anchor: Anchor | null = null;
  #changedAt = performance.now();
  #inputAt = Number.NEGATIVE_INFINITY;

  constructor(scroller: HTMLElement, options: HeldPlaceOptions) {
    this.#scroller = scroller;
    this.#options = options;
    this.#isAtEnd = options.startsAtEnd;
    this.#last = placeOf(scroller);
    scroller.addEventListener('scroll', this.#onScroll, { passive: true });
    for (const input of READERS_INPUT) document.addEventListener(input, this.#onInput, LISTENS);
    this.#sizes.observe(scroller);
    // The rows, and what stands above and below them.
    for (const part of scroller.querySelector(ROWS)?.parentElement?.children ?? []) {
      this.#sizes.observe(part, { box: 'border-box' });
    }
  }

  stop(): void {
    this.#sizes.disconnect();
    this.#scroller.removeEventListener('scroll', this.#onScroll);
    for (const input of READERS_INPUT) document.removeEventListener(input, this.#onInput, LISTENS);
  }

  /** Who writes, or asks for the newest, is at the end from now on. */
  goToEnd(): void {
    this.#setAtEnd(true);
    this.#settle();
  }

  readonly #onScroll = (): void => {
    const now = placeOf(this.#scroller);
    if (now.fromEnd <= NEAR_PX) this.#setAtEnd(this.#options.isWhole());
    else if (this.#isAtEnd && now.top < this.#last.top - 1) {
      if (this.#isCorrection()) this.#settle();
      else this.#setAtEnd(false);
    }
    this.#last = placeOf(this.#scroller);
    this.#anchor = this.#isAtEnd ? null : anchorOf(this.#scroller);
  };

  #onSize(): void {
    this.#changedAt = performance.now();
    this.#settle();
  }

  readonly #onInput = (event: Event): void => {
    if (this.#canScroll(event)) this.#inputAt = performance.now();
  };

  /** Who sends, or presses a button under a bubble, does not ask to go anywhere. */
  #canScroll(event: Event): boolean {
    if (event instanceof KeyboardEvent) return isScrollingKey(event);
    if (event.type === 'pointermove') return (event as PointerEvent).buttons !== 0;
    // The bar is pressed on the list itself, everything else on what is in it.
    if (event.type === 'pointerdown') return event.target === this.#scroller;
    return event.target instanceof Node && this.#scroller.contains(event.target);
  }

  /** Virtuoso scrolls, too, after a size has changed and by what it knew before. */
  #isCorrection(): boolean {
    const now = performance.now();
    return now - this.#changedAt < CORRECTS_FOR_MS && now - this.#inputAt > READER_MOVES_FOR_MS;
  }

  #settle(): void {
    if (this.#isAtEnd) {
      if (placeOf(this.#scroller).fromEnd > 0) this.#scroller.scrollTop = this.#scroller.scrollHeight;
    } else this.#putBack();
    this.#last = placeOf(this.#scroller);
  }

  /** Rows above that became higher or lower must not move what is read. */
  #putBack(): void {
    if (this.#anchor === null || !this.#anchor.row.isConnected) return;
    const moved = offsetOf(this.#anchor.row, this.#scroller) - this.#anchor.offset;
    if (Math.abs(moved) >= 1) this.#scroller.scrollTop += moved;
  }

  #setAtEnd(isAtEnd: boolean): void {
    if (isAtEnd === this.#isAtEnd) return;
    this.#isAtEnd = isAtEnd;
    this.#options.onAtEnd(isAtEnd);
  }
}

const SCROLLING_KEYS = new Set(['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown', ' ']);

/** Tab brings what gets the focus into view; in a field the others move its caret. */
const isScrollingKey = ({ key, target }: KeyboardEvent): boolean =>
  key === 'Tab' ||
  (SCROLLING_KEYS.has(key) && !(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement));

const LISTENS = { capture: true, passive: true } as const;
const ROWS = '[data-testid="virtuoso-item-list"]';

function placeOf({ scrollTop, scrollHeight, clientHeight }: HTMLElement): Place {
  return { top: scrollTop, height: scrollHeight, fromEnd: scrollHeight - clientHeight - scrollTop };
}

const offsetOf = (row: Element, scroller: Element): number =>
  row.getBoundingClientRect().top - scroller.getBoundingClientRect().top;

/** The first row that is seen. */
function anchorOf(scroller: HTMLElement): Anchor | null {
  const { top } = scroller.getBoundingClientRect();
  const row = [...(scroller.querySelector(ROWS)?.children ?? [])].find(
    (candidate) => candidate.getBoundingClientRect().bottom > top,
  );
  return row === undefined ? null : { row, offset: offsetOf(row, scroller) };
}
