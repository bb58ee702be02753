import type { ByteSource } from './byte-source.ts';

// Office 97–2003, Outlook and Windows Installer files: small file systems of their own ([MS-CFB]).
const MARK = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const SECTORS_IN_HEADER = 109;
/** More directory than any honest document has. */
const MAX_DIRECTORY_SECTORS = 128;
/** {000C1084-…}, {000C1086-…}, {000C1082-…}: package, patch, transform ([MS-CFB] stores the first field reversed). */
const INSTALLER_CLASSES = ['84100c00', '86100c00', '82100c00'];
const MACRO_FOLDERS = ['Macros', '_VBA_PROJECT_CUR', 'VBA'];

const BY_STREAM: readonly { stream: string; plain: string; macros: string }[] = [
  { stream: 'WordDocument', plain: 'application/msword', macros: 'application/x-msword-macros' },
  { stream: 'Workbook', plain: 'application/vnd.ms-excel', macros: 'application/x-ms-excel-macros' },
  { stream: 'Book', plain: 'application/vnd.ms-excel', macros: 'application/x-ms-excel-macros' },
  {
    stream: 'PowerPoint Document',
    plain: 'application/vnd.ms-powerpoint',
    macros: 'application/x-ms-powerpoint-macros',
  },
];

export function isOle(head: Buffer): boolean {
  return head.subarray(0, MARK.length).equals(MARK);
}

/** Which of them it is, by the names in its directory. */
export async function sniffOle(source: ByteSource, head: Buffer): Promise<string> {
  const entries = await readEntries(source, head);
  if (INSTALLER_CLASSES.includes(entries[0]?.classId ?? '')) return 'application/x-msi';
  const names = entries.map(({ name }) => name);
  const found = BY_STREAM.find(({ stream }) => names.includes(stream));
  if (found !== undefined)
    return names.some((name) => MACRO_FOLDERS.includes(name)) ? found.macros : found.plain;
  // A newer document with a password: the whole zip is one stream inside.
  if (names.includes('EncryptedPackage')) return 'application/x-ole-encrypted';
  if (names.includes('__properties_version1.0')) return 'application/vnd.ms-outlook';
  return 'application/x-cfb';
}

async function readEntries({ read }: ByteSource, head: Buffer): Promise<{ name: string; classId: string }[]> {
  if (head.length < HEADER_BYTES) return [];
  const sectorBytes = head.readUInt16LE(30) === 12 ? 4096 : 512;
  const readSector = (index: number): Promise<Buffer> =>
    read({ start: (index + 1) * sectorBytes, end: (index + 2) * sectorBytes });
  const nextOf = async (index: number): Promise<number> => {
    const perSector = sectorBytes / 4;
    const slot = Math.floor(index / perSector);
    // Files of more than 7 MB go on elsewhere; their directory seldom does.
    if (slot >= SECTORS_IN_HEADER) return -1;
    const table = await readSector(head.readUInt32LE(76 + slot * 4));
    const at = (index % perSector) * 4;
    return at + 4 <= table.length ? table.readInt32LE(at) : -1;
  };
  const entries: { name: string; classId: string }[] = [];
  let sector = head.readInt32LE(48);
  for (let count = 0; sector >= 0 && count < MAX_DIRECTORY_SECTORS; count += 1) {
    const data = await readSector(sector);
    for (let at = 0; at + ENTRY_BYTES <= data.length; at += ENTRY_BYTES) {
      // In bytes, with the zero at its end.
      const nameBytes = Math.min(64, Math.max(2, data.readUInt16LE(at + 64)));
      const name = data.toString('utf16le', at, at + nameBytes - 2);
      entries.push({ name, classId: data.toString('hex', at + 80, at + 84) });
    }
    sector = await nextOf(sector);
  }
  return entries;
}
