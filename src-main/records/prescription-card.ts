import { writeFile } from 'node:fs/promises';
import type { Paper } from '#shared/domain/records/record.ts';
import type { RecordTexts } from '#shared/domain/records/record-words.ts';
import type { Agent } from '#shared/domain/staff/agent.ts';
import { handOver } from '../lib/files/hand-over.ts';
import { prescriptionPage } from './document/prescription-page.ts';
import { fileName, viewOf, type RecordDependencies } from './records.ts';
import { canDraw, fileOf, isReadable, type StoredFile } from './write/files.ts';
import { PICTURES, RECORD_SOURCE, type RecordPage } from './write/record-pages.ts';

/** More than a page has room for. */
const MOST_PICTURES = 6;

export interface PrescriptionRequest {
  id: number;
  paper: Paper;
  how: 'save' | 'print';
  texts: RecordTexts;
}

/**
 * One prescription as a page for the customer's hand. @returns null when the person changed their mind; `file` is null for
 * what was printed. Throws AppError not-found, and those of writing and printing.
 */
export async function writePrescription(
  deps: Pick<RecordDependencies, 'store' | 'settings' | 'files' | 'pages' | 'chooseTarget' | 'clock'>,
  { id, paper, how, texts }: PrescriptionRequest,
  agent: Pick<Agent, 'name'>,
): Promise<{ file: string | null } | null> {
  const { store, files, pages, chooseTarget, clock } = deps;
  const opened = await store.getPrescription({ id });
  const view = await viewOf(deps, texts);
  const now = clock.wall();
  const made = view.say('records.made', { time: view.moment(now), name: agent.name });
  const title = view.say('prescriptions.number', { number: id });
  const target = how === 'print' ? null : await chooseTarget(fileName(title, 'pdf', view, now));
  if (target === undefined) return null;
  return files.keepWhile(async () => {
    const photos = opened.photos.flatMap((message): StoredFile[] => {
      const file = fileOf({ kind: 'message', message, called: [] });
      return file !== undefined && canDraw(file) ? [file] : [];
    });
    const pictures: RecordPage['pictures'] extends ReadonlyMap<infer K, infer V> ? Map<K, V> : never =
      new Map();
    for (const file of photos.slice(0, MOST_PICTURES)) {
      const { fileId, sizeBytes, mimeType } = file;
      if (!(await isReadable(files, file))) continue;
      pictures.set(fileId, { mimeType: mimeType ?? '', open: () => files.open({ id: fileId, sizeBytes }) });
    }
    const missing = opened.photos.length - pictures.size;
    const hrefs = [...pictures.keys()].map((name) => `${PICTURES}${name}`);
    const { parts, margins } = prescriptionPage({
      opened,
      view,
      paper,
      made,
      sources: RECORD_SOURCE,
      pictures: hrefs,
      missing,
    });
    const page: RecordPage = { html: parts.map(({ text }) => text), margins, paper, pictures };
    const { signal } = new AbortController();
    if (target === null) return (await pages.print(page, signal)) ? { file: null } : null;
    await handOver(target, async (unfinished) => writeFile(unfinished, await pages.toPdf(page, signal)));
    return { file: target };
  });
}
