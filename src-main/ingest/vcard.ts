import ICAL from 'ical.js';
import type { ContactsDetails } from '#shared/domain/messages/message-details.ts';
import { phoneFromJid } from '#shared/phone/jid.ts';
import { cleanDisplayName } from '#shared/text/display-name.ts';

type ContactCard = ContactsDetails['contacts'][number];

/** A card with more numbers than this is no person's. */
const MAX_PHONES = 20;

/**
 * Name and numbers of a contact card as WhatsApp sends it (vCard 3.0, RFC 2426). A number on WhatsApp carries
 * its digits as `waid`; they are taken before what was typed.
 * @returns undefined when it is no card, or names nobody.
 */
export function readVcard(text: string): ContactCard | undefined {
  if (text.trim() === '') return undefined;
  try {
    return contactOf(ICAL.Component.fromString(text.trim()));
  } catch {
    // The parser throws at what is no card, and some values do when they are read.
    return undefined;
  }
}

function contactOf(card: ICAL.Component): ContactCard | undefined {
  const phones = card
    .getAllProperties('tel')
    .slice(0, MAX_PHONES)
    .map(phoneOf)
    .filter((phone) => phone !== undefined);
  const name = cleanDisplayName(String(card.getFirstPropertyValue('fn') ?? '')) ?? phones[0];
  return name === undefined ? undefined : { name, phones: [...new Set(phones)] };
}

function phoneOf(property: ICAL.Property): string | undefined {
  const waid = property.getParameter('waid');
  const known = typeof waid === 'string' ? phoneFromJid(`${waid}@c.us`) : undefined;
  return known ?? cleanDisplayName(String(property.getFirstValue() ?? '')) ?? undefined;
}
