import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RecordItem } from '../parts/items.ts';
import { itemHtml } from '../parts/items.ts';
import { pageBegin, pageEnd, pageMargins, type PageHead, type PageMargins } from '../document/page.ts';
import type { PlacedFile, RecordEntry } from '../said/entry.ts';
import type { RecordView } from '../said/view.ts';
import { canDraw, fileOf, isReadable, type FileReader } from './files.ts';
import { PICTURES, RECORD_SOURCE, type RecordPage, type RecordPages } from './record-pages.ts';

/** A volume has so much at the most: one window draws it at once, and its PDF is in memory as a whole. */
const MOST_ENTRIES = 2_000;
const MOST_PICTURE_BYTES = 64 * 1024 * 1024;

export interface PagedOptions {
  view: RecordView;
  /** What the other side is called. */
  customer: string;
  head: PageHead;
  files: FileReader;
  withPictures: boolean;
  onEntry: () => void;
  onMissing: () => void;
}

/** The pages of a record, volume by volume. @param isWhole: in one volume, however long it is. */
export async function* volumesOf(
  items: AsyncIterable<RecordItem>,
  options: PagedOptions,
  { isWhole = false }: { isWhole?: boolean } = {},
): AsyncGenerator<RecordPage> {
  let volume = 1;
  let draft = begin(options, volume);
  for await (const item of items) {
    const isFull = draft.entries >= MOST_ENTRIES || draft.pictureBytes >= MOST_PICTURE_BYTES;
    if (isFull && !isWhole) {
      yield end(draft);
      volume += 1;
      draft = begin(options, volume);
    }
    await add(draft, item, options);
  }
  yield end(draft);
}

interface Draft {
  margins: PageMargins;
  html: string[];
  pictures: Map<string, { mimeType: string; open: () => ReturnType<FileReader['open']> }>;
  entries: number;
  pictureBytes: number;
}

function begin({ view, head }: PagedOptions, volume: number): Draft {
  const period = volume === 1 ? head.period : `${head.period} · ${view.say('records.volume', { volume })}`;
  const own = { ...head, period };
  const page = { view, head: own, paper: 'A4' as const, sources: RECORD_SOURCE, isPaged: true };
  return {
    html: [pageBegin(page).text],
    margins: pageMargins(view, own),
    pictures: new Map(),
    entries: 0,
    pictureBytes: 0,
  };
}

const end = ({ html, margins, pictures }: Draft): RecordPage => ({
  html: [...html, pageEnd().text],
  margins,
  paper: 'A4',
  pictures,
});

async function add(draft: Draft, item: RecordItem, options: PagedOptions): Promise<void> {
  const { view, customer } = options;
  const place = (entry: RecordEntry & { kind: 'message' }): Promise<PlacedFile> =>
    draw(draft, entry, options);
  draft.html.push((await itemHtml(item, { view, customer, place })).text);
  if (item.kind !== 'entry') return;
  draft.entries += 1;
  options.onEntry();
}

/** Other files than pictures are lines on paper. */
async function draw(
  draft: Draft,
  entry: RecordEntry & { kind: 'message' },
  { files, withPictures, onMissing }: PagedOptions,
): Promise<PlacedFile> {
  const file = fileOf(entry);
  if (file === undefined || !withPictures || !canDraw(file)) return { how: 'named' };
  const { fileId: id, sizeBytes, mimeType } = file;
  if (!draft.pictures.has(id)) {
    if (!(await isReadable(files, file))) {
      onMissing();
      return { how: 'gone' };
    }
    draft.pictures.set(id, { mimeType: mimeType ?? '', open: () => files.open({ id, sizeBytes }) });
    draft.pictureBytes += sizeBytes;
  }
  return { how: 'drawn', href: `${PICTURES}${id}` };
}

/**
 * Writes every volume into a folder, as `<name> - 1.pdf` and so on. @returns how many there are.
 */
export async function writeVolumes(
  pages: AsyncIterable<RecordPage>,
  {
    folder,
    name,
    drawer,
    signal,
  }: { folder: string; name: string; drawer: RecordPages; signal: AbortSignal },
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const written: string[] = [];
  for await (const page of pages) {
    signal.throwIfAborted();
    const file = path.join(folder, `${name} - ${written.length + 1}.pdf`);
    await writeFile(file, await drawer.toPdf(page, signal));
    written.push(file);
  }
  return written;
}
