import type { windowTexts as arTexts } from '../ar/window.ts';
import type { SameTexts } from '../text-files.ts';

/** For how long a customer may be answered freely. */
export const windowTexts: SameTexts<typeof arTexts> = {
  'window.left': '{{time}} left to reply freely',
  'window.left-soon': '{{time}} left to reply freely, then only with an approved template',
  'window.hours-and-minutes': '{{hours}} {{minutes}}',
  'window.free': '{{time}} left in which messages to this customer are free: they came from an ad or a page',
  'window.closed':
    'It is {{time}} since the customer last wrote. WhatsApp only takes an approved template now.',
  'window.never-wrote':
    'The customer has not written to this number yet. WhatsApp only takes an approved template first.',
  'window.draft-stays': 'What you write stays here and can be sent when the customer writes.',
  'window.placeholder': 'Write now, send when the customer writes',
  'window.templates': 'Approved templates',
  'window.waits': 'Waiting for the customer to write: only an approved template goes now',
  'window.will-wait': 'Waits at its time unless the customer writes before',
};
