import type { WebContents } from 'electron';
import { systemClock } from '../../../lib/clock.ts';

const EVERYTHING = { urls: ['https://*/*'] };
/** A request that the page itself gave up is no failure. */
const ABORTED = 'net::ERR_ABORTED';

/** The scripts that a document asks for: what came, what failed, what never came. */
export class PageTraffic {
  readonly #pending = new Set<number>();
  #failed: string | undefined;
  #lastSignAt = systemClock.monotonic();

  constructor(contents: WebContents) {
    const isMine = (request: { webContentsId?: number; resourceType: string }): boolean =>
      request.webContentsId === contents.id && request.resourceType === 'script';
    // The newest window's listeners take the place of those before.
    const { webRequest } = contents.session;
    webRequest.onSendHeaders(EVERYTHING, (request) => {
      if (isMine(request)) this.#pending.add(request.id);
    });
    // With the first of the answer: the page gives up what it sees refused, and such a request ends as aborted or completed.
    webRequest.onResponseStarted(EVERYTHING, (request) => {
      if (isMine(request) && request.statusCode >= 400) this.#failed ??= request.url;
    });
    webRequest.onCompleted(EVERYTHING, (request) => {
      if (isMine(request)) this.#ended(request.id, undefined);
    });
    webRequest.onErrorOccurred(EVERYTHING, (request) => {
      if (isMine(request)) this.#ended(request.id, request.error === ABORTED ? undefined : request.url);
    });
  }

  /** Another document begins. */
  startAnew(): void {
    this.#pending.clear();
    this.#failed = undefined;
    this.#lastSignAt = systemClock.monotonic();
  }

  /** When something last came, monotonic. */
  get lastSignAt(): number {
    return this.#lastSignAt;
  }

  get isPending(): boolean {
    return this.#pending.size > 0;
  }

  /** The address of one that failed. */
  get failed(): string | undefined {
    return this.#failed;
  }

  #ended(id: number, failed: string | undefined): void {
    this.#lastSignAt = systemClock.monotonic();
    this.#pending.delete(id);
    this.#failed ??= failed;
  }
}
