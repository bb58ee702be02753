import { isPicture } from '#shared/domain/messages/attachment.ts';
import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AttachmentKind } from '#shared/domain/messages/attachment.ts';
import { AppError } from '#shared/domain/errors.ts';
import { handOver } from '../../lib/files/hand-over.ts';
import type { TemporaryCopies } from './temporary-copies.ts';
import { markAsForeign } from './mark-of-web.ts';
import { mayOpen } from './may-open.ts';
import { savedName } from './saved-name.ts';

/** A stored file on its way out of the desk. */
export interface ExportedFile {
  id: string;
  sizeBytes: number;
  kind: AttachmentKind;
  /** As the sender named it. */
  fileName: string | null;
  /** What its bytes say. */
  mimeType: string;
  /** Epoch ms. */
  sentAt: number;
}

/** What a person can do with a file outside of the desk. Each throws AppError file-not-here when it cannot be read. */
export interface MediaExport {
  /** False when the person changed their mind. Throws AppError disk-full, export-failed. */
  saveAs(file: ExportedFile): Promise<boolean>;
  /** `refused`: it could run on this PC. Throws AppError file-not-opened, disk-full. */
  openWith(file: ExportedFile): Promise<'opened' | 'refused'>;
  /** False when the person changed their mind. Throws AppError no-printer, not-printed. */
  print(file: ExportedFile, quarterTurns: number): Promise<boolean>;
}

interface MediaExportDependencies {
  /** The vault: decrypts on the fly. */
  open: (file: { id: string; sizeBytes: number }) => Readable;
  copies: TemporaryCopies;
  /** Undefined when the person changed their mind. */
  chooseTarget: (name: string) => Promise<string | undefined>;
  /** Opens a path in the program of its type; an empty string when that worked (Electron's shell.openPath). */
  openPath: (path: string) => Promise<string>;
  printImage: (path: string, quarterTurns: number) => Promise<boolean>;
  /** The pharmacy's: a file without a name is called after its time. */
  timeZone: () => Promise<string>;
}

export function createMediaExport(deps: MediaExportDependencies): MediaExport {
  const { open, copies } = deps;
  const nameOf = async (file: ExportedFile): Promise<string> => savedName(file, await deps.timeZone());
  return {
    saveAs: async (file) => {
      const target = await deps.chooseTarget(await nameOf(file));
      if (target === undefined) return false;
      await handOver(target, (unfinished) => pipeline(stored(open(file)), createWriteStream(unfinished)));
      await markAsForeign(target);
      return true;
    },
    openWith: async (file) => {
      const name = await nameOf(file);
      if (!mayOpen(name, file.mimeType)) return 'refused';
      const copy = await reading(copies.make(name, open(file)));
      await markAsForeign(copy);
      const problem = await deps.openPath(copy);
      if (problem !== '') throw new AppError('file-not-opened', { cause: new Error('no program took it') });
      return 'opened';
    },
    print: async (file, quarterTurns) => {
      if (!isPicture({ ...file, fileId: file.id })) throw new AppError('not-printed');
      const copy = await reading(copies.make(await nameOf(file), open(file)));
      try {
        return await deps.printImage(copy, quarterTurns);
      } finally {
        // It was sent to the printer, or not at all.
        await copies.remove(copy);
      }
    },
  };
}

/** The same bytes; what goes wrong with them has the desk's own code, unlike what goes wrong where they are written. */
async function* stored(bytes: Readable): AsyncGenerator<Buffer> {
  try {
    yield* bytes;
  } catch (error) {
    throw toExpected(error);
  }
}

/** What goes wrong between the vault and the disk, in the desk's own codes. */
async function reading<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw toExpected(error);
  }
}

function toExpected(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
  return new AppError(isFull ? 'disk-full' : 'file-not-here', { cause: error });
}
