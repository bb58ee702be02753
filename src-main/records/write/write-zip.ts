import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { pageBegin, pageEnd, type PageHead } from '../document/page.ts';
import { itemHtml, type RecordItem } from '../parts/items.ts';
import type { PlacedFile, RecordEntry } from '../said/entry.ts';
import type { RecordView } from '../said/view.ts';
import { FileNames } from './file-names.ts';
import { canDraw, fileOf, isReadable, type FileReader, type StoredFile } from './files.ts';
import { textOf } from './write-text.ts';

/** Of a longer one its beginning is tried: films are not read twice. */
const TRIED_BYTES = 24 * 1024 * 1024;
const FOLDER = 'files';

interface ZipOptions {
  view: RecordView;
  customer: string;
  head: PageHead;
  files: FileReader;
  withPictures: boolean;
  /** The same items, from the beginning: the page and the text are read each by itself, so that neither is ever held. */
  items: () => AsyncIterable<RecordItem>;
  onEntry: () => void;
  onMissing: () => void;
  signal: AbortSignal;
}

/** A page for any browser, the same as text, and the files of the messages under names that each system takes. */
export async function writeZip(target: string, options: ZipOptions): Promise<void> {
  const { signal } = options;
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  zip.on('error', (error: Error) => out.destroy(error));
  const done = pipeline(out, createWriteStream(target), { signal });
  const broken = new Promise<never>((_resolve, reject) => void done.catch(reject));
  // Nobody waits for it while the page is made.
  broken.catch(() => undefined);
  const add = (
    name: string,
    pieces: AsyncIterable<string | Uint8Array>,
    compress: boolean,
  ): Promise<void> => {
    const source = Readable.from(pieces, { objectMode: false });
    const added = new Promise<void>((resolve, reject) => {
      source.once('end', resolve).once('error', reject);
    });
    zip.addReadStream(source, name, { compress });
    return Promise.race([added, broken]);
  };
  try {
    const placed = new Map<string, { file: StoredFile; name: string } | 'gone'>();
    const names = new FileNames(options.view.timeZone);
    await add('index.html', pageOf(options, placed, names), true);
    const { view, customer, head } = options;
    const place = async (entry: RecordEntry & { kind: 'message' }): Promise<PlacedFile> =>
      placedAt(placed.get(fileOf(entry)?.fileId ?? ''));
    const text = textOf(options.items(), { view, customer, head, place, onEntry: () => undefined });
    await add('messages.txt', text, true);
    for (const one of placed.values()) {
      if (one === 'gone') continue;
      signal.throwIfAborted();
      await add(`${FOLDER}/${one.name}`, bytesOf(one.file, options), false);
    }
    zip.end();
    await done;
  } catch (error) {
    out.destroy();
    await done.catch(() => undefined);
    throw error;
  }
}

async function* pageOf(
  options: ZipOptions,
  placed: Map<string, { file: StoredFile; name: string } | 'gone'>,
  names: FileNames,
): AsyncGenerator<string> {
  const { view, customer, head, files, onEntry, onMissing, withPictures } = options;
  // A page from the disk has no origin of its own in some browsers, and “self” is nothing there.
  yield pageBegin({ view, head, paper: 'A4', sources: "'self' file:", isPaged: false }).text;
  const place = async (entry: RecordEntry & { kind: 'message' }): Promise<PlacedFile> => {
    const file = fileOf(entry);
    if (file === undefined || (!withPictures && canDraw(file))) return { how: 'named' };
    let known = placed.get(file.fileId);
    if (known === undefined) {
      const isHere = await isReadable(files, file, TRIED_BYTES);
      known = isHere ? { file, name: names.nameOf(file, entry.message.sentAt) } : 'gone';
      placed.set(file.fileId, known);
      if (!isHere) onMissing();
    }
    return placedAt(known, canDraw(file));
  };
  for await (const item of options.items()) {
    yield (await itemHtml(item, { view, customer, place })).text;
    if (item.kind === 'entry') onEntry();
  }
  yield pageEnd().text;
}

function placedAt(known: { name: string } | 'gone' | undefined, isDrawn = false): PlacedFile {
  if (known === undefined) return { how: 'named' };
  if (known === 'gone') return { how: 'gone' };
  return { how: isDrawn ? 'drawn' : 'linked', href: `${FOLDER}/${encodeURIComponent(known.name)}` };
}

/** One that turns out to be damaged further on ends there; what was read of it stays. */
async function* bytesOf(
  { fileId, sizeBytes }: StoredFile,
  { files, onMissing }: ZipOptions,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of files.read({ id: fileId, sizeBytes })) yield piece;
  } catch {
    onMissing();
  }
}
