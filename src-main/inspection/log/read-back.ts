import type { FileHandle } from 'node:fs/promises';
import { beginsEntry } from './parse-entry.ts';

/** Read at once; an entry that is longer comes in parts. */
const BLOCK_BYTES = 128 * 1024;
const LINE_END = 0x0a;

interface Block {
  /** Newest first; `start` is where each begins in the file. */
  entries: { start: number; text: string }[];
  /** Where what is older ends; 0 at the beginning of the file. */
  end: number;
}

/** The entries that end at `end`, as far as one block reaches. Bytes that are no text become signs that say so. */
export async function readBack(file: FileHandle, end: number): Promise<Block> {
  const from = Math.max(0, end - BLOCK_BYTES);
  const bytes = Buffer.alloc(end - from);
  const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
  const lines = linesOf(bytes.subarray(0, bytesRead), from);
  // Of the first line the beginning may be missing.
  const whole = from > 0 && lines.length > 1 ? lines.slice(1) : lines;
  const entries: Block['entries'] = [];
  for (const line of whole) {
    const last = entries.at(-1);
    if (last !== undefined && !beginsEntry(line.text)) last.text += `\n${line.text}`;
    else entries.push(line);
  }
  const first = entries[0];
  // What stands before the first head belongs to an entry that began earlier; where there is none, nobody can tell.
  const isHeadless = first !== undefined && from > 0 && !beginsEntry(first.text) && entries.length > 1;
  const known = isHeadless ? entries.slice(1) : entries;
  return { entries: known.toReversed(), end: from === 0 ? 0 : (known[0]?.start ?? from) };
}

function linesOf(bytes: Buffer, from: number): { start: number; text: string }[] {
  const lines: { start: number; text: string }[] = [];
  for (let at = 0; at < bytes.length;) {
    const found = bytes.indexOf(LINE_END, at);
    const until = found === -1 ? bytes.length : found;
    lines.push({ start: from + at, text: bytes.toString('utf8', at, until).replace(/\r$/, '') });
    at = until + 1;
  }
  return lines;
}
