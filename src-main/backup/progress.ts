import { statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** From and to which share of the whole work, 0 to 1. */
export type Span = readonly [from: number, to: number];

const PROGRESS_EVERY_MS = 200;

/** How far a file has got that is written as `<target>.unfinished` and ends near `sizeBytes`. */
function progressOf(target: string, sizeBytes: number, [from, to]: Span): number {
  const written = statSync(`${target}.unfinished`, { throwIfNoEntry: false })?.size ?? 0;
  return from + (to - from) * Math.min(1, written / Math.max(1, sizeBytes));
}

/** Says how far the writing of a file is, which is called `<target>.unfinished` until it is whole. */
export async function watched(
  {
    target,
    sizeBytes,
    span,
    onProgress,
  }: { target: string; sizeBytes: number; span: Span; onProgress: (done: number) => void },
  write: () => Promise<void>,
): Promise<void> {
  const tell = (): void => onProgress(progressOf(target, sizeBytes, span));
  tell();
  const watching = setInterval(tell, PROGRESS_EVERY_MS);
  try {
    await write();
  } finally {
    clearInterval(watching);
  }
}

/** Bytes of files and of everything below folders; what is not there has none. */
export async function sizeOf(...paths: string[]): Promise<number> {
  let sum = 0;
  for (const one of paths) sum += await bytesOf(one);
  return sum;
}

async function bytesOf(one: string): Promise<number> {
  const info = await stat(one).catch(() => undefined);
  if (info === undefined) return 0;
  if (!info.isDirectory()) return info.size;
  return sizeOf(...(await readdir(one)).map((name) => path.join(one, name)));
}
