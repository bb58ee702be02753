import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Who } from '#shared/domain/customers/who.ts';
import { AppError } from '#shared/domain/errors.ts';
import {
  MOST_PRINTED,
  type RecordFormat,
  type RecordPeriod,
  type RecordProgress,
  type WrittenRecord,
} from '#shared/domain/records/record.ts';
import type { RecordTexts } from '#shared/domain/records/record-words.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { Agent } from '#shared/domain/staff/agent.ts';
import type { Clock } from '../lib/clock.ts';
import { handOver, handOverSeveral } from '../lib/files/hand-over.ts';
import { markAsForeign } from '../media/export/mark-of-web.ts';
import { savedName } from '../media/export/saved-name.ts';
import type { Store } from '../store/contract/store.ts';
import type { PageHead } from './document/page.ts';
import { readItems, type RecordItem, type RecordWish } from './parts/items.ts';
import type { RecordReader } from './parts/read-entries.ts';
import { createView, type RecordView } from './said/view.ts';
import type { FileReader } from './write/files.ts';
import type { RecordPages } from './write/record-pages.ts';
import { volumesOf, writeVolumes, type PagedOptions } from './write/write-pdf.ts';
import { textOf } from './write/write-text.ts';
import { writeZip } from './write/write-zip.ts';

export type RecordStoreFace = RecordReader &
  Pick<Store, 'listAgents' | 'listProgramNames' | 'getConversation'>;

export interface RecordDependencies {
  store: RecordStoreFace;
  settings: () => Pick<Settings, 'pharmacyName' | 'hours' | 'clockFace' | 'defaultCountry'>;
  /** The vault; no file goes while a record is written. */
  files: FileReader & { keepWhile<T>(work: () => Promise<T>): Promise<T> };
  pages: RecordPages;
  /** Where it is to be saved; undefined when the person changed their mind. */
  chooseTarget: (name: string) => Promise<string | undefined>;
  onProgress: (progress: RecordProgress) => void;
  clock: Clock;
}

export interface RecordRequest extends RecordWish {
  format: RecordFormat;
  withPictures: boolean;
  texts: RecordTexts;
}

/** `cancelled`: no place was chosen. `stopped`: somebody stopped it, and nothing of it is left. */
export type RecordOutcome =
  | ({ outcome: 'written' } & WrittenRecord)
  | { outcome: 'cancelled' }
  | { outcome: 'stopped' };

const TYPES = { pdf: 'application/pdf', txt: 'text/plain', zip: 'application/zip' } as const;
const TOLD_EVERY = 50;

/** Writes the records of conversations and customers, one at a time. */
export class Records {
  readonly #deps: RecordDependencies;
  #running: AbortController | undefined;
  #ended: Promise<unknown> = Promise.resolve();

  constructor(deps: RecordDependencies) {
    this.#deps = deps;
  }

  /** What is being written is given up. Resolves when nothing of it is left. */
  async stop(): Promise<void> {
    this.#running?.abort();
    await this.#ended;
  }

  /**
   * Throws AppError not-found, record-running, record-too-long for what is to be printed, and those of writing and printing.
   */
  write(request: RecordRequest, agent: Pick<Agent, 'name'>): Promise<RecordOutcome> {
    if (this.#running !== undefined) return Promise.reject(new AppError('record-running'));
    const running = new AbortController();
    this.#running = running;
    const outcome = this.#writeUntil(request, agent, running.signal).finally(() => {
      this.#running = undefined;
    });
    this.#ended = outcome.catch(() => undefined);
    return outcome;
  }

  async #writeUntil(
    request: RecordRequest,
    agent: Pick<Agent, 'name'>,
    signal: AbortSignal,
  ): Promise<RecordOutcome> {
    try {
      return await this.#write(request, agent, signal);
    } catch (error) {
      if (signal.aborted) return { outcome: 'stopped' };
      throw error;
    }
  }

  async #write(
    request: RecordRequest,
    agent: Pick<Agent, 'name'>,
    signal: AbortSignal,
  ): Promise<RecordOutcome> {
    const { store, files, clock, chooseTarget } = this.#deps;
    const { subject, period, format, withPictures } = request;
    const { messages: total } = await store.countRecord({ subject, period });
    if (format === 'print' && total > MOST_PRINTED) throw new AppError('record-too-long');
    const view = await viewOf(this.#deps, request.texts);
    const customer = view.nameOf(await this.#whoOf(subject));
    const title = view.say(`records.of-${subject.kind}`, { name: customer });
    const now = clock.wall();
    const head: PageHead = {
      title,
      period: periodText(period, view),
      made: view.say('records.made', { time: view.moment(now), name: agent.name }),
    };
    const target =
      format === 'print'
        ? null
        : await unlessAborted(chooseTarget(fileName(title, format, view, now)), signal);
    if (target === undefined) return { outcome: 'cancelled' };
    const tally = this.#tally(total);
    const items = (): AsyncGenerator<RecordItem> => readItems(store, view, request, signal);
    const options: PagedOptions = { view, customer, head, files, withPictures, ...tally };
    return files.keepWhile(async () => {
      if (target === null) {
        const isDone = await this.#print(items(), options, signal);
        return isDone
          ? { outcome: 'written', file: null, volumes: 1, ...tally.counts }
          : { outcome: 'cancelled' };
      }
      const { file, count } = await this.#save(target, format, items, options, signal);
      return { outcome: 'written', file, volumes: count, ...tally.counts };
    });
  }

  async #save(
    target: string,
    format: RecordFormat,
    items: () => AsyncGenerator<RecordItem>,
    options: PagedOptions,
    signal: AbortSignal,
  ): Promise<{ file: string; count: number }> {
    if (format === 'pdf')
      return handOverSeveral(target, (folder) =>
        writeVolumes(volumesOf(items(), options), {
          folder,
          name: baseOf(target),
          drawer: this.#deps.pages,
          signal,
        }),
      );
    await handOver(target, async (unfinished) => {
      if (format === 'zip') await writeZip(unfinished, { ...options, items, signal });
      else {
        const pieces = Readable.from(textOf(items(), options), { objectMode: false });
        await pipeline(pieces, createWriteStream(unfinished), { signal });
      }
    });
    // Its files are strangers': what is taken out of it on Windows is marked as they are.
    if (format === 'zip') await markAsForeign(target);
    return { file: target, count: 1 };
  }

  async #print(
    items: AsyncGenerator<RecordItem>,
    options: PagedOptions,
    signal: AbortSignal,
  ): Promise<boolean> {
    for await (const page of volumesOf(items, options, { isWhole: true })) {
      signal.throwIfAborted();
      return this.#deps.pages.print(page, signal);
    }
    return false;
  }

  async #whoOf({ kind, id }: RecordRequest['subject']): Promise<Who> {
    if (kind === 'conversation') return this.#deps.store.getConversation(id);
    const { customer } = await this.#deps.store.readRecordCard({ customerId: id });
    return {
      customerName: customer.name,
      customerPhone:
        customer.contacts.find(({ phone }) => phone !== null)?.phone ?? customer.phones[0] ?? null,
      customerUsername: customer.contacts.find(({ username }) => username !== null)?.username ?? null,
    };
  }

  /** What is in it so far, told now and then. */
  #tally(total: number): {
    onEntry: () => void;
    onMissing: () => void;
    counts: { messages: number; missing: number };
  } {
    const counts = { messages: 0, missing: 0 };
    const tell = (): void => this.#deps.onProgress({ done: Math.min(counts.messages, total), total });
    tell();
    return {
      counts,
      onEntry: () => {
        counts.messages += 1;
        if (counts.messages % TOLD_EVERY === 0 || counts.messages === total) tell();
      },
      onMissing: () => void (counts.missing += 1),
    };
  }
}

/** A dialog that nobody answers keeps nobody from ending the desk. Rejects as soon as the signal says so. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

export async function viewOf(
  {
    store,
    settings,
  }: Pick<RecordDependencies, 'settings'> & {
    store: Pick<Store, 'listAgents' | 'listProgramNames'>;
  },
  texts: RecordTexts,
): Promise<RecordView> {
  const { pharmacyName, hours, clockFace, defaultCountry } = settings();
  return createView({
    texts,
    pharmacyName,
    timeZone: hours.timeZone,
    face: clockFace,
    country: defaultCountry,
    agents: await store.listAgents(),
    programs: await store.listProgramNames(),
  });
}

function periodText({ from, until }: RecordPeriod, view: RecordView): string {
  const first = from === null ? '' : view.date(view.dayOf(from));
  // The last day that is wholly in it.
  const last = until === null ? '' : view.date(view.dayOf(until - 1));
  if (from === null && until === null) return view.say('records.all-time');
  if (until === null) return view.say('records.since', { from: first });
  return from === null
    ? view.say('records.up-to', { until: last })
    : view.say('records.from-to', { from: first, until: last });
}

/** What the dialog offers: whom it is of, and the day it was made. */
export function fileName(title: string, format: keyof typeof TYPES, view: RecordView, now: number): string {
  const wanted = `${title.replaceAll('.', ' ')} ${view.dayOf(now)}.${format}`;
  return savedName(
    { kind: 'document', fileName: wanted, mimeType: TYPES[format], sentAt: now },
    view.timeZone,
  );
}

/** Short enough that the files inside a folder of that name have names, too. */
const baseOf = (target: string): string =>
  Array.from(target.replace(/^.*[/\\]/, '').replace(/\.pdf$/i, ''))
    .slice(0, 40)
    .join('')
    .trim() || 'record';
