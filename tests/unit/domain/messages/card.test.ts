import { expect, it } from 'vitest';
import { cardOf, cardToSendSchema, isCardType, waTypeOfCard } from '#shared/domain/messages/card.ts';

const place = { kind: 'location', latitude: 30, longitude: 31, name: null, address: null } as const;
const contact = { name: 'منى', phones: ['201000000111'] };

it('a card has WhatsApp’s own type, and is known by it', () => {
  const types = [
    waTypeOfCard(place),
    waTypeOfCard({ kind: 'contacts', contacts: [contact] }),
    waTypeOfCard({ kind: 'contacts', contacts: [contact, contact] }),
  ];
  expect(types).toEqual(['location', 'vcard', 'multi_vcard']);
  expect(types.every(isCardType)).toBe(true);
  expect(isCardType('live_location')).toBe(false);
});

it('details of another kind, and cards of nobody, are no card to send', () => {
  expect(cardOf(null)).toBeNull();
  expect(cardOf({ kind: 'form', fields: [] })).toBeNull();
  expect(cardOf({ kind: 'contacts', contacts: [] })).toBeNull();
  expect(cardOf(place)).toBe(place);
});

it.each([
  { ...place, latitude: 91 },
  { ...place, name: '  ' },
  { kind: 'contacts', contacts: [] },
  { kind: 'contacts', contacts: [{ name: 'منى', phones: [] }] },
  { kind: 'contacts', contacts: [{ name: 'منى', phones: ['01000000111'] }] },
  { kind: 'contacts', contacts: Array.from({ length: 11 }, () => contact) },
])('what nobody could use is not sent: %j', (card) => {
  expect(cardToSendSchema.safeParse(card).success).toBe(false);
});
