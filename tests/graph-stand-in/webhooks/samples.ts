/** The sample webhooks beside this, as they are or about other people and messages. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { newWamid } from '../server/ids.ts';

const FOLDER = join(import.meta.dirname, '..', 'samples');

export const sampleNames = (): string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .toSorted();

export interface SampleWish {
  /** Each text on the left, wherever it stands, becomes the one on the right. */
  replace?: Record<string, string>;
  /** Each message gets an id of its own, the same wherever the sample names it. */
  freshIds?: boolean;
}

export function readSample(name: string, { replace = {}, freshIds = false }: SampleWish = {}): string {
  let text = readFileSync(join(FOLDER, `${name}.json`), 'utf8');
  for (const [from, to] of Object.entries(replace)) text = text.replaceAll(from, to);
  if (!freshIds) return text;
  const fresh = new Map<string, string>();
  return text.replaceAll(/wamid\.[A-Za-z0-9+/=_-]+/g, (wamid) => {
    const known = fresh.get(wamid) ?? newWamid();
    fresh.set(wamid, known);
    return known;
  });
}
