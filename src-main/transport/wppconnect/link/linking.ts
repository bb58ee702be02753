import type { ConnectionState } from '#shared/domain/connection.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { Logger } from '../../../log/logger.ts';
import type { LinkedPage } from '../page/linked-page.ts';
import { within } from '../../../lib/within.ts';
import { LinkAttempt } from './link-attempt.ts';

const RENEW_LIMIT_MS = 10_000;
const PAIRING_LIMIT_MS = 30_000;

interface LinkingOptions {
  /** Read at each attempt, so that a change in the settings counts at once. */
  timeoutMs: () => number;
  onState: (state: ConnectionState) => void;
  /** Nobody linked in time. */
  onTimeout: () => void;
  log: Logger;
}

/** Linking to the phone: the attempt that is under way, if any, and the codes it shows. */
export class Linking {
  readonly #options: LinkingOptions;
  #attempt: LinkAttempt | undefined;
  #wasLinked = false;

  constructor(options: LinkingOptions) {
    this.#options = options;
  }

  get isUnderWay(): boolean {
    return this.#attempt !== undefined;
  }

  /** There is something on the screen to link with. */
  get hasCode(): boolean {
    return this.#attempt !== undefined && this.#attempt.state.phase !== 'starting';
  }

  /** The page asks to be linked. */
  ask(): void {
    this.#ensureAttempt();
    this.#show();
  }

  /** Kept until a snapshot of the page says that it is the one to show. */
  keepQr(code: string): void {
    this.#ensureAttempt().showQr(code);
  }

  renewPairingCode(code: string): void {
    this.#attempt?.renewPairingCode(code);
    this.#show();
  }

  /** Goes (back) to the QR, with the whole time to scan it. */
  async byQr(whatsApp: LinkedPage): Promise<void> {
    this.#attempt?.forgetPairing();
    this.#attempt?.restartTimeout();
    await this.renewQr(whatsApp);
  }

  /** `phone`: E.164 digits. Throws AppError pairing-refused, or not-connected when no attempt is under way. */
  async byPhone(whatsApp: LinkedPage, phone: string): Promise<void> {
    const attempt = this.#attempt;
    if (!attempt) throw new AppError('not-connected');
    const code = await within(PAIRING_LIMIT_MS, whatsApp.requestPairingCode(phone)).catch(
      (cause: unknown) => {
        throw new AppError('pairing-refused', { cause });
      },
    );
    // Linked or stopped meanwhile: an ended attempt must not get a deadline again.
    if (this.#attempt !== attempt) throw new AppError('pairing-refused');
    attempt.showPairingCode(code, phone);
    attempt.restartTimeout();
    this.#show();
  }

  /** Reads the QR again, clicking WhatsApp's own button when the code has expired. */
  async renewQr(whatsApp: LinkedPage): Promise<void> {
    try {
      const code = await within(RENEW_LIMIT_MS, whatsApp.refreshQr());
      if (code) this.#attempt?.showQr(code);
    } catch (error) {
      this.#options.log.warn('the QR could not be renewed', error);
    }
    this.#show();
  }

  /** The page proves to be linked: from now on a new attempt means that the phone ended the link. */
  succeed(): void {
    this.#wasLinked = true;
    this.stop();
  }

  /** This PC gives up the link by itself. */
  forget(): void {
    this.#wasLinked = false;
  }

  stop(): void {
    this.#attempt?.end();
    this.#attempt = undefined;
  }

  #ensureAttempt(): LinkAttempt {
    this.#attempt ??= new LinkAttempt({
      timeoutMs: this.#options.timeoutMs(),
      unlinkedByPhone: this.#wasLinked,
      onTimeout: this.#options.onTimeout,
    });
    return this.#attempt;
  }

  #show(): void {
    if (this.#attempt) this.#options.onState(this.#attempt.state);
  }
}
