import type { LinkedPage, OpenPage, WhatsAppPageEvents } from '../page/linked-page.ts';
import type { PageSupervisor } from '../watch/page-supervisor.ts';
import { Opening } from './opening.ts';
import { whileOpen } from './page-events.ts';

interface HeldPageOptions {
  openPage: OpenPage;
  events: WhatsAppPageEvents;
  watch: (whatsApp: LinkedPage) => PageSupervisor;
  /** The page could not be opened, and nothing is left of it. */
  onFailed: (error: unknown) => void;
}

/** The one page that counts, with what watches it: being opened, open, or not there. */
export class HeldPage {
  readonly #options: HeldPageOptions;
  #opening: Opening | undefined;
  #opened: Promise<void> = Promise.resolve();
  #whatsApp: LinkedPage | undefined;
  #supervisor: PageSupervisor | undefined;
  /** Another one with each page that is opened or closed: what a page says when it is not the open one is dropped. */
  #number = 0;

  constructor(options: HeldPageOptions) {
    this.#options = options;
  }

  get whatsApp(): LinkedPage | undefined {
    return this.#whatsApp;
  }

  get supervisor(): PageSupervisor | undefined {
    return this.#supervisor;
  }

  get isOpening(): boolean {
    return this.#opening !== undefined;
  }

  /** Resolves when the last try has come to something. */
  get opened(): Promise<void> {
    return this.#opened;
  }

  /** In place of any other. */
  open(): void {
    this.close();
    const mine = this.#number;
    const isOpen = (): boolean => mine === this.#number;
    const { openPage, events, watch, onFailed } = this.#options;
    const opening = new Opening(openPage, whileOpen(isOpen, events));
    this.#opening = opening;
    this.#opened = opening.page.then(
      (whatsApp) => {
        if (!whatsApp || !isOpen()) return;
        this.#opening = undefined;
        this.#whatsApp = whatsApp;
        this.#supervisor = watch(whatsApp);
      },
      (error: unknown) => {
        if (isOpen()) onFailed(error);
      },
    );
  }

  /** At once, and whatever it is at. */
  close(): void {
    this.#number += 1;
    this.#opening?.giveUp();
    this.#opening = undefined;
    this.#supervisor?.stop();
    this.#supervisor = undefined;
    this.#whatsApp?.close();
    this.#whatsApp = undefined;
  }
}
