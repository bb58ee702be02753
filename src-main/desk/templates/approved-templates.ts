import type { AccountNotice } from '#shared/domain/account-notice.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { ConnectionState } from '#shared/domain/connection.ts';
import type { ApprovedTemplateList } from '#shared/ipc/contract/approved-templates.ts';
import { systemClock, type Clock } from '../../lib/clock.ts';
import { WakeUp } from '../../lib/wake-up.ts';
import type { Logger } from '../../log/logger.ts';
import type { Store } from '../../store/contract/store.ts';
import type { Transport } from '../../transport/transport.ts';

const DAY_MS = 86_400_000;
/** Meta tells of each language by itself, and allows 200 such calls an hour. */
const AFTER_NEWS_MS = 60_000;

interface ApprovedTemplatesOptions {
  store: Pick<Store, 'listApprovedTemplates' | 'saveApprovedTemplates'>;
  transport: Pick<Transport, 'templates' | 'state'>;
  log: Logger;
  clock?: Clock | undefined;
}

/**
 * WhatsApp's list of approved templates as the desk knows it: read anew when somebody asks, once a day, and a little after
 * WhatsApp said that one of them changed.
 */
export class ApprovedTemplates {
  readonly #options: ApprovedTemplatesOptions;
  readonly #clock: Clock;
  readonly #news: WakeUp;
  #reading: Promise<void> | undefined;

  constructor(options: ApprovedTemplatesOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#news = new WakeUp(() => void this.#readQuietly(), { clock: this.#clock });
  }

  async list(): Promise<ApprovedTemplateList> {
    const known = await this.#options.store.listApprovedTemplates();
    return { ...known, isUsed: this.#options.transport.templates !== undefined };
  }

  /** Somebody asks. Throws AppError not-connected, templates-not-read. */
  async refresh(): Promise<ApprovedTemplateList> {
    await this.#read();
    return this.list();
  }

  /** Tell it every state of the transport. */
  connectionChanged({ phase }: ConnectionState): void {
    if (phase === 'online') void this.#readWhenOld();
  }

  /** Tell it whatever WhatsApp says of the account. Several in a row are read for once. */
  hear({ kind }: AccountNotice): void {
    if (kind === 'template-status' || kind === 'template-category') this.#news.in(AFTER_NEWS_MS);
  }

  stop(): void {
    this.#news.cancel();
  }

  async #readWhenOld(): Promise<void> {
    if (this.#options.transport.templates === undefined) return;
    try {
      const { readAt } = await this.#options.store.listApprovedTemplates();
      const ageMs = readAt === null ? Infinity : this.#clock.wall() - readAt;
      // One from the future was written by a wrong clock.
      if (ageMs >= 0 && ageMs < DAY_MS) return;
    } catch (error) {
      this.#options.log.warn('the approved templates could not be looked at', error);
      return;
    }
    await this.#readQuietly();
  }

  async #readQuietly(): Promise<void> {
    if (this.#options.transport.templates === undefined) return;
    // What went wrong is in the log; the list that is known goes on to count.
    await this.#read().catch(() => {});
  }

  /** Calls meanwhile wait for the same answer. */
  #read(): Promise<void> {
    this.#reading ??= this.#readAll().finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  async #readAll(): Promise<void> {
    const { store, transport, log } = this.#options;
    if (transport.templates === undefined || transport.state.phase !== 'online')
      throw new AppError('not-connected');
    let templates;
    try {
      templates = await transport.templates.list();
    } catch (cause) {
      log.warn('the approved templates could not be read', cause);
      throw new AppError('templates-not-read', { cause });
    }
    await store.saveApprovedTemplates({ templates, now: this.#clock.wall() });
    this.#news.cancel();
  }
}
