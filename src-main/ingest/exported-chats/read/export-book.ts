import type { DateOrder } from '#shared/domain/past/exported-chat.ts';
import type { PastMessage } from '../../../store/contract/past-store.ts';
import { parseChat, type ExportedChat } from '../parse/parse-chat.ts';
import { ExportError } from './export-error.ts';
import { openExportFiles } from './export-files.ts';
import { fingerprintOf, toPastMessages } from './past-messages.ts';
import { readChatText } from './read-chat-text.ts';
import type { Begun, ExportWork, ReadPreview } from './task.ts';
import { tellWhoIsWho } from './who-is-who.ts';

/** So many lines a person looks at before they say yes. */
const PREVIEW_LINES = 20;

/** One export in the thread's memory, read once and handed over in pieces. */
export class ExportBook {
  readonly #work: ExportWork;
  #text: string | undefined;
  #names: ReadonlySet<string> = new Set();
  #chat: ExportedChat | undefined;
  #messages: PastMessage[] = [];

  constructor(work: ExportWork) {
    this.#work = work;
  }

  /** Never rejects: what cannot be read is refused with its reason. */
  async read(order: DateOrder | undefined): Promise<ReadPreview> {
    try {
      this.#text ??= await this.#readText();
    } catch (error) {
      return { kind: 'refused', problem: error instanceof ExportError ? error.problem : 'gone' };
    }
    const chat = parseChat(this.#text, { ...this.#work.rules, order });
    if (chat.kind === 'refused') return chat;
    this.#chat = chat;
    return this.#preview(chat);
  }

  begin(pharmacy: string | null): Begun {
    if (this.#chat === undefined) throw new Error('the chat has not been read');
    this.#messages = toPastMessages(this.#chat.lines, pharmacy);
    return { fingerprint: fingerprintOf(this.#messages), total: this.#messages.length };
  }

  /** From one message on, so many at most, and so many with a file that is there. */
  batch(from: number, most: number, mostFiles: number): PastMessage[] {
    let files = 0;
    const batch: PastMessage[] = [];
    for (const message of this.#messages.slice(from, from + most)) {
      if (this.#isThere(message.file?.name ?? null)) files += 1;
      if (files > mostFiles) break;
      batch.push(message);
    }
    return batch;
  }

  async #readText(): Promise<string> {
    const files = await openExportFiles(this.#work.place);
    try {
      this.#names = new Set(files.names);
      return await readChatText(this.#work.place, files);
    } finally {
      files.close();
    }
  }

  #isThere(name: string | null): boolean {
    return name !== null && this.#names.has(name.normalize('NFC'));
  }

  #preview({ lines, authors, notices, order, asksOrder }: ExportedChat): ReadPreview {
    const { place, rules } = this.#work;
    const files = lines.filter(({ kind }) => kind === 'file');
    const times = lines.map(({ at }) => at);
    return {
      kind: 'readable',
      authors,
      ...tellWhoIsWho(
        place.file,
        authors.map(({ name }) => name),
        rules,
      ),
      order,
      asksOrder,
      messages: lines.length,
      notices,
      files: files.length,
      filesThere: files.filter(({ fileName }) => this.#isThere(fileName)).length,
      firstAt: times.reduce((one, other) => Math.min(one, other)),
      lastAt: times.reduce((one, other) => Math.max(one, other)),
      timeZone: rules.timeZone,
      lines: lines.slice(0, PREVIEW_LINES).map(({ author, at, kind, text, fileName }) => ({
        author,
        at,
        kind,
        text: text.slice(0, 1000),
        fileName,
        isFileThere: this.#isThere(fileName),
      })),
    };
  }
}
