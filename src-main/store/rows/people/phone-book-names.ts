import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

/** What WhatsApp tells of how somebody is called: by the pharmacy's phone, and by themselves. */
export interface WhatsAppNames {
  phoneBookName: string | null;
  pushName: string | null;
}

const select = statement((p: { id: number }) =>
  query
    .selectFrom('contacts')
    .select(['phone_book_name as phoneBookName', 'push_name as pushName'])
    .where('id', '=', p.id),
);

const selectOfCustomer = statement((p: { customerId: number }) =>
  query
    .selectFrom('contacts')
    .select('phone_book_name as name')
    .where('customer_id', '=', p.customerId)
    .where('phone_book_name', 'is not', null)
    .$narrowType<{ name: string }>()
    .orderBy('id')
    .limit(1),
);

const update = statement((p: { id: number; phoneBookName: string | null; now: number }) =>
  query
    .updateTable('contacts')
    .set({ phone_book_name: p.phoneBookName, updated_at: p.now })
    .where('id', '=', p.id),
);

export const getWhatsAppNames = (tx: ReadTx, contactId: number): WhatsAppNames =>
  tx.get(select, { id: contactId }) ?? { phoneBookName: null, pushName: null };

export const findPhoneBookName = (tx: ReadTx, customerId: number): string | undefined =>
  tx.get(selectOfCustomer, { customerId })?.name;

export function setPhoneBookName(
  tx: Tx,
  input: { id: number; phoneBookName: string | null; now: number },
): void {
  tx.run(update, input);
}

/** Two contacts turned out to be one: what the phone calls the survivor counts. */
export function givePhoneBookNameToContact(
  tx: Tx,
  { fromId, intoId, now }: { fromId: number; intoId: number; now: number },
): void {
  const { phoneBookName } = getWhatsAppNames(tx, fromId);
  if (phoneBookName === null || getWhatsAppNames(tx, intoId).phoneBookName !== null) return;
  setPhoneBookName(tx, { id: intoId, phoneBookName, now });
}
