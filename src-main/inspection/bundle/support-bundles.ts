import { createWriteStream } from 'node:fs';
import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { AppError } from '#shared/domain/errors.ts';
import type { BundleFile, BundlePreview } from '#shared/domain/inspection/support-bundle.ts';
import { handOver } from '../../lib/files/hand-over.ts';

interface SupportBundlesDependencies {
  gather: () => Promise<BundleFile[]>;
  /** Undefined when the person changed their mind. */
  chooseTarget: () => Promise<string | undefined>;
}

/** The bundle that is being read; what is saved is that one, to the letter, without what its reader leaves out. */
export class SupportBundles {
  readonly #deps: SupportBundlesDependencies;
  #read: BundlePreview | undefined;

  constructor(deps: SupportBundlesDependencies) {
    this.#deps = deps;
  }

  async preview(): Promise<BundlePreview> {
    this.#read = { id: randomUUID(), files: await this.#deps.gather() };
    return this.#read;
  }

  /** @returns null when nothing was chosen. Throws AppError not-found, invalid-input, disk-full, export-failed. */
  async save(id: string, leftOut: readonly string[]): Promise<{ file: string; files: number } | null> {
    const read = this.#read;
    if (read === undefined || read.id !== id) throw new AppError('not-found');
    const files = read.files.filter(({ name }) => !leftOut.includes(name));
    if (files.length === 0) throw new AppError('invalid-input');
    const target = await this.#deps.chooseTarget();
    if (target === undefined) return null;
    const zip = new ZipFile();
    for (const { name, text } of files) zip.addBuffer(Buffer.from(text, 'utf8'), name);
    zip.end();
    await handOver(target, (unfinished) =>
      pipeline(zip.outputStream as Readable, createWriteStream(unfinished, { flush: true })),
    );
    return { file: target, files: files.length };
  }
}
