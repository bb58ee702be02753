import type { mergingTexts as arTexts } from '../ar/merging.ts';
import type { SameTexts } from '../text-files.ts';

/** Merging two conversations of one customer, and separating them again. */
export const mergingTexts: SameTexts<typeof arTexts> = {
  'merge.menu': 'Conversation options',
  'merge.open': 'Merge with another conversation…',
  'merge.title': 'Two conversations of one customer?',
  'merge.intro': 'If a customer writes from two numbers, bring both together. Choose the other conversation.',
  'merge.search': 'Search by name or number',
  'merge.list-label': 'Conversations that can be merged',
  'merge.none': 'There is no other conversation with this name or number.',
  'merge.kept': 'This conversation',
  'merge.added': 'Added to it',
  'merge.explain-history': 'The messages of both numbers show together in order of time, as {{name}}.',
  'merge.explain-reply': 'Your answer goes to the number the customer wrote from last.',
  'merge.explain-undo':
    'Nothing changes on the phone, and you can separate them at any time: each message goes back to its number.',
  'merge.submit': 'Merge both',
  'merge.done': 'Both conversations are one now.',
  'merge.undo': 'Undo',
  'merge.undone': 'The conversations are separate; each message is back with its number.',
  'merge.note': 'Together with {{names}}',
  'merge.names-joint': ', ',
  'merge.reply-to': 'Your answer goes to {{phone}}',
  'merge.reply-hidden': 'Your answer goes to the hidden number',
  'merge.separate': 'Separate {{name}}…',
  'merge.separate-title': 'Separate {{name}}?',
  'merge.separate-body':
    'The messages of each number go back to its own conversation, also those that came after the merge. You can merge them again.',
  'merge.separate-confirm': 'Yes, separate them',
};
