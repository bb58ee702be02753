import type { unfinishedPlurals as arPlurals, unfinishedTexts as arTexts } from '../ar/unfinished.ts';
import type { EnglishPlurals, SameTexts } from '../text-files.ts';

/** What the desk could not finish, and settings that could not be read. */
export const unfinishedTexts: SameTexts<typeof arTexts> = {
  'unfinished.show': 'Show',
  'unfinished.title': 'Not finished',
  'unfinished.lead':
    'These messages arrived and are stored, but the desk could not finish its work on them. Open the chat and make sure the customer is not waiting for anything.',
  'unfinished.retry': 'Try again',
  'unfinished.settle': 'Reviewed',
  'unfinished.settle-all': 'All of these reviewed',
  'unfinished.unrecorded':
    'A message that the desk could not put into any chat, so it shows only here. Look for it on the pharmacy’s phone.',
  'unfinished.missing': 'Not done: {{steps}}.',
  'unfinished.tries': 'The desk will try again automatically.',
  'unfinished.given-up': 'The desk will not try again automatically.',
  'unfinished.too-late': 'It is too late for the automatic reply; it will not be sent late.',
  'unfinished.step-file': 'noting its file',
  'unfinished.step-reply-address': 'where to answer the customer',
  'unfinished.step-changes': 'its edit, deletion or reaction',
  'unfinished.step-name': 'the customer’s name in WhatsApp',
  'unfinished.step-identity': 'joining the customer’s number and identity',
  'unfinished.step-learn': 'the customer’s consent, address or language',
  'unfinished.step-rating': 'reading it as a rating',
  'unfinished.step-ticket': 'opening a ticket for it',
  'unfinished.step-photo': 'adding its photo to the prescriptions',
  'unfinished.step-automation': 'the automatic reply',
  'unfinished.step-follow-ups': 'noting it as the answer to a reminder',
  'unfinished.step-prescriptions': 'making a prescription of its photos',
  'unfinished.step-answer': 'noting your answer on the ticket',
  'unfinished.step-answer-status': 'how long the customer waits after the answer’s status',
  'unfinished.step-rating-ask': 'asking for a rating',
  'unfinished.step-auto-close': 'the closing message',
  'unfinished.step-app-text': 'whether the phone’s app wrote it automatically',
  'unfinished.step-read-before': 'marking read what your answer was about',
  'unfinished.damaged-settings':
    'Part of the settings ({{names}}) could not be read, and the desk uses the defaults there. Open the settings and check them.',
  'unfinished.open-setting': 'Open: {{name}}',
  'unfinished.keep-defaults': 'Keep the defaults',
};

export const unfinishedPlurals: EnglishPlurals<typeof arPlurals> = {
  'unfinished.banner': {
    one: 'The desk could not finish its work on one message.',
    other: 'The desk could not finish its work on {{count}} messages.',
  },
  'unfinished.here': {
    one: 'The desk could not finish its work on a message here:',
    other: 'The desk could not finish its work on {{count}} messages here:',
  },
};
