import type { mergingTexts as arTexts } from '../ar/merging.ts';
import type { SameTexts } from '../text-files.ts';

/** Merging two conversations of one customer, and separating them again. */
export const mergingTexts: SameTexts<typeof arTexts> = {
  'merge.menu': 'Chat options',
  'merge.open': 'Merge with another chat…',
  'merge.title': 'Two chats with one customer?',
  'merge.intro': 'If a customer writes from two numbers, bring both chats together. Choose the other chat.',
  'merge.search': 'Search by name or number',
  'merge.list-label': 'Chats that can be merged',
  'merge.none': 'There is no other chat with this name or number.',
  'merge.kept': 'This chat',
  'merge.added': 'Added to it',
  'merge.explain-history':
    'The messages of both numbers appear together in order of time, in the chat with {{name}}.',
  'merge.explain-reply': 'Your reply goes to the number the customer last wrote from.',
  'merge.explain-undo':
    'Nothing changes on the phone, and you can separate them at any time: every message goes back to its number.',
  'merge.submit': 'Merge the chats',
  'merge.done': 'The two chats are now one.',
  'merge.undone': 'The chats are separate again; every message is back with its number.',
  'merge.note': 'Merged with the chat of {{names}}',
  'merge.names-joint': ', ',
  'merge.reply-to': 'Your reply goes to {{phone}}',
  'merge.reply-hidden': 'Your reply goes to the hidden number',
  'merge.separate': 'Separate {{name}}…',
  'merge.separate-title': 'Separate {{name}}?',
  'merge.separate-body':
    'The messages of each number go back to their own chat, also those that came after the merge. You can merge them again.',
  'merge.separate-confirm': 'Separate the chats',
};
