import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { AppError } from '#shared/domain/errors.ts';
import type { DateOrder, ImportStop, PastImport, ShownImport } from '#shared/domain/past/exported-chat.ts';
import type { Logger } from '../../log/logger.ts';
import type { Store } from '../../store/contract/store.ts';
import { ExportReader } from './read/export-reader.ts';
import { isZip, type ExportPlace } from './read/export-files.ts';
import type { ReadPreview } from './read/task.ts';
import { ImportRun, type ImportVault } from './import-run.ts';
import { UndoRun } from './undo-run.ts';

interface PastImportsDependencies {
  store: Store;
  vault: ImportVault;
  /** The bundled worker in the app, read/worker.ts itself under Node 24. */
  workerPath: string;
  log: Logger;
}

/** A file that somebody chose; what it is called and where it lies the window never says. */
interface Chosen {
  place: ExportPlace;
  reader: ExportReader | undefined;
}

interface BeginInput {
  token: string;
  conversationId: number;
  pharmacy: string | null;
  order: DateOrder;
  by: string;
}

export interface ChosenExport {
  token: string;
  name: string;
}

/** Exported chats: looked at, taken in, taken back. What is under way is in the database, and so are its ends. */
export class PastImports {
  readonly #deps: PastImportsDependencies;
  readonly #chosen = new Map<string, Chosen>();
  /** By token, until the first piece can be taken in: whoever asks twice gets one import. */
  readonly #beginning = new Map<string, Promise<ShownImport>>();
  readonly #running = new Map<number, { run: ImportRun; done: Promise<void> }>();
  /** Of those that stopped by themselves since the desk was opened. */
  readonly #stops = new Map<number, ImportStop>();
  readonly #undoing = new Map<number, { run: UndoRun; done: Promise<void> }>();
  #isStopped = false;

  constructor(deps: PastImportsDependencies) {
    this.#deps = deps;
  }

  /** What ended with the program is stopped, and what was being taken back goes on. */
  async start(): Promise<void> {
    const { store, log } = this.#deps;
    try {
      for (const id of await store.settlePastImports({ now: Date.now() })) this.#undo(id);
    } catch (error) {
      log.error('earlier imports could not be settled', error);
    }
  }

  /**
   * Each text and each zip is an export; other files belong to the texts. What was chosen before is left: a window that was loaded
   * anew, or locked, says so of none of them, and each may hold a thread with a whole chat.
   */
  choose(files: readonly string[]): ChosenExport[] {
    for (const token of this.#chosen.keys()) {
      if (this.#beginning.has(token)) continue;
      this.forget(token).catch((error: unknown) => this.#deps.log.error('a chosen chat was not left', error));
    }
    const isText = (file: string): boolean => path.extname(file).toLowerCase() === '.txt';
    const companions = files.filter((file) => !isZip(file) && !isText(file));
    const exports = files.filter((file) => isZip(file) || isText(file));
    return exports.map((file) => {
      const token = randomUUID();
      this.#chosen.set(token, { place: { file, companions }, reader: undefined });
      return { token, name: path.basename(file) };
    });
  }

  /** Throws AppError not-found. */
  async preview(token: string, order: DateOrder | undefined): Promise<ReadPreview> {
    const reader = await this.#readerOf(token);
    return reader.read(order);
  }

  /** Newest first, with why those stopped that did so by themselves. */
  async list(): Promise<ShownImport[]> {
    return (await this.#deps.store.listPastImports()).map((each) => this.#shown(each));
  }

  /** Begins to take it in; how far it is stands in the database. Throws AppError not-found, invalid-input. */
  begin(input: BeginInput): Promise<ShownImport> {
    const known = this.#beginning.get(input.token);
    if (known !== undefined) return known;
    const beginning = this.#begin(input).finally(() => this.#beginning.delete(input.token));
    this.#beginning.set(input.token, beginning);
    return beginning;
  }

  async #begin(input: BeginInput): Promise<ShownImport> {
    const { store, vault, log } = this.#deps;
    const chosen = this.#chosenOf(input.token);
    const reader = await this.#readerOf(input.token);
    const read = await reader.read(input.order);
    if (read.kind === 'refused') throw new AppError('invalid-input', { message: read.problem });
    const { fingerprint, total } = await reader.begin(input.pharmacy);
    const { conversationId, by } = input;
    const fileName = path.basename(chosen.place.file);
    // Else the same file would not go on in its row.
    await this.#endStopped();
    const started = await store.startPastImport({
      conversationId,
      fingerprint,
      fileName,
      total,
      by,
      now: Date.now(),
    });
    const { id } = started;
    if (this.#running.has(id)) return this.#shown(started);
    this.#stops.delete(id);
    // The thread is the import's from now on.
    this.#chosen.delete(input.token);
    const { place } = chosen;
    const { phone } = read.customer;
    const run = new ImportRun({ store, vault, reader, place, importId: id, phone, total, log });
    const done = run
      .run()
      .catch((error: unknown) => log.error(`import ${id} stopped`, error))
      .then(() => {
        if (run.why !== null) this.#stops.set(id, run.why);
        this.#running.delete(id);
        return reader.close();
      });
    this.#running.set(id, { run, done });
    return this.#shown(started);
  }

  /** What was taken in so far stays. Throws AppError not-found. */
  async halt(importId: number): Promise<ShownImport> {
    const running = this.#running.get(importId);
    running?.run.stop();
    await running?.done;
    return this.#shown(await this.#deps.store.endPastImport({ importId, state: 'stopped', now: Date.now() }));
  }

  /** Throws AppError not-found. */
  async undo(importId: number): Promise<ShownImport> {
    await this.halt(importId);
    this.#undo(importId);
    return this.#shown(await this.#deps.store.getPastImport({ importId }));
  }

  /** Nobody looks at it any more. */
  async forget(token: string): Promise<void> {
    const chosen = this.#chosen.get(token);
    this.#chosen.delete(token);
    await chosen?.reader?.close();
  }

  /** Resolves when no import is under way. */
  async settled(): Promise<void> {
    await Promise.all([...this.#running.values(), ...this.#undoing.values()].map(({ done }) => done));
  }

  /** Resolves when nothing more is written; what is under way goes on the next time, or when its file is chosen again. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const { run } of [...this.#running.values(), ...this.#undoing.values()]) run.stop();
    await this.settled();
    await Promise.all([...this.#chosen.keys()].map((token) => this.forget(token)));
  }

  /** On a disk without any room even its end could not be written: it is stopped all the same. */
  #shown(past: PastImport): ShownImport {
    const { id, state } = past;
    const why = this.#running.get(id)?.run.why ?? this.#stops.get(id) ?? null;
    if (why === null || (state !== 'running' && state !== 'stopped')) return { ...past, why: null };
    return { ...past, state: 'stopped', why };
  }

  async #endStopped(): Promise<void> {
    for (const importId of this.#stops.keys())
      await this.#deps.store.endPastImport({ importId, state: 'stopped', now: Date.now() });
  }

  #undo(importId: number): void {
    if (this.#isStopped || this.#undoing.has(importId)) return;
    const { store, log } = this.#deps;
    const run = new UndoRun(store, importId);
    const done = run
      .run()
      .catch((error: unknown) => log.error(`import ${importId} could not be taken back`, error))
      .finally(() => this.#undoing.delete(importId));
    this.#undoing.set(importId, { run, done });
  }

  async #readerOf(token: string): Promise<ExportReader> {
    const chosen = this.#chosenOf(token);
    if (chosen.reader !== undefined) return chosen.reader;
    const { hours, defaultCountry: country, pharmacyName } = await this.#deps.store.getSettings();
    const rules = { timeZone: hours.timeZone, country, pharmacyName, now: Date.now() };
    chosen.reader ??= new ExportReader(this.#deps.workerPath, { place: chosen.place, rules });
    return chosen.reader;
  }

  #chosenOf(token: string): Chosen {
    const chosen = this.#chosen.get(token);
    if (chosen === undefined) throw new AppError('not-found', { message: 'no such file was chosen' });
    return chosen;
  }
}
