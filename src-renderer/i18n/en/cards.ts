import type { cardsTexts as arTexts } from '../ar/cards.ts';
import type { SameTexts } from '../text-files.ts';

/** Places and contact cards that staff send. */
export const cardsTexts: SameTexts<typeof arTexts> = {
  'cards.open': 'Send a location or a contact card',
  'cards.send-pharmacy': 'The pharmacy’s location',
  'cards.pharmacy-unknown': 'The pharmacy’s location (set it in the settings first)',
  'cards.send-place': 'Another location',
  'cards.send-contact': 'Contact card',
  'cards.send': 'Send',
  'cards.where': 'Map link or coordinates',
  'cards.where-hint': 'Copy the link of the place from Google Maps or another map, or type {{example}}',
  'cards.short-link':
    'This is a short link without the place itself. Open it in the browser, then copy the long link from the top of the page.',
  'cards.no-place': 'There is no place on a map in this text.',
  'cards.see-on-map': 'Open the map to make sure',
  'cards.place-name': 'Name of the place',
  'cards.place-address': 'Address in words',
  'cards.known': 'A customer',
  'cards.known-hint': 'Or type name and number of anybody else: a doctor, a representative, a colleague.',
  'cards.contact-name': 'Name',
  'cards.contact-phone': 'Number',
  'cards.pharmacy-place': 'The pharmacy’s location',
  'cards.pharmacy-place-hint': 'Sent to customers with the location button beside the message field.',
  'cards.pharmacy-none': 'Not set yet',
  'cards.pharmacy-set': 'Set the location',
  'cards.pharmacy-change': 'Change',
  'cards.pharmacy-forget': 'Remove',
  'cards.write-to': 'Write to this number',
  'cards.save-customer': 'Save as a customer',
};
