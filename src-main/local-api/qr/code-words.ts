import { errorWords } from './error-words.ts';

// ISO/IEC 18004, error level L: words for mending in each block, and blocks, by version from 1 on.
const ERROR_WORDS = [
  7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30,
  30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
];
const BLOCKS = [
  1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18,
  19, 19, 20, 21, 22, 24, 25,
];
const BYTES_MODE = 0b0100;
const PADDING = [0xec, 0x11];

/** How many modules of a version are free for data and its mending. */
function freeModules(version: number): number {
  const squared = (16 * version + 128) * version + 64;
  if (version < 2) return squared;
  const marks = Math.floor(version / 7) + 2;
  return squared - ((25 * marks - 10) * marks - 55) - (version >= 7 ? 36 : 0);
}

interface CodeWords {
  version: number;
  words: number[];
}

/** The words of a text in the smallest version that holds it. */
export function codeWords(text: string): CodeWords {
  const bytes = [...Buffer.from(text, 'utf8')];
  for (let version = 1; version <= 40; version += 1) {
    const errors = ERROR_WORDS[version - 1] ?? 0;
    const blocks = BLOCKS[version - 1] ?? 1;
    const total = Math.floor(freeModules(version) / 8);
    const capacity = total - errors * blocks;
    const lengthBits = version < 10 ? 8 : 16;
    if (4 + lengthBits + bytes.length * 8 > capacity * 8) continue;
    return { version, words: interleave(pack(bytes, lengthBits, capacity), { total, errors, blocks }) };
  }
  throw new Error(`no QR code holds ${bytes.length} bytes`);
}

function pack(bytes: readonly number[], lengthBits: number, capacity: number): number[] {
  const bits = [BYTES_MODE.toString(2).padStart(4, '0'), bytes.length.toString(2).padStart(lengthBits, '0')];
  for (const byte of bytes) bits.push(byte.toString(2).padStart(8, '0'));
  const text = bits.join('');
  const ended = text + '0'.repeat(Math.min(4, capacity * 8 - text.length));
  const whole = ended.padEnd(Math.ceil(ended.length / 8) * 8, '0');
  const words = (whole.match(/.{8}/g) ?? []).map((word) => Number.parseInt(word, 2));
  for (let index = 0; words.length < capacity; index += 1) words.push(PADDING[index % 2] ?? 0);
  return words;
}

/** Each block gets its own mending, and then the blocks are read across, so that a stain hits all of them a little. */
function interleave(
  data: readonly number[],
  { total, errors, blocks }: { total: number; errors: number; blocks: number },
): number[] {
  const shortBlocks = blocks - (total % blocks);
  const shortData = Math.floor(total / blocks) - errors;
  const parts: { data: number[]; errors: number[] }[] = [];
  for (let block = 0, start = 0; block < blocks; block += 1) {
    const length = shortData + (block < shortBlocks ? 0 : 1);
    const part = data.slice(start, start + length);
    parts.push({ data: part, errors: errorWords(part, errors) });
    start += length;
  }
  const words: number[] = [];
  for (let index = 0; index <= shortData; index += 1)
    for (const part of parts) if (index < part.data.length) words.push(part.data[index] ?? 0);
  for (let index = 0; index < errors; index += 1)
    for (const part of parts) words.push(part.errors[index] ?? 0);
  return words;
}
