// `node tests/bench/search-upkeep.ts <folder>`: what the upkeep of the search costs on a database that `search.ts` has left there.
import { join } from 'node:path';
import { tidySearch } from '#main/store/operations/search/commands.ts';
import { setUpkeep } from '#main/store/rows/messages/search-upkeep.ts';
import { openEncrypted } from './databases.ts';
import { timeOf } from './frame/interleave.ts';
import { percentile } from './frame/statistics.ts';

const NOW = 1_800_000_000_000;

const folder = process.argv[2];
if (folder === undefined) throw new Error('which folder?');
const { database, transact } = openEncrypted(join(folder, 'search.db'), Buffer.alloc(32, 1));
const { last } = database.prepare('SELECT max(id) AS last FROM messages').get() as { last: number };

/** From the state that is set to the end, a transaction a step, as the store's thread does it. */
function measure(what: string, upkeep: Parameters<typeof setUpkeep>[1]): void {
  transact((tx) => setUpkeep(tx, upkeep));
  const steps: number[] = [];
  const work: number[] = [];
  const step = (): boolean => {
    const before = process.cpuUsage();
    let isDone = true;
    steps.push(
      timeOf(() => {
        ({ isDone } = transact((tx) => tidySearch(tx, { now: NOW })).value);
      }),
    );
    const { user, system } = process.cpuUsage(before);
    work.push((user + system) / 1000);
    return isDone;
  };
  while (!step());
  process.stdout.write(
    `${what}: ${steps.length} steps; ${wordsOf(steps)}; of the processor ${wordsOf(work)}\n`,
  );
}

function wordsOf(steps: readonly number[]): string {
  const sum = steps.reduce((all, ms) => all + ms, 0);
  const [p50, p95, worst] = [percentile(steps, 0.5), percentile(steps, 0.95), Math.max(...steps)];
  const late = steps.filter((ms) => ms > 20).length;
  const each = `p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)}, worst ${worst.toFixed(1)} ms`;
  return `${Math.round(sum / 1000)} s in all, ${each}, over 20 ms ${late}`;
}

measure('one piece', { refoldBefore: 0, mergedAt: 0, isMerging: 0 });
measure('fold again', { refoldBefore: last + 1, mergedAt: NOW, isMerging: 0 });
measure('one piece after it', { refoldBefore: 0, mergedAt: 0, isMerging: 0 });
database.close();
