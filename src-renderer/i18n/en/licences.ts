import type { licencesPlurals as arPlurals, licencesTexts as arTexts } from '../ar/licences.ts';
import type { EnglishPlurals, SameTexts } from '../text-files.ts';

/** What Rosheta is made of, and under which licences. */
export const licencesTexts: SameTexts<typeof arTexts> = {
  'licences.title': 'Licences of Rosheta’s components',
  'licences.intro':
    'Rosheta is built on programs and fonts written by others. These are their names and licences, in their authors’ words.',
  'licences.open': 'Show the licences',
  'licences.search': 'Search by name or licence',
  'licences.nothing': 'No component with this name',
  'licences.missing': 'This copy has no list of licences.',
  'licences.list': 'Components',
  'licences.page': 'Source',
  'licences.note-open-source': 'Included without changes; its source code is at the address given here.',
  'licences.note-in-archive':
    'A library that is used without changes, and that you may exchange for another version: its files lie as they are inside resources/app.asar, and its source code is at the address given here. Afterwards the check of the archive has to be switched off: npx @electron/fuses write --app <program> EnableEmbeddedAsarIntegrityValidation=off',
  'licences.note-beside':
    'A shared library that is used without changes, and that you may exchange for another version: it is a file of its own in resources/app.asar.unpacked, and its source code is at the address given here.',
  'licences.note-chromium':
    'It brings Chromium, Node.js, FFmpeg and others. Their licences are in LICENSES.chromium.html beside the program; FFmpeg is a library of its own there (LGPL-2.1).',
};

export const licencesPlurals: EnglishPlurals<typeof arPlurals> = {
  'licences.parts': { one: '{{count}} component', other: '{{count}} components' },
};
