import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openEncrypted, type BenchDatabase } from '../databases.ts';
import type { BenchRun } from './context.ts';
import { BENCH_KEY, seededFile, type SeededSize } from './seeded.ts';

export interface BenchCopy extends BenchDatabase {
  /** Closes it and takes its file away. */
  drop(): void;
}

/** A seeded database to write to; the seeded one stays as it is. @param name tells the copies of one line apart. */
export function openCopy(run: BenchRun, size: SeededSize, name: string): BenchCopy {
  const folder = join(run.databasesFolder, '..', 'copies');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.db`);
  const remove = (): void => {
    for (const tail of ['', '-wal', '-shm']) rmSync(`${path}${tail}`, { force: true });
  };
  remove();
  copyFileSync(seededFile(run, size), path);
  const desk = openEncrypted(path, BENCH_KEY);
  // Everything is read, as it is at a counter: else the first answer to each customer marks a year's messages.
  desk.database.exec(`
    UPDATE messages SET status = 'read' WHERE direction = 'incoming' AND status = 'delivered';
    UPDATE conversations SET unread_count = 0 WHERE unread_count > 0;
  `);
  return {
    ...desk,
    drop: () => {
      desk.database.close();
      remove();
    },
  };
}
