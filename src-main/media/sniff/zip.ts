import type { ByteSource } from './byte-source.ts';

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_BYTES = 22;
/** An end record may have a comment behind it. */
const TAIL_BYTES = END_BYTES + 0xffff;
const DIRECTORY_LIMIT_BYTES = 1024 * 1024;

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const OFFICE_TYPES = [
  {
    folder: 'word/',
    plain: `${OFFICE}wordprocessingml.document`,
    macros: 'application/vnd.ms-word.document.macroenabled.12',
  },
  {
    folder: 'xl/',
    plain: `${OFFICE}spreadsheetml.sheet`,
    macros: 'application/vnd.ms-excel.sheet.macroenabled.12',
  },
  {
    folder: 'ppt/',
    plain: `${OFFICE}presentationml.presentation`,
    macros: 'application/vnd.ms-powerpoint.presentation.macroenabled.12',
  },
];

export function isZip(head: Buffer): boolean {
  return head.length >= 4 && head.readUInt32LE(0) === LOCAL_HEADER;
}

/** Which of the many kinds of zip it is, by the names in its directory, which stands at the end. */
export async function sniffZip(source: ByteSource, head: Buffer): Promise<string> {
  const declared = declaredType(head);
  if (declared !== undefined) return declared;
  const names = await readNames(source);
  if (names.includes('AndroidManifest.xml')) return 'application/vnd.android.package-archive';
  if (names.includes('META-INF/MANIFEST.MF')) return 'application/java-archive';
  if (names.includes('[Content_Types].xml')) {
    const office = OFFICE_TYPES.find(({ folder }) => names.some((name) => name.startsWith(folder)));
    if (office !== undefined) return names.some(isMacro) ? office.macros : office.plain;
  }
  return 'application/zip';
}

/** Visual Basic, and Excel's macros of before. */
function isMacro(name: string): boolean {
  return name.endsWith('vbaProject.bin') || name.startsWith('xl/macrosheets/');
}

/** OpenDocument and EPUB say it in a first entry, uncompressed (OpenDocument 1.3 part 2, 3.3). */
function declaredType(head: Buffer): string | undefined {
  const NAME = 'mimetype';
  if (head.length < 30 + NAME.length || head.readUInt16LE(26) !== NAME.length) return undefined;
  if (head.toString('latin1', 30, 30 + NAME.length) !== NAME) return undefined;
  const start = 30 + NAME.length + head.readUInt16LE(28);
  const type = head.toString('latin1', start, start + Math.min(head.readUInt32LE(18), 100));
  return /^application\/(?:vnd\.oasis\.opendocument\.[a-z-]+|epub\+zip)$/.test(type) ? type : undefined;
}

async function readNames({ sizeBytes, read }: ByteSource): Promise<string[]> {
  const tail = await read({ start: Math.max(0, sizeBytes - TAIL_BYTES), end: sizeBytes });
  const end = lastIndexOf(tail, END_OF_DIRECTORY);
  if (end < 0 || end + END_BYTES > tail.length) return [];
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  const directory = await read({ start, end: start + Math.min(length, DIRECTORY_LIMIT_BYTES) });
  const names: string[] = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === DIRECTORY_ENTRY;) {
    const nameBytes = directory.readUInt16LE(at + 28);
    names.push(directory.toString('utf8', at + 46, at + 46 + nameBytes));
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names;
}

function lastIndexOf(data: Buffer, mark: number): number {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(mark);
  return data.lastIndexOf(bytes);
}
