import type { notesPlurals as arPlurals, notesTexts as arTexts } from '../ar/notes.ts';
import type { EnglishPlurals, SameTexts } from '../text-files.ts';

/** What colleagues tell each other. */
export const notesTexts: SameTexts<typeof arTexts> = {
  'notes.internal': 'Internal note · customers never see it',
  'notes.draft-replaced': '{{author}}’s draft, never sent; put aside by {{name}}',
  'notes.menu': 'What to do with the note',
  'notes.edit': 'Edit',
  'notes.save': 'Save',
  'notes.remove': 'Remove',
  'notes.remove-title': 'Remove the note?',
  'notes.remove-body': 'It goes from the conversation for all colleagues.',
  'notes.text': 'Text of the note',
  'notes.write-to': 'Whom you write to',
  'notes.mode-message': 'Message to the customer',
  'notes.mode-note': 'Internal note',
  'notes.promise': 'For colleagues only, never sent to WhatsApp',
  'notes.placeholder': 'Write to your colleagues… @ calls one of them',
  'notes.add': 'Add the note',
  'notes.mention': 'Colleagues you can call',
  'notes.about': 'About the message:',
  'notes.about-file': 'File',
  'notes.about-nothing': 'Not about one message',
  'notes.on-message': 'Note on this message',
  'notes.mentions': 'Notes that call you',
  'notes.no-mentions-title': 'Nobody has called you',
  'notes.no-mentions-body': 'A note in which a colleague writes @ and your name appears here.',
};

export const notesPlurals: EnglishPlurals<typeof arPlurals> = {
  'notes.unseen': { one: '{{count}} new note calls you', other: '{{count}} new notes call you' },
};
