import type { outsideTexts as arTexts } from '../ar/outside.ts';
import type { SameTexts } from '../text-files.ts';

/** Where what is written leads: pages of the web, numbers, maps. */
export const outsideTexts: SameTexts<typeof arTexts> = {
  'outside.opens': 'Opens {{host}} in the browser',
  'outside.writes-mail': 'Begins an email to {{address}}',
  'outside.opens-map': 'Opens the map in the browser',
  'outside.phone': 'Number {{phone}}',
  'outside.call': 'Call with this PC’s program',
  'outside.copy-phone': 'Copy number',
  'outside.person-own': 'the pharmacy',
  'outside.person-unknown': 'somebody',
  'outside.person-unknown-why': 'Names somebody of whom WhatsApp tells neither a name nor a number',
  'outside.opens-chat': 'Opens the chat with {{name}}',
  'outside.doubt-title': 'Open {{host}}?',
  'outside.doubt-user-part':
    'This link begins with what looks like another site, but it opens {{host}}. Enter no password and no payment details there unless you know whose it is.',
  'outside.doubt-marks':
    'Marks behind the name of the site make what follows look like another site. What really opens is {{host}}.',
  'outside.doubt-numbers':
    'This link opens a computer without a name, {{host}}. Known sites have names, so ask the customer first.',
  'outside.doubt-letters':
    'The name of this site has letters that look like others, so it may not be the site it seems to be. Its real name is {{host}}.',
  'outside.doubt-unseen':
    'This link holds hidden characters that change how it looks. What really opens is {{host}}.',
  'outside.doubt-imitates':
    'The name of this site is written almost like {{like}}, but it is another site, {{host}}. Enter no password, no code and no payment details there.',
  'outside.doubt-borrows':
    'The name {{like}} stands in this address, but it is none of the known sites of {{like}}. What really opens is {{host}}. Enter no password, no code and no payment details there unless you know whose it is.',
  'outside.doubt-nested':
    'This link begins with what looks like the address of another site, or with so many names that its end is overlooked. The real site is at the end of {{host}}.',
  'outside.open': 'Open link',
  'outside.not-opened': 'This link cannot be opened from here',
};
