import { extensionOf } from './file-name.ts';

/** At most so many files wait in one tray: as many as WhatsApp takes at once, and a hand can sort. */
export const MOST_FILES = 30;

/** Why a file does not enter the tray; each has a translated sentence that says what to do. */
export type RefusalReason = 'program' | 'empty' | 'folder' | 'too-many' | 'unreadable';
export type Refusal = { fileName: string; reason: RefusalReason };

/** What runs when it is opened. WhatsApp may carry it; a pharmacy has no reason to send it. */
const PROGRAMS: ReadonlySet<string> = new Set(
  (
    '.apk .app .appimage .bat .bin .cmd .com .command .cpl .deb .dll .dmg .exe .gadget .hta .ipa .jar .js .jse ' +
    '.lnk .mjs .msc .msi .msix .msp .pif .pkg .ps1 .psm1 .py .reg .rpm .run .scr .scf .sh .sys .url .vb .vbe ' +
    '.vbs .wsf .wsh .xpi'
  ).split(' '),
);

/** How programs begin, whatever they are called: Windows, Linux, macOS (both ends first, and fat), scripts. */
const PROGRAM_HEADS = [
  '4d5a',
  '7f454c46',
  'cffaedfe',
  'cefaedfe',
  'feedface',
  'feedfacf',
  'cafebabe',
  '2321',
];

/** How many bytes `refusalOf` wants to see. */
export const HEAD_BYTES = 4;

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Why a file may not be sent, or undefined. `head` is its first HEAD_BYTES bytes; null when it cannot be read. */
export function refusalOf(file: {
  fileName: string;
  sizeBytes: number;
  head: Uint8Array | null;
}): RefusalReason | undefined {
  if (file.head === null) return 'unreadable';
  if (file.sizeBytes === 0) return 'empty';
  const head = hex(file.head);
  const isProgram = PROGRAM_HEADS.some((start) => head.startsWith(start));
  return isProgram || PROGRAMS.has(extensionOf(file.fileName)) ? 'program' : undefined;
}
