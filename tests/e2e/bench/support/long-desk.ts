import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { benchContext, runOfEnvironment } from '../../../bench/frame/context.ts';
import { BENCH_KEY, seededFile, type SeededSize } from '../../../bench/frame/seeded.ts';

/** The address of the seed's customer of that number. */
export const customerAt = (index: number): string => `2010${String(10_000_000 + index)}@c.us`;

/** Puts a database of that size into a profile, with its key as it lies on a PC without a key store. */
export function layDatabase(profile: string, size: SeededSize): void {
  mkdirSync(profile, { recursive: true });
  copyFileSync(seededFile(runOfEnvironment(), size), path.join(profile, 'rosheta.db'));
  const key = Buffer.from(BENCH_KEY.toString('hex')).toString('base64');
  writeFileSync(
    path.join(profile, 'database-key.json'),
    JSON.stringify({ version: 1, protection: 'file', key }),
  );
}

/** Those of this run: many chats, with few messages or a great many. */
export function deskSizes(): { few: SeededSize; many: SeededSize } {
  const { conversations, few, many } = benchContext(runOfEnvironment(), 0, 1).sizes;
  return { few: { conversations, messages: few }, many: { conversations, messages: many } };
}
