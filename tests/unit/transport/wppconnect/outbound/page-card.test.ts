import { expect, it } from 'vitest';
import { readVcard } from '#main/ingest/vcard.ts';
import { pageCardOf } from '#main/transport/wppconnect/outbound/page-card.ts';

const PLACE = { kind: 'location', latitude: 30.05, longitude: 31.24, name: null, address: null } as const;

it.each([
  [{ ...PLACE, name: 'صيدلية النور', address: '١٢ شارع التحرير' }, 'صيدلية النور\n١٢ شارع التحرير'],
  [{ ...PLACE, address: '١٢ شارع التحرير' }, '١٢ شارع التحرير'],
  [PLACE, ''],
])('a place says its name and address, a line each', (place, loc) => {
  expect(pageCardOf(place)).toEqual({ type: 'location', lat: 30.05, lng: 31.24, loc });
});

it('a contact card is read as it was written, whatever its name looks like', () => {
  const contact = { name: 'د. منى; عيادة, \\ دور ٢', phones: ['201000000111', '20223456789'] };
  const card = pageCardOf({ kind: 'contacts', contacts: [contact] });
  if (card.type !== 'vcard') throw new Error(card.type);
  expect(readVcard(card.body)).toEqual(contact);
  expect(card.vcardFormattedName).toBe(contact.name);
});

it('a name over several lines makes no line of the card', () => {
  const contact = { name: 'منى\nTEL:0', phones: ['201000000111'] };
  const card = pageCardOf({ kind: 'contacts', contacts: [contact] });
  if (card.type !== 'vcard') throw new Error(card.type);
  expect(readVcard(card.body)?.phones).toEqual(contact.phones);
});

it('several people go as one message', () => {
  const contacts = [
    { name: 'منى', phones: ['201000000111'] },
    { name: 'الفرع', phones: ['201000000112'] },
  ];
  const card = pageCardOf({ kind: 'contacts', contacts });
  if (card.type !== 'multi_vcard') throw new Error(card.type);
  expect(card.vcardList.map(({ vcard }) => readVcard(vcard))).toEqual(contacts);
});
