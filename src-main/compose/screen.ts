import { nativeTheme, type BrowserWindow } from 'electron';
import { APP_URL } from '../app/app-protocol.ts';
import type { KeptLook } from '../app/look/kept-look.ts';
import { createMainWindow } from '../app/main-window.ts';
import { relaunch } from '../app/relaunch.ts';
import type { KeptStart } from '../app/look/kept-start.ts';
import type { Logger } from '../log/logger.ts';

/** What answers the page that is shown. */
interface Answers {
  /** Takes the handlers of its calls away. */
  stop: () => void;
  /** Answers it on app://media. */
  serveMedia?: (request: Request) => Promise<Response>;
}

interface ScreenOptions {
  preload: string;
  look: KeptLook;
  start: KeptStart;
  /** The program has started with the PC, and shows no window until somebody wants it. */
  hidden: boolean;
  log: Logger;
}

const NOTHING: Answers = { stop: () => {} };

/** The one window, and what answers it: the desk or the restore screen, never both. */
export class Screen {
  readonly #options: ScreenOptions;
  #window: BrowserWindow | undefined;
  #answers = NOTHING;
  /** How the window comes up with its first paint. */
  #begins: 'shown' | 'hidden' | 'on-taskbar';
  #isPainted = false;
  readonly #opened = Promise.withResolvers<void>();
  /** The page that came before anybody could answer it, until somebody wants it to come. */
  #early: Promise<void> | undefined;

  constructor(options: ScreenOptions) {
    this.#options = options;
    this.#begins = options.hidden ? 'hidden' : 'shown';
  }

  /** How the window looks on this PC. */
  get look(): KeptLook {
    return this.#options.look;
  }

  get start(): KeptStart {
    return this.#options.start;
  }

  /** Resolves when somebody answers the page for the first time. */
  get opened(): Promise<void> {
    return this.#opened.promise;
  }

  /** Makes the window and lets its page come before there is anything to answer it: what it asks waits. */
  begin(title: string): BrowserWindow {
    const window = this.show(title);
    this.#early = window.loadURL(APP_URL);
    // Whoever wants the page hears of it.
    this.#early.catch(() => undefined);
    return window;
  }

  /** Lets the page come from its beginning, for what answers it now. Rejects when it does not come. */
  async load(): Promise<void> {
    const early = this.#early;
    this.#early = undefined;
    await (early ?? this.#window?.loadURL(APP_URL));
  }

  /** The window, made when it is first needed; `title` counts only then. */
  show(title: string): BrowserWindow {
    this.#window ??= createMainWindow({
      ...this.#options,
      title,
      dark: nativeTheme.shouldUseDarkColors,
      onPainted: (window) => this.#comeUp(window),
    });
    return this.#window;
  }

  /** The window is to be seen, whatever it was started for. */
  reveal(): void {
    if (this.#begins !== 'shown') this.#begin('shown');
    if (this.#isPainted && this.#window?.isDestroyed() === false && !this.#window.isVisible())
      this.#window.show();
  }

  /** A window that was to begin hidden can be reached on the taskbar alone. */
  beginOnTaskbar(): void {
    if (this.#begins === 'hidden') this.#begin('on-taskbar');
  }

  #begin(how: 'shown' | 'on-taskbar'): void {
    this.#begins = how;
    if (this.#isPainted && this.#window !== undefined) this.#comeUp(this.#window);
  }

  #comeUp(window: BrowserWindow): void {
    this.#isPainted = true;
    if (window.isDestroyed() || this.#begins === 'hidden') return;
    if (this.#begins === 'shown') return window.show();
    window.showInactive();
    window.minimize();
  }

  /** Nothing answers the page any more: what answers the next one can be set up. */
  silence(): void {
    this.#answers.stop();
    this.#answers = NOTHING;
  }

  answer(answers: Answers): void {
    this.#answers = answers;
    this.#opened.resolve();
  }

  serveMedia(request: Request): Promise<Response> {
    return this.#answers.serveMedia?.(request) ?? Promise.resolve(new Response(null, { status: 404 }));
  }

  /** Somebody has started the program once more, or wants it by its icon or a notification. */
  comeForward(): void {
    // Its window is closed and things are still being put away: who opens it again gets it when that is done.
    if (this.#window?.isDestroyed()) return relaunch();
    this.reveal();
    if (this.#window?.isMinimized()) this.#window.restore();
    this.#window?.focus();
  }
}
