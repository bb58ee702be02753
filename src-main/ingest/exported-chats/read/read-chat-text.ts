import path from 'node:path';
import type { Readable } from 'node:stream';
import { readHead } from '../parse/line-heads.ts';
import { ExportError } from './export-error.ts';
import { isZip, type ExportFiles, type ExportPlace } from './export-files.ts';

/** A million messages. */
const MOST_BYTES = 128 * 1024 * 1024;
/** Customers send texts, too: so many are looked into for the chat's own. */
const MOST_TRIED = 5;

/** The text of the chat itself. Throws ExportError. */
export async function readChatText({ file }: ExportPlace, files: ExportFiles): Promise<string> {
  if (!isZip(file)) return readText(files, path.basename(file).normalize('NFC'));
  const texts = files.names.filter((name) => /\.txt$/i.test(name)).toSorted(byLikeness);
  for (const name of texts.slice(0, MOST_TRIED)) {
    const text = await readText(files, name);
    if (readHead(text.replace(/^\uFEFF/, '').slice(0, 200)) !== undefined) return text;
  }
  throw new ExportError(texts.length === 0 ? 'no-text' : 'not-a-chat');
}

/** iPhones call it `_chat.txt`, Android by the customer. */
const byLikeness = (one: string, other: string): number => likeness(other) - likeness(one);

const likeness = (name: string): number => (name === '_chat.txt' ? 2 : /whatsapp|واتس/i.test(name) ? 1 : 0);

async function readText(files: ExportFiles, name: string): Promise<string> {
  if ((await files.sizeOf(name)) > MOST_BYTES) throw new ExportError('too-large');
  try {
    const stream = await files.open(name);
    if (stream === undefined) throw new ExportError('no-text');
    return decode(await collect(stream));
  } catch (cause) {
    throw cause instanceof ExportError ? cause : new ExportError('gone', { cause });
  }
}

async function collect(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > MOST_BYTES) {
      stream.destroy();
      throw new ExportError('too-large');
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Phones write UTF-8; a program on the way may have made UTF-16 of it. */
function decode(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}
