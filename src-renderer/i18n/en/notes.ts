import type { notesPlurals as arPlurals, notesTexts as arTexts } from '../ar/notes.ts';
import type { EnglishPlurals, SameTexts } from '../text-files.ts';

/** What colleagues tell each other. */
export const notesTexts: SameTexts<typeof arTexts> = {
  'notes.internal': 'Internal note · never shown to customers',
  'notes.draft-replaced': '{{author}}’s draft, never sent; {{name}} started over',
  'notes.menu': 'Note options',
  'notes.edit': 'Edit',
  'notes.save': 'Save',
  'notes.remove': 'Delete',
  'notes.remove-title': 'Delete the note?',
  'notes.remove-body': 'It disappears from the chat for all colleagues.',
  'notes.text': 'Text of the note',
  'notes.write-to': 'Who is this for?',
  'notes.mode-message': 'Message to the customer',
  'notes.mode-note': 'Internal note',
  'notes.promise': 'For colleagues only, never sent to WhatsApp',
  'notes.placeholder': 'Write to your colleagues… @ mentions one of them',
  'notes.add': 'Add the note',
  'notes.mention': 'Colleagues you can mention',
  'notes.about': 'About the message:',
  'notes.about-file': 'File',
  'notes.about-nothing': 'Not about one message',
  'notes.on-message': 'Note on this message',
  'notes.mentions': 'Mentions',
  'notes.no-mentions-title': 'No mentions yet',
  'notes.no-mentions-body': 'A note in which a colleague writes @ and your name appears here.',
};

export const notesPlurals: EnglishPlurals<typeof arPlurals> = {
  'notes.unseen': { one: '{{count}} new mention', other: '{{count}} new mentions' },
};
