import { findContactByPhone } from '../../rows/people/contacts.ts';
import { findWhoHad } from '../../rows/people/numbers/former-phones.ts';
import type { ReadTx } from '../../schema/tx.ts';

/**
 * The contact whose number it was at a time, as far as is known; undefined where it is nobody's here.
 * @param at epoch ms.
 */
export const contactOfPhone = (tx: ReadTx, phone: string | null, at: number): number | undefined =>
  phone === null ? undefined : (findWhoHad(tx, phone, at) ?? findContactByPhone(tx, phone)?.id);
