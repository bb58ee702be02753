import type { labelsTexts as arTexts } from '../ar/labels.ts';
import type { SameTexts } from '../text-files.ts';

/** Labels of conversations. */
export const labelsTexts: SameTexts<typeof arTexts> = {
  'labels.tab': 'Labels',
  'labels.hint': 'Coloured labels for chats: insurance, chronic, wholesale… Use them to filter the list.',
  'labels.menu': 'Labels of this chat',
  'labels.filter': 'Label',
  'labels.name': 'Name',
  'labels.colour': 'Colour',
  'labels.sample': 'Sample',
  'labels.add': 'Add',
  'labels.save': 'Save',
  'labels.edit': 'Edit',
  'labels.archive': 'Archive',
  'labels.restore': 'Unarchive',
  'labels.archived': 'archived',
  'labels.none-yet': 'No labels yet. Add them in Settings → Labels.',
  'labels.none-ask': 'No labels yet. A manager can add them in the settings.',
  'labels.empty-title': 'No labels yet',
  'labels.empty-body': 'Add the first one above.',
  'labels.no-chats-title': 'No chats with this label',
  'labels.no-chats-body': 'Add the label at the top of a chat, and it appears here.',
  'labels.colour-green': 'Green',
  'labels.colour-teal': 'Teal',
  'labels.colour-blue': 'Blue',
  'labels.colour-purple': 'Purple',
  'labels.colour-pink': 'Pink',
  'labels.colour-red': 'Red',
  'labels.colour-amber': 'Amber',
  'labels.colour-grey': 'Grey',
};
