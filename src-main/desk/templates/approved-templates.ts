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
/** After a list could not be read. */
const AGAIN_MS = 3_600_000;
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
  readonly #wakeUp: WakeUp;
  #reading: Promise<void> | undefined;
  #isOnline = false;
  /** Something changed since the list was read. */
  #hasNews = false;

  constructor(options: ApprovedTemplatesOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#wakeUp = new WakeUp(() => void this.#readWhenOld(), { clock: this.#clock });
  }

  async list(): Promise<ApprovedTemplateList> {
    const known = await this.#options.store.listApprovedTemplates();
    // Those of another account were forgotten, while the link stayed there all along.
    if (known.readAt === null && this.#reading === undefined) void this.#readWhenOld();
    return { ...known, isUsed: this.#options.transport.templates !== undefined };
  }

  /** Somebody asks. Throws AppError not-connected, templates-not-read. */
  async refresh(): Promise<ApprovedTemplateList> {
    await this.#read();
    return this.list();
  }

  /** Tell it every state of the transport. */
  connectionChanged({ phase }: ConnectionState): void {
    const wasOnline = this.#isOnline;
    this.#isOnline = phase === 'online';
    if (this.#isOnline && !wasOnline) void this.#readWhenOld();
  }

  /** Another link sends: its list is another one. */
  linksChanged(): void {
    this.#isOnline = false;
    this.connectionChanged(this.#options.transport.state);
  }

  /** Tell it whatever WhatsApp says of the account. Several in a row are read for once. */
  hear({ kind }: AccountNotice): void {
    if (kind !== 'template-status' && kind !== 'template-category') return;
    this.#hasNews = true;
    this.#wakeUp.in(AFTER_NEWS_MS);
  }

  stop(): void {
    this.#wakeUp.cancel();
  }

  async #readWhenOld(): Promise<void> {
    const { store, transport, log } = this.#options;
    if (transport.templates === undefined || !this.#isOnline) return;
    try {
      const { readAt } = await store.listApprovedTemplates();
      const ageMs = readAt === null ? Infinity : this.#clock.wall() - readAt;
      // One from the future was written by a wrong clock.
      const isOld = ageMs < 0 || ageMs >= DAY_MS;
      if (isOld || this.#hasNews) await this.#read();
    } catch (error) {
      // The list that is known goes on to count.
      log.warn('the approved templates stay as they were', error);
      this.#wakeUp.in(AGAIN_MS);
      return;
    }
    this.#wakeUp.in(DAY_MS);
  }

  /** Calls meanwhile wait for the same answer. */
  #read(): Promise<void> {
    this.#reading ??= this.#readAll().finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  async #readAll(): Promise<void> {
    const { store, transport } = this.#options;
    if (transport.templates === undefined || transport.state.phase !== 'online')
      throw new AppError('not-connected');
    const hadNews = this.#hasNews;
    // What is heard from now on, this reading may not have seen.
    this.#hasNews = false;
    try {
      const templates = await transport.templates.list();
      await store.saveApprovedTemplates({ templates, now: this.#clock.wall() });
    } catch (cause) {
      this.#hasNews ||= hadNews;
      throw new AppError('templates-not-read', { cause });
    }
  }
}
