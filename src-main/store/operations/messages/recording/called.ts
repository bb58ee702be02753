import { isDeepStrictEqual } from 'node:util';
import type { Called } from '#shared/domain/messages/called.ts';
import { findCalledIn, writeCalled } from '../../../rows/messages/called-people.ts';
import { findContactByLid } from '../../../rows/people/contacts.ts';
import { contactOfPhone } from '../../people/contact-of-phone.ts';
import type { Tx } from '../../../schema/tx.ts';

/**
 * Whom a message calls by “@”. Who it is counts from when it was written: a number may be somebody else's later, and the
 * message does not mean them, whenever it is read.
 * @param message.at when it was written, epoch ms.
 */
export function keepCalled(
  tx: Tx,
  { messageId, at }: { messageId: number; at: number },
  called: readonly Called[] | undefined,
): void {
  for (const each of called ?? []) {
    const before = findCalledIn(tx, { messageId, digits: each.digits });
    const contactId = findContactByLid(tx, each.lid)?.id ?? contactOfPhone(tx, each.phone, at);
    writeCalled(tx, { ...each, messageId, contactId: contactId ?? null });
    const now = findCalledIn(tx, { messageId, digits: each.digits });
    // Names are asked for under the customers', and one that was said before may be known only now.
    if (!isDeepStrictEqual(before, now)) tx.changes.touched('customers');
  }
}
