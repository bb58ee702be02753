import type { ConnectionState } from '#shared/domain/connection.ts';
import { systemClock } from '../../../lib/clock.ts';

/**
 * What the desk shows while it is not linked: the newest QR or pairing code, and the moment it stops asking.
 * It starts with the first code, since loading the page is not the staff's time.
 */
export class LinkAttempt {
  readonly #timeoutMs: number;
  readonly #onTimeout: () => void;
  readonly unlinkedByPhone: boolean;
  #cancel: (() => void) | undefined;
  #deadline = 0;
  #qr: { code: string; attempt: number } | undefined;
  #pairing: { code: string; phone: string } | undefined;

  constructor(options: { timeoutMs: number; unlinkedByPhone: boolean; onTimeout: () => void }) {
    this.#timeoutMs = options.timeoutMs;
    this.unlinkedByPhone = options.unlinkedByPhone;
    this.#onTimeout = options.onTimeout;
  }

  showQr(code: string): void {
    if (this.#qr?.code === code) return;
    this.#qr = { code, attempt: (this.#qr?.attempt ?? 0) + 1 };
    if (!this.#cancel) this.restartTimeout();
  }

  showPairingCode(code: string, phone: string): void {
    this.#pairing = { code, phone };
  }

  /** WhatsApp renews a pairing code by itself; a late one after going back to the QR is ignored. */
  renewPairingCode(code: string): void {
    if (this.#pairing) this.#pairing = { ...this.#pairing, code };
  }

  forgetPairing(): void {
    this.#pairing = undefined;
  }

  restartTimeout(): void {
    this.#cancel?.();
    this.#deadline = systemClock.wall() + this.#timeoutMs;
    this.#cancel = systemClock.after(this.#timeoutMs, this.#onTimeout);
  }

  end(): void {
    this.#cancel?.();
  }

  get state(): ConnectionState {
    const linkDeadline = this.#deadline;
    if (this.#pairing) return { phase: 'pairing', ...this.#pairing, linkDeadline };
    if (this.#qr) return { phase: 'qr', ...this.#qr, linkDeadline, unlinkedByPhone: this.unlinkedByPhone };
    return { phase: 'starting' };
  }
}
