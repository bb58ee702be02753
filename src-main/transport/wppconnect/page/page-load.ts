import type { WebContents } from 'electron';
import type { Page } from 'puppeteer-core';
import { systemClock } from '../../../lib/clock.ts';
import { within } from '../../../lib/within.ts';
import { lookAtDocument } from './agents/document-agent.ts';
import {
  LoadProblem,
  problemOfDocument,
  problemOfNetError,
  problemOfRedirect,
  problemOfStatus,
  type DocumentLook,
} from './load-problem.ts';
import { storageWorks } from './agents/storage-agent.ts';
import type { PageTraffic } from './page-traffic.ts';
import { isWhatsAppUrl, WHATSAPP_ORIGIN } from './whatsapp-address.ts';

/** From asking for the page to the first of its answer. */
const ANSWER_LIMIT_MS = 20_000;
/** What has not come by then may never come, and the page may not need it. */
const LOAD_GRACE_MS = 6_000;
/** How often a document that has no script yet is waited for once more. */
const GRACES_LIMIT = 3;
const LOOK_LIMIT_MS = 5_000;

/** Chromium's code for a navigation that another one, or we, stopped. */
const ABORTED = -3;

interface PageLoadOptions {
  contents: WebContents;
  page: Page;
  traffic: PageTraffic;
  /** `isLoaded`: a document is there that is of no use; otherwise none came. */
  onProblem: (problem: LoadProblem, isLoaded: boolean) => void;
}

/**
 * Watches how one window's document comes, each time it is loaded. The page's `load` event, on which the library injects
 * itself, is let through when the document can be used: also when a picture or a script of it still stalls, and not when
 * it is not WhatsApp's.
 */
export class PageLoad {
  readonly #options: PageLoadOptions;
  readonly #emitLoad: () => void;
  #cancel: (() => void) | undefined;
  /** A document has come, and nobody has been told yet. */
  #isAwaited = false;
  #documents = 0;
  /** The navigation that is under way, or the last one, has come to a document. */
  #hasAnswer = false;
  #first: PromiseWithResolvers<void> | undefined;

  constructor(options: PageLoadOptions) {
    this.#options = options;
    const { contents, page } = options;
    const emit = page.emit.bind(page);
    this.#emitLoad = () => void emit('load', undefined);
    page.emit = (type, event) => {
      if (type !== 'load') return emit(type, event);
      void this.#come();
      return true;
    };
    contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (!isMainFrame || isSameDocument) return;
      this.#hasAnswer = false;
      // Not with the document: its first scripts may fail before we hear that it is there.
      options.traffic.startAnew();
      this.#wait(ANSWER_LIMIT_MS, () => this.#silent());
    });
    contents.on('will-redirect', ({ isMainFrame, url }) => isMainFrame && this.#sentOn(url));
    // A page that is at work may try what it likes: it is stopped, and stays as it is.
    contents.on('will-navigate', ({ isMainFrame, url }) => {
      if (isMainFrame && this.#isAwaited) this.#sentOn(url);
    });
    contents.on('did-navigate', (_event, _url, status) => this.#answered(status));
    contents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
      if (isMainFrame && code !== ABORTED) this.#cut(description);
    });
    contents.on('did-fail-provisional-load', (_event, code, _description, _url, isMainFrame) => {
      if (isMainFrame && code === ABORTED && !contents.isLoadingMainFrame()) this.stop();
    });
  }

  /** Loads the page the first time. Rejects with LoadProblem. */
  async start(): Promise<void> {
    this.#first = Promise.withResolvers();
    // How it ends is told by the events.
    this.#options.contents
      .loadURL(`${WHATSAPP_ORIGIN}/`, { httpReferrer: 'https://whatsapp.com/' })
      .catch(() => undefined);
    await this.#first.promise;
  }

  /** Why wa-js did not become ready in the document; undefined when WhatsApp has changed under it. */
  async diagnose(): Promise<LoadProblem | undefined> {
    const { traffic } = this.#options;
    if (traffic.failed !== undefined) return new LoadProblem('page-incomplete', `${traffic.failed} failed`);
    const look = await this.#look();
    if (!look) return new LoadProblem('not-answering', 'the page answers nothing');
    const canStore = await within(LOOK_LIMIT_MS, storageWorks(this.#options.page)).catch(() => true);
    if (!canStore) return new LoadProblem('storage-failed', 'the page cannot write to the disk');
    if (traffic.isPending || !look.isComplete) {
      return new LoadProblem('not-answering', 'a part of the page never came');
    }
    return problemOfDocument(look);
  }

  /** The page's process is gone. @returns whether the first load ends by it. */
  crash(reason: string): boolean {
    this.stop();
    this.#isAwaited = false;
    const first = this.#first;
    this.#first = undefined;
    first?.reject(new Error(`the page's process is gone: ${reason}`));
    return first !== undefined;
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #wait(ms: number, call: () => void): void {
    this.stop();
    this.#cancel = systemClock.after(ms, call);
  }

  #silent(): void {
    this.#fail(new LoadProblem('not-answering', `no answer within ${ANSWER_LIMIT_MS} ms`), false);
  }

  #sentOn(url: string): void {
    if (!isWhatsAppUrl(url)) this.#fail(problemOfRedirect(url), false);
  }

  #cut(description: string): void {
    if (!this.#hasAnswer) this.#fail(problemOfNetError(description), false);
    else this.#fail(new LoadProblem('page-incomplete', `cut in the middle: ${description}`), true);
  }

  #answered(status: number): void {
    this.#documents += 1;
    this.#hasAnswer = true;
    const problem = problemOfStatus(status);
    if (problem) return this.#fail(problem, true);
    this.#isAwaited = true;
    this.#grant(GRACES_LIMIT);
  }

  #grant(graces: number): void {
    this.#wait(LOAD_GRACE_MS, () => void this.#come(graces - 1));
  }

  /** The document has come, as far as it will: with its last part, or when its time is over. */
  async #come(gracesLeft = 0): Promise<void> {
    if (!this.#isAwaited) return;
    const document = this.#documents;
    const look = await this.#look();
    if (!this.#isAwaited || document !== this.#documents) return;
    const problem = look && problemOfDocument(look);
    if (problem?.reason === 'not-answering' && gracesLeft > 0) return this.#grant(gracesLeft);
    if (problem) return this.#fail(problem, true);
    this.#isAwaited = false;
    this.stop();
    this.#emitLoad();
    this.#first?.resolve();
    this.#first = undefined;
  }

  #look(): Promise<DocumentLook | undefined> {
    return within(LOOK_LIMIT_MS, lookAtDocument(this.#options.page)).catch(() => undefined);
  }

  #fail(problem: LoadProblem, isLoaded: boolean): void {
    this.stop();
    this.#isAwaited = false;
    const first = this.#first;
    this.#first = undefined;
    if (first) first.reject(problem);
    else this.#options.onProblem(problem, isLoaded);
  }
}
