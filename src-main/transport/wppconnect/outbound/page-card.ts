import type { Card } from '#shared/domain/messages/card.ts';
import type { ContactsDetails } from '#shared/domain/messages/message-details.ts';
import type { PageCard } from '../page/agents/page-models.ts';

/**
 * A place or contact cards as WhatsApp's model of the message. The library's own function for cards takes one number a
 * contact, and a name only where it makes the contact itself, so the cards are written here.
 */
export function pageCardOf(card: Card): PageCard {
  if (card.kind === 'location') {
    const { latitude: lat, longitude: lng, name, address } = card;
    return { type: 'location', lat, lng, loc: [name, address].filter((part) => part !== null).join('\n') };
  }
  const cards = card.contacts.map((contact) => ({ displayName: contact.name, vcard: vcardOf(contact) }));
  const [only] = cards;
  return only !== undefined && cards.length === 1
    ? { type: 'vcard', body: only.vcard, vcardFormattedName: only.displayName }
    : { type: 'multi_vcard', vcardList: cards };
}

/** vCard 3.0 (RFC 2426). `waid` makes WhatsApp offer to write to the number at once. */
function vcardOf({ name, phones }: ContactsDetails['contacts'][number]): string {
  const written = escaped(name);
  const numbers = phones.map((phone) =>
    /^\d+$/.test(phone) ? `TEL;type=CELL;waid=${phone}:+${phone}` : `TEL;type=CELL:${escaped(phone)}`,
  );
  const parts = written.replaceAll(';', '\\;');
  return ['BEGIN:VCARD', 'VERSION:3.0', `N:;${parts};;;`, `FN:${written}`, ...numbers, 'END:VCARD'].join(
    '\n',
  );
}

const escaped = (text: string): string =>
  text.replaceAll(/[\\,]/g, (mark) => `\\${mark}`).replaceAll(/\s*[\r\n]+\s*/g, ' ');
