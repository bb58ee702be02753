import type { automationTexts as arTexts } from '../ar/automation.ts';
import type { SameTexts } from '../text-files.ts';

/** What the desk says by itself in one conversation. */
export const automationTexts: SameTexts<typeof arTexts> = {
  'auto.title': 'Automatic replies in this chat',
  'auto.muted': 'Off in this chat: the customer gets only what you write.',
  'auto.in-menu': 'The customer is in the service menu now.',
  'auto.last': 'Last automatic reply: {{when}}',
  'auto.nothing-yet': 'No automatic reply has been sent here yet.',

  // Why the desk does not answer, in a ticket's history.
  'auto-note.auto-reply-words': 'No automatic reply: the customer’s message was an automatic reply itself',
  'auto-note.same-text': 'No automatic reply: the same text keeps repeating',
  'auto-note.too-fast': 'No automatic reply: messages arrive faster than anyone can type',
  'auto-note.hour': 'No automatic reply: too many messages within an hour',
  'auto-note.day': 'No automatic reply: too many messages within a day',
  'auto-note.asked': 'The customer asked for a person',
  'auto-note.own-words': 'The customer wrote what they want instead of choosing',
  'auto-note.no-choice-twice': 'The customer did not choose from the menu, twice',
  'auto-note.menu-changed': 'The menu changed before the customer chose',
};
