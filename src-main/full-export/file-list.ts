import type { SnapshotFile } from '../store/export/open-snapshot.ts';
import { placeOfFile } from './place-of-file.ts';

/** An id of 36 letters, a hash of 32 bytes, a size. */
const ID_BYTES = 36;
const HASH_BYTES = 32;
const ENTRY_BYTES = ID_BYTES + HASH_BYTES + 8;
const FIRST = 1024;

/** The stored files of a snapshot in few bytes each: they are written when the snapshot is closed already. */
export class FileList {
  #bytes = Buffer.alloc(FIRST * ENTRY_BYTES);
  #count = 0;
  readonly #mimeTypes: string[] = [];
  readonly #typeOf: number[] = [];
  readonly #indexOfType = new Map<string, number>();

  add({ id, sha256, sizeBytes, mimeType }: SnapshotFile): void {
    const at = this.#count * ENTRY_BYTES;
    if (at === this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(at)]);
    this.#bytes.write(id.padEnd(ID_BYTES), at, ID_BYTES, 'latin1');
    this.#bytes.write(sha256, at + ID_BYTES, HASH_BYTES, 'hex');
    this.#bytes.writeDoubleLE(sizeBytes, at + ID_BYTES + HASH_BYTES);
    const known = this.#indexOfType.get(mimeType) ?? this.#mimeTypes.push(mimeType) - 1;
    this.#indexOfType.set(mimeType, known);
    this.#typeOf.push(known);
    this.#count += 1;
  }

  *[Symbol.iterator](): Generator<SnapshotFile & { place: string }> {
    for (let index = 0; index < this.#count; index += 1) {
      const at = index * ENTRY_BYTES;
      const file = {
        id: this.#bytes.toString('latin1', at, at + ID_BYTES).trimEnd(),
        sha256: this.#bytes.toString('hex', at + ID_BYTES, at + ID_BYTES + HASH_BYTES),
        sizeBytes: this.#bytes.readDoubleLE(at + ID_BYTES + HASH_BYTES),
        mimeType: this.#mimeTypes[this.#typeOf[index] ?? 0] ?? '',
      };
      yield { ...file, place: placeOfFile(file) };
    }
  }
}
