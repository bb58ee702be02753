import { savedName } from '../../media/export/saved-name.ts';
import type { StoredFile } from './files.ts';

/** Safe on every system, and each once, however its sender wrote it; in the order in which they are asked for. */
export class FileNames {
  readonly #timeZone: string;
  /** By the file's id: one that came twice lies there once. */
  readonly #names = new Map<string, string>();
  /** Windows and macOS take “A.jpg” and “a.jpg” for one. */
  readonly #taken = new Set<string>();

  constructor(timeZone: string) {
    this.#timeZone = timeZone;
  }

  /** @param sentAt epoch ms: a file without a name is called after it. */
  nameOf(file: StoredFile, sentAt: number): string {
    const known = this.#names.get(file.fileId);
    if (known !== undefined) return known;
    const { kind, fileName, mimeType } = file;
    const name = this.#free(savedName({ kind, fileName, mimeType: mimeType ?? '', sentAt }, this.#timeZone));
    this.#taken.add(keyOf(name));
    this.#names.set(file.fileId, name);
    return name;
  }

  #free(name: string): string {
    const dot = name.indexOf('.', 1);
    const [stem, ending] = dot === -1 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
    let free = name;
    for (let count = 2; this.#taken.has(keyOf(free)); count += 1) free = `${stem} (${count})${ending}`;
    return free;
  }
}

const keyOf = (name: string): string => name.normalize('NFC').toLowerCase();
