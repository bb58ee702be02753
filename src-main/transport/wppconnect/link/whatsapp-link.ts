import type { Page } from 'puppeteer-core';
import type { ConnectionState } from '#shared/domain/connection.ts';
import { AppError } from '#shared/domain/errors.ts';
import { within } from '../../../lib/within.ts';
import { LinkCourse, type LinkCourseOptions } from './link-course.ts';

const LOG_OUT_LIMIT_MS = 10_000;
const CLEAR_LIMIT_MS = 10_000;

/** The link to WhatsApp, as the desk asks for it: connecting, linking to the phone, and leaving WhatsApp alone. */
export class WhatsAppLink {
  readonly #options: LinkCourseOptions;
  readonly #course: LinkCourse;
  /** Somebody works with the session's files; `connectAfter` says whether the end of that connects. */
  #rest: { connectAfter: boolean } | undefined;

  constructor(options: LinkCourseOptions) {
    this.#options = options;
    this.#course = new LinkCourse(options);
  }

  get state(): ConnectionState {
    return this.#course.state;
  }

  /** The page that is open, whatever its state. */
  get page(): Page | undefined {
    return this.#course.whatsApp?.page;
  }

  /** The page, while WhatsApp can be asked for anything. */
  get onlinePage(): Page | undefined {
    return this.state.phase === 'online' ? this.page : undefined;
  }

  async connect(): Promise<void> {
    if (this.#rest) return;
    if (this.#course.isOpening || this.onlinePage) return this.#course.opened;
    await this.#course.begin();
  }

  /** See Transport.reconnect. */
  async reconnect(): Promise<void> {
    if (this.#rest || this.onlinePage) return;
    this.#course.hurry();
    await this.#course.begin();
  }

  async check(): Promise<void> {
    const { phase } = this.state;
    if (this.onlinePage) await this.#course.supervisor?.check();
    else if (!this.#course.isOpening && (phase === 'offline' || phase === 'unavailable')) {
      await this.#course.open();
    }
  }

  /** See Transport.diskHasRoom. */
  diskHasRoom(): void {
    this.#course.diskHasRoom();
  }

  async disconnect(): Promise<void> {
    if (this.#rest) this.#rest.connectAfter = false;
    this.#course.end({ phase: 'starting' });
  }

  /** See Transport.whileDisconnected. */
  async whileDisconnected<T>(work: () => Promise<T>): Promise<T> {
    // First, so that nothing connects between the closing and the work.
    const rest = { connectAfter: true };
    this.#rest = rest;
    try {
      this.#course.end({ phase: 'starting' });
      return await work();
    } finally {
      this.#rest = undefined;
      if (rest.connectAfter) void this.connect();
    }
  }

  async linkByQr(): Promise<void> {
    const { whatsApp } = this.#course;
    if (!whatsApp || !this.#course.linking.isUnderWay) return this.connect();
    await this.#course.linking.byQr(whatsApp);
  }

  async linkByPhone(phone: string): Promise<void> {
    const { whatsApp } = this.#course;
    if (!whatsApp) throw new AppError('not-connected');
    await this.#course.linking.byPhone(whatsApp, phone);
  }

  async logout(): Promise<void> {
    const { whatsApp } = this.#course;
    if (!whatsApp) throw new AppError('not-connected');
    await within(LOG_OUT_LIMIT_MS, whatsApp.logOut()).catch((error: unknown) =>
      // The link is forgotten on this PC anyway; the phone still lists it and can end it.
      this.#options.log.warn('WhatsApp did not confirm the logout', error),
    );
    await within(CLEAR_LIMIT_MS, whatsApp.clearSession());
    this.#course.linking.forget();
    this.#course.end({ phase: 'logged-out', reason: 'logged-out-here' });
  }
}
