import type { Readable } from 'node:stream';
import { attachmentKindSchema } from '#shared/domain/messages/attachment.ts';
import { savedName } from '../../media/export/saved-name.ts';
import type { MediaVault } from '../../media/vault.ts';
import type { Store } from '../../store/contract/store.ts';
import type { PlainRow } from './person-page.ts';

interface StoredFile {
  id: string;
  sizeBytes: number;
}

/** A longer one is tried by its beginning: films are not read twice. */
const TRIED_BYTES = 24 * 1024 * 1024;

/** The files of a person, each once, under a name that every system takes and that says what it is. */
export class GivenFiles {
  readonly #store: Pick<Store, 'findMediaFile'>;
  readonly #vault: Pick<MediaVault, 'read' | 'open'>;
  readonly #timeZone: string;
  /** By the file's id; null: it is gone. */
  readonly #found = new Map<string, { path: string; file: StoredFile } | null>();
  #kept = 0;

  constructor(
    store: Pick<Store, 'findMediaFile'>,
    vault: Pick<MediaVault, 'read' | 'open'>,
    timeZone: string,
  ) {
    this.#store = store;
    this.#vault = vault;
    this.#timeZone = timeZone;
  }

  /** Where the file of a row of `attachments` lies beside the page; null when it is gone or damaged. */
  async pathOf(row: PlainRow): Promise<string | null> {
    const id = String(row['file_id']);
    const known = this.#found.get(id);
    if (known !== undefined) return known?.path ?? null;
    const file = await this.#store.findMediaFile({ id });
    if (file === undefined || !(await this.#isThere(file))) {
      this.#found.set(id, null);
      return null;
    }
    this.#kept += 1;
    const { file_name: fileName, kind, sent_at: sentAt } = row;
    const name = savedName(
      {
        kind: attachmentKindSchema.parse(kind),
        fileName: typeof fileName === 'string' ? fileName : null,
        mimeType: file.mimeType,
        sentAt: Number(sentAt ?? 0),
      },
      this.#timeZone,
    );
    const path = `files/${String(this.#kept).padStart(4, '0')}-${name}`;
    this.#found.set(id, { path, file });
    return path;
  }

  get paths(): Record<string, string | null> {
    return Object.fromEntries([...this.#found].map(([id, found]) => [id, found?.path ?? null]));
  }

  get counts(): { files: number; missing: number } {
    return { files: this.#kept, missing: this.#found.size - this.#kept };
  }

  /** One after the other. */
  *open(): Generator<{ path: string; open: () => Readable }> {
    for (const found of this.#found.values())
      if (found !== null) yield { path: found.path, open: () => this.#vault.open(found.file) };
  }

  async #isThere(file: StoredFile): Promise<boolean> {
    let readBytes = 0;
    try {
      for await (const piece of this.#vault.read(file)) {
        readBytes += piece.length;
        if (readBytes >= TRIED_BYTES) break;
      }
      return true;
    } catch {
      return false;
    }
  }
}
