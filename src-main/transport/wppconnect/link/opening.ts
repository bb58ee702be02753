import { within } from '../../../lib/within.ts';
import type { LinkedPage, OpenPage, WhatsAppPageEvents } from '../page/linked-page.ts';

/** The page has limits of its own for each step; this one is for what nobody thought of. */
const OPEN_LIMIT_MS = 90_000;

/** One try to open the page. It can be given up at any moment; a page that comes all the same is closed. */
export class Opening {
  readonly #controller = new AbortController();
  /** Undefined when it was given up. Rejects when it failed. */
  readonly page: Promise<LinkedPage | undefined>;

  constructor(openPage: OpenPage, events: WhatsAppPageEvents) {
    const { signal } = this.#controller;
    const givenUp = new Promise<undefined>((resolve) => {
      signal.addEventListener('abort', () => resolve(undefined));
    });
    const opening = openPage(events, signal);
    opening.then(
      (page) => signal.aborted && page.close(),
      () => undefined,
    );
    this.page = within(OPEN_LIMIT_MS, Promise.race([opening, givenUp])).catch((error: unknown) => {
      if (signal.aborted) return undefined;
      this.giveUp();
      throw error;
    });
    this.page.catch(() => undefined);
  }

  giveUp(): void {
    this.#controller.abort();
  }
}
