import type { ReadTx } from '../../schema/tx.ts';
import { addressesOf } from '../people/contact-names.ts';
import { IN_SET, idsFrom, ofSets } from './of-ids.ts';

/** One person, over all of their numbers, accounts and conversations, with what a person at the counter has merged into them. */
export interface Person {
  customerIds: number[];
  contactIds: number[];
  conversationIds: number[];
}

export function personOf(tx: ReadTx, customerId: number): Person {
  const contactIds = idsFrom(tx, `SELECT id FROM contacts WHERE customer_id ${IN_SET}`, [customerId]);
  const merged = idsFrom(
    tx,
    `SELECT customer_id AS id FROM hand_merges WHERE contact_id ${IN_SET}`,
    contactIds,
  );
  const conversationIds = idsFrom(
    tx,
    `SELECT id FROM conversations WHERE customer_id ${IN_SET}
     UNION SELECT conversation_id FROM contacts WHERE conversation_id IS NOT NULL AND id ${IN_SET}`,
    [customerId],
    contactIds,
  );
  return { customerIds: [...new Set([customerId, ...merged])], contactIds, conversationIds };
}

interface NamedContact {
  id: number;
  phone: string | null;
  lid: string | null;
  bsuid: string | null;
}

const selectContacts = ofSets<NamedContact>(`SELECT id, phone, lid, bsuid FROM contacts WHERE id ${IN_SET}`);

const selectAddresses = ofSets<{ address: string }>(
  `SELECT address FROM contact_addresses WHERE contact_id ${IN_SET}
   UNION SELECT chat_address FROM contacts WHERE chat_address <> '' AND id ${IN_SET}`,
);

const selectPhones = ofSets<{ phone: string }>(
  `SELECT phone FROM contacts WHERE phone IS NOT NULL AND id ${IN_SET}
   UNION SELECT phone FROM customer_phones WHERE customer_id ${IN_SET}`,
);

/** What WhatsApp calls them now: a number that was theirs once may be somebody else's. */
export const currentNames = (tx: ReadTx, { contactIds }: Person): string[] => [
  ...new Set(tx.all(selectContacts, { sets: [contactIds] }).flatMap((contact) => addressesOf(contact))),
];

/** Every address that was ever theirs. */
export const everyAddress = (tx: ReadTx, person: Person): string[] => [
  ...new Set([
    ...currentNames(tx, person),
    ...tx
      .all(selectAddresses, { sets: [person.contactIds, person.contactIds] })
      .map(({ address }) => address),
  ]),
];

/** Their numbers as they stand in texts and in what other programs are told. */
export const phonesOf = (tx: ReadTx, { contactIds, customerIds }: Person): string[] =>
  tx.all(selectPhones, { sets: [contactIds, customerIds] }).map(({ phone }) => phone);

/** Whether a message to them is on its way this moment: nobody can say whether it arrives. */
export const isSendingTo = (tx: ReadTx, { conversationIds }: Person): boolean =>
  idsFrom(
    tx,
    `SELECT id FROM outbox WHERE state = 'dispatched' AND conversation_id ${IN_SET} LIMIT 1`,
    conversationIds,
  ).length > 0;
