import { nativeTheme, type BrowserWindow } from 'electron';
import type { KeptLook } from '../app/look/kept-look.ts';
import { createMainWindow } from '../app/main-window.ts';
import { relaunch } from '../app/relaunch.ts';
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
  log: Logger;
}

const NOTHING: Answers = { stop: () => {} };

/** The one window, and what answers it: the desk or the restore screen, never both. */
export class Screen {
  readonly #options: ScreenOptions;
  #window: BrowserWindow | undefined;
  #answers = NOTHING;

  constructor(options: ScreenOptions) {
    this.#options = options;
  }

  /** How the window looks on this PC. */
  get look(): KeptLook {
    return this.#options.look;
  }

  /** The window, made when it is first needed; `title` counts only then. */
  show(title: string): BrowserWindow {
    this.#window ??= createMainWindow({
      ...this.#options,
      title,
      dark: nativeTheme.shouldUseDarkColors,
    });
    return this.#window;
  }

  /** Nothing answers the page any more: what answers the next one can be set up. */
  silence(): void {
    this.#answers.stop();
    this.#answers = NOTHING;
  }

  answer(answers: Answers): void {
    this.#answers = answers;
  }

  serveMedia(request: Request): Promise<Response> {
    return this.#answers.serveMedia?.(request) ?? Promise.resolve(new Response(null, { status: 404 }));
  }

  /** Somebody has started the program once more. */
  comeForward(): void {
    // Its window is closed and things are still being put away: who opens it again gets it when that is done.
    if (this.#window?.isDestroyed()) return relaunch();
    if (this.#window?.isMinimized()) this.#window.restore();
    this.#window?.focus();
  }
}
