import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** From and to which share of the whole work, 0 to 1. */
export type Span = readonly [from: number, to: number];

/** How far a file has got that is written as `<target>.unfinished` and ends near `sizeBytes`. */
export function progressOf(target: string, sizeBytes: number, [from, to]: Span): number {
  return from + (to - from) * Math.min(1, sizeOf(`${target}.unfinished`) / Math.max(1, sizeBytes));
}

/** Bytes of files and of everything below folders; what is not there has none. */
export function sizeOf(...paths: string[]): number {
  return paths.reduce((sum, one) => sum + bytesOf(one), 0);
}

function bytesOf(one: string): number {
  const info = statSync(one, { throwIfNoEntry: false });
  if (info === undefined) return 0;
  if (!info.isDirectory()) return info.size;
  return sizeOf(...readdirSync(one).map((name) => path.join(one, name)));
}
