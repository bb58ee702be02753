import type { automationTexts as arTexts } from '../ar/automation.ts';
import type { SameTexts } from '../text-files.ts';

/** What the desk says by itself in one conversation. */
export const automationTexts: SameTexts<typeof arTexts> = {
  'auto.title': 'Automatic replies here',
  'auto.muted': 'Off here: the customer gets only what you write.',
  'auto.in-menu': 'The customer is in the service menu now.',
  'auto.last': 'Last automatic reply: {{when}}',
  'auto.nothing-yet': 'Nothing was sent automatically here yet.',

  // Why the desk does not answer, in a ticket's history.
  'auto-note.auto-reply-words': 'No automatic reply: the customer’s message is one itself',
  'auto-note.same-text': 'No automatic reply: the same text again and again',
  'auto-note.too-fast': 'No automatic reply: answers come faster than anyone types',
  'auto-note.hour': 'No automatic reply: too many within an hour',
  'auto-note.day': 'No automatic reply: too many within a day',
  'auto-note.asked': 'The customer asked for a person',
  'auto-note.own-words': 'The customer wrote what they want instead of choosing',
  'auto-note.no-choice-twice': 'The customer chose nothing from the menu, twice',
  'auto-note.menu-changed': 'The menu changed before the customer chose',
};
