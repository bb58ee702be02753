import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { ChatZip } from './chat-zip.ts';
import { ExportError } from './export-error.ts';

/** What a person chose: a zip, or a text with the files that were shared along with it. */
export interface ExportPlace {
  file: string;
  /** Other files, which messages of a text may name. */
  companions: string[];
}

/** The files of one export by their bare names. */
export interface ExportFiles {
  names: string[];
  /** undefined when there is none of this name. Rejects when it cannot be read. */
  open(name: string): Promise<Readable | undefined>;
  sizeOf(name: string): Promise<number>;
  close(): void;
}

export const isZip = (file: string): boolean => path.extname(file).toLowerCase() === '.zip';

/** Throws ExportError. */
export async function openExportFiles({ file, companions }: ExportPlace): Promise<ExportFiles> {
  if (isZip(file)) {
    const zip = await ChatZip.open(file);
    return {
      names: zip.names,
      open: (name) => zip.open(name.normalize('NFC')),
      sizeOf: async (name) => zip.sizeOf(name),
      close: () => zip.close(),
    };
  }
  const places = new Map([file, ...companions].map((each) => [path.basename(each).normalize('NFC'), each]));
  return {
    names: [...places.keys()],
    open: async (name) => {
      const place = places.get(name.normalize('NFC'));
      return place === undefined ? undefined : createReadStream(place);
    },
    sizeOf: async (name) => {
      const place = places.get(name);
      if (place === undefined) return 0;
      return stat(place).then(
        ({ size }) => size,
        (cause: unknown) => {
          throw new ExportError('gone', { cause });
        },
      );
    },
    close: () => {},
  };
}
