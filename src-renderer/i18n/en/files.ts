import type { filesPlurals as arPlurals, filesTexts as arTexts } from '../ar/files.ts';
import type { EnglishPlurals, SameTexts } from '../text-files.ts';

/** What the files of messages take, and how long they stay. */
export const filesTexts: SameTexts<typeof arTexts> = {
  'files.tab': 'Files',
  'files.usage': 'Space used',
  'files.none': 'No files yet.',
  'files.kind-image': 'Photos',
  'files.kind-sticker': 'Stickers',
  'files.kind-video': 'Videos',
  'files.kind-audio': 'Audio files',
  'files.kind-voice': 'Voice notes',
  'files.kind-document': 'Documents',
  'files.total': 'Total',
  'files.retention': 'How long files are kept',
  'files.retention-hint':
    'After that, photos and files are deleted from this PC, prescription photos included; the messages stay. Check how long the law requires you to keep them.',
  'files.for-ever': 'Forever',
  'files.done': 'Deleted. {{size}} freed.',
  'files.confirm-title': 'Keep files for {{time}} only?',
  'files.confirm-body':
    '{{files}} ({{size}}) will be deleted from this PC now and cannot be brought back. After that, expired files are deleted every day. The messages stay.',
  'files.confirm-nothing':
    'There is nothing to delete now. From today, expired files are deleted every day and cannot be brought back. The messages stay.',
  'files.confirm': 'Delete old files',
};

export const filesPlurals: EnglishPlurals<typeof arPlurals> = {
  'files.months': { one: '{{count}} month', other: '{{count}} months' },
  'files.count': { one: '{{count}} file', other: '{{count}} files' },
};
