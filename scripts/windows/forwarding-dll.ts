/** What Windows calls a library that has no code of its own: each of its functions is one of another library. */
export interface Forwarding {
  /** `name.dll`. */
  name: string;
  /** Function → `library.Function`. */
  functions: Readonly<Record<string, string>>;
}

const FILE_ALIGNMENT = 0x200;
const SECTION_ADDRESS = 0x1000;
const DOS_HEADER_BYTES = 0x40;
const OPTIONAL_HEADER_BYTES = 240;

/** A whole library for 64-bit Windows, made without a compiler: headers, and one section with the table of exports. */
export function forwardingDll(forwarding: Forwarding): Buffer {
  const exports = exportSection(forwarding);
  const section = Buffer.alloc(Math.ceil(exports.length / FILE_ALIGNMENT) * FILE_ALIGNMENT);
  exports.copy(section);
  return Buffer.concat([headers(exports.length, section.length), section]);
}

/** The table of exports: addresses, names and ordinals, then the texts that they point to. */
function exportSection({ name, functions }: Forwarding): Buffer {
  // The loader looks names up by halving.
  const sorted = Object.entries(functions).sort(([a], [b]) => (a < b ? -1 : 1));
  const addresses = 40;
  const names = addresses + 4 * sorted.length;
  const ordinals = names + 4 * sorted.length;
  const table = Buffer.alloc(ordinals + 2 * sorted.length);
  const texts: Buffer[] = [];
  let end = table.length;
  const place = (text: string): number => {
    const bytes = Buffer.from(`${text}\0`, 'latin1');
    texts.push(bytes);
    end += bytes.length;
    return SECTION_ADDRESS + end - bytes.length;
  };
  table.writeUInt32LE(place(name), 12);
  // The first ordinal, then how many there are of each.
  table.writeUInt32LE(1, 16);
  table.writeUInt32LE(sorted.length, 20);
  table.writeUInt32LE(sorted.length, 24);
  table.writeUInt32LE(SECTION_ADDRESS + addresses, 28);
  table.writeUInt32LE(SECTION_ADDRESS + names, 32);
  table.writeUInt32LE(SECTION_ADDRESS + ordinals, 36);
  for (const [number, [exported, target]] of sorted.entries()) {
    table.writeUInt32LE(place(exported), names + 4 * number);
    // An address inside this very table is read as the name of another library's function.
    table.writeUInt32LE(place(target), addresses + 4 * number);
    table.writeUInt16LE(number, ordinals + 2 * number);
  }
  return Buffer.concat([table, ...texts]);
}

/** DOS, COFF and optional header and the one section's, as the format wants them; everything else is nought. */
function headers(exportBytes: number, sectionBytes: number): Buffer {
  const header = Buffer.alloc(FILE_ALIGNMENT);
  header.write('MZ');
  header.writeUInt32LE(DOS_HEADER_BYTES, 0x3c);
  header.write('PE\0\0', DOS_HEADER_BYTES, 'latin1');
  const coff = DOS_HEADER_BYTES + 4;
  header.writeUInt16LE(0x8664, coff); // x64
  header.writeUInt16LE(1, coff + 2); // one section
  header.writeUInt16LE(OPTIONAL_HEADER_BYTES, coff + 16);
  header.writeUInt16LE(0x2022, coff + 18); // executable, large addresses, a library
  const optional = coff + 20;
  header.writeUInt16LE(0x20b, optional); // 64 bit
  header.writeBigUInt64LE(0x1_8000_0000n, optional + 24); // where it likes to lie
  header.writeUInt32LE(SECTION_ADDRESS, optional + 32);
  header.writeUInt32LE(FILE_ALIGNMENT, optional + 36);
  header.writeUInt16LE(6, optional + 40); // for Windows Vista and later
  header.writeUInt16LE(6, optional + 48);
  header.writeUInt32LE(2 * SECTION_ADDRESS, optional + 56); // of everything in memory
  header.writeUInt32LE(FILE_ALIGNMENT, optional + 60); // of the headers
  header.writeUInt16LE(2, optional + 68);
  header.writeUInt16LE(0x160, optional + 70); // may lie anywhere
  header.writeBigUInt64LE(0x10_0000n, optional + 72); // stack and heap
  header.writeBigUInt64LE(0x1000n, optional + 80);
  header.writeBigUInt64LE(0x10_0000n, optional + 88);
  header.writeBigUInt64LE(0x1000n, optional + 96);
  header.writeUInt32LE(16, optional + 108); // directories, of which the first is the exports'
  header.writeUInt32LE(SECTION_ADDRESS, optional + 112);
  header.writeUInt32LE(exportBytes, optional + 116);
  const section = optional + OPTIONAL_HEADER_BYTES;
  header.write('.rdata', section);
  header.writeUInt32LE(SECTION_ADDRESS, section + 8);
  header.writeUInt32LE(SECTION_ADDRESS, section + 12);
  header.writeUInt32LE(sectionBytes, section + 16);
  header.writeUInt32LE(FILE_ALIGNMENT, section + 20);
  header.writeUInt32LE(0x4000_0040, section + 36); // data that can be read
  return header;
}
