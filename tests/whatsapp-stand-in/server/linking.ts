/** The QR's reference and the pairing code, as WhatsApp's server hands them out. */
import { randomBytes, randomInt } from 'node:crypto';

// The letters of the real codes: no 0, O, I and U, which are easily mistaken.
const CODE_LETTERS = '123456789ABCDEFGHJKLMNPQRSTVWXYZ';

export class Linking {
  #ref = newRef();
  #expired = false;
  /** The pairing code that was given out last, and for which phone number. */
  code: { phone: string; code: string } | undefined;
  codesGiven = 0;

  get qr(): { ref: string; expired: boolean } {
    return { ref: this.#ref, expired: this.#expired };
  }

  renewQr(): string {
    this.#ref = newRef();
    this.#expired = false;
    return this.#ref;
  }

  expireQr(): void {
    this.#expired = true;
  }

  newCode(phone: string): string {
    const code = Array.from({ length: 8 }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
    this.code = { phone, code };
    this.codesGiven += 1;
    return code;
  }
}

function newRef(): string {
  return `2@${randomBytes(48).toString('base64')}`;
}
