import type { filesPlurals as arPlurals, filesTexts as arTexts } from '../ar/files.ts';
import type { EnglishPlurals, SameTexts } from '../text-files.ts';

/** What the files of messages take, and how long they stay. */
export const filesTexts: SameTexts<typeof arTexts> = {
  'files.tab': 'Files',
  'files.usage': 'Space in use',
  'files.none': 'No files are kept yet.',
  'files.kind-image': 'Photos',
  'files.kind-sticker': 'Stickers',
  'files.kind-video': 'Videos',
  'files.kind-audio': 'Audio files',
  'files.kind-voice': 'Voice notes',
  'files.kind-document': 'Documents',
  'files.total': 'Total',
  'files.retention': 'How long files are kept',
  'files.retention-hint':
    'After that, photos and files are deleted from this PC, prescription photos among them; the messages themselves stay. Check how long the law asks you to keep them.',
  'files.for-ever': 'Keep them for ever',
  'files.done': 'Deleted; {{size}} are free again.',
  'files.confirm-title': 'Keep files for {{time}} only?',
  'files.confirm-body':
    '{{files}} ({{size}}) are deleted from this PC now and cannot be brought back. From then on, what gets too old is deleted every day. The messages stay as they are.',
  'files.confirm-nothing':
    'There is nothing to delete now. From today, what gets too old is deleted every day and cannot be brought back. The messages stay as they are.',
  'files.confirm': 'Yes, delete old files',
};

export const filesPlurals: EnglishPlurals<typeof arPlurals> = {
  'files.months': { one: '{{count}} month', other: '{{count}} months' },
  'files.count': { one: '{{count}} file', other: '{{count}} files' },
};
