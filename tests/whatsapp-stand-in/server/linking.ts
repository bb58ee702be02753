/** The QR's reference and the pairing code, as WhatsApp's server hands them out. */
import { randomBytes, randomInt } from 'node:crypto';

// The letters of the real codes (as the other public clients encode them): no 0, O, I and U.
const CODE_LETTERS = '123456789ABCDEFGHJKLMNPQRSTVWXYZ';

export class Linking {
  /** The pairing code that was given out last, and for which phone number. */
  code: { phone: string; code: string } | undefined;
  codesGiven = 0;

  newRef(): string {
    return `2@${randomBytes(48).toString('base64')}`;
  }

  newCode(phone: string): string {
    const code = Array.from({ length: 8 }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
    this.code = { phone, code };
    this.codesGiven += 1;
    return code;
  }
}
