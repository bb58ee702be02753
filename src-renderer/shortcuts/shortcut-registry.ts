import { hasCommandKey, matchesKey } from './key-combination.ts';
import { SHORTCUTS, type Shortcut, type ShortcutId } from './shortcut-list.ts';

export type Listener = {
  id: ShortcutId;
  run: (event: KeyboardEvent) => void;
  /** Whether it wants the key now; else the next listener may have it. */
  isWanted: (event: KeyboardEvent) => boolean;
};

/** An action of what is open. */
export type Offered = { id: ShortcutId; run: () => void };

type Registered = Listener & {
  /** The dialogs that were open before it: it lies over them. */
  below: ReadonlySet<Element>;
};

const MODAL_DIALOGS = '[role="dialog"][aria-modal="true"]';
/** What has keys of its own while the focus is in it, also where it leaves the page usable. */
const WITH_OWN_KEYS = '[role="dialog"], [role="menu"]';
/** What is opened for a moment from a button, and closed by the Escape that is meant for it. */
const SMALL_WITH_OWN_KEYS = '[role="dialog"]:not([aria-modal="true"]), [role="menu"]';

/**
 * Decides who gets a key. The window's keys are heard twice: on their way down, before any field, list or dialog, and
 * on their way up, when those have taken what is theirs.
 */
export class ShortcutRegistry {
  /** Newest first. */
  #registered: readonly Registered[] = [];
  /**
   * The dialogs that were open when the newest key was pressed. A dialog that closes by it is gone for whoever hears it
   * later, and wherever the focus is: when the button that had it is gone, it is on the page itself.
   */
  #dialogs: { event: KeyboardEvent; open: readonly Element[] } | undefined;

  /** @returns takes it away again. */
  add(listener: Listener): () => void {
    const registered: Registered = { ...listener, below: new Set(openDialogs()) };
    this.#registered = [registered, ...this.#registered];
    return () => {
      this.#registered = this.#registered.filter((one) => one !== registered);
    };
  }

  /** Must be asked before any dialog hears the key. */
  hearOnTheWayDown(event: KeyboardEvent): void {
    const open = openDialogs();
    this.#dialogs = { event, open };
    if (isWithin(event.target, SMALL_WITH_OWN_KEYS)) return;
    this.#give(event, 'overlay', ({ below }) => open.every((dialog) => below.has(dialog)));
  }

  hearOnTheWayUp(event: KeyboardEvent): void {
    const open = this.#dialogs?.event === event ? this.#dialogs.open : openDialogs();
    const isPagesKey = open.length === 0 && !isWithin(event.target, WITH_OWN_KEYS);
    if (isPagesKey) {
      this.#give(event, 'field');
      this.#give(event, 'page');
    }
    this.#give(event, 'desk');
  }

  /** What the keys would do now that is also to be found by its name: each once, by whoever would get its key. */
  offered(): readonly Offered[] {
    const event = new KeyboardEvent('keydown');
    const wanted = this.#registered.filter(
      (one) => SHORTCUTS[one.id].isOffered === true && one.isWanted(event),
    );
    const newest = new Map(wanted.toReversed().map((one) => [one.id, one]));
    return [...newest.values()].map(({ id, run }) => ({ id, run: () => run(event) }));
  }

  #give(event: KeyboardEvent, layer: Shortcut['layer'], isHeard: (one: Registered) => boolean = () => true) {
    // Somebody has taken it.
    if (event.defaultPrevented) return;
    const taker = this.#registered.find(
      (one) =>
        SHORTCUTS[one.id].layer === layer &&
        isHeard(one) &&
        isPressed(SHORTCUTS[one.id], event) &&
        one.isWanted(event),
    );
    if (taker === undefined) return;
    event.preventDefault();
    taker.run(event);
  }
}

function isPressed({ keys, isOnce = false }: Shortcut, event: KeyboardEvent): boolean {
  // What writes belongs to the word that is being put together.
  if (event.isComposing && !hasCommandKey(event)) return false;
  // So does what AltGr makes of a key, whatever modifiers the system says beside it.
  if (event.getModifierState('AltGraph')) return false;
  if (isOnce && event.repeat) return false;
  return keys.some((one) => matchesKey(one, event));
}

const openDialogs = (): readonly Element[] => [...document.querySelectorAll(MODAL_DIALOGS)];

const isWithin = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;
