import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { createStore } from '#main/store/client/create-store.ts';
import { inProject } from '../../../scripts/lib/paths.ts';
import type { BenchContext } from '../frame/context.ts';
import { pairsOfAsync } from '../frame/interleave.ts';
import { onlyCase, type Case, type NodeLine } from '../frame/line.ts';
import { BENCH_KEY, seededFile } from '../frame/seeded.ts';
import { COMMON_WORD, MEDIUM_WORD, RARE_WORD } from '../seed.ts';

const PAGE = 50;
const PAIRS = 6;
const WATCHED_MS = 1500;
/** A window asks again with each key that is pressed. */
const KEYS_MS = 60;

const QUERIES = [
  COMMON_WORD,
  'ال',
  MEDIUM_WORD,
  'hello please',
  RARE_WORD,
  'صباح الخير',
  'بن',
  'توصيل سكر ضغط',
];

/** The store's own client and its thread, as the main process has them; a window would add nothing to its loop. */
export const searchLoop: NodeLine = {
  id: 'search-loop',
  what: 'how late the main thread comes round while somebody types into the search of a million messages ÷ idle',
  runs: 'node',
  dividend: 'searching',
  divisor: 'idle',
  unit: 'ms p99',
  goal: { atMost: 2 },
  shortBound: { atMost: 5 },
  budgetSeconds: 12,
  measure: measureSearchLoop,
};

async function measureSearchLoop(context: BenchContext): Promise<readonly Case[]> {
  const { conversations, many } = context.sizes;
  const store = await createStore({
    workerPath: inProject('src-main', 'store', 'worker', 'worker.ts'),
    databasePath: seededFile(context.run, { conversations, messages: many }),
    key: BENCH_KEY,
    onFatal: (error) => {
      throw error;
    },
    onEvents: () => {},
  });
  try {
    const search = async (untilMs: number): Promise<void> => {
      for (let index = 0; performance.now() < untilMs; index += 1) {
        const query = QUERIES[index % QUERIES.length] ?? COMMON_WORD;
        const [found] = await Promise.all([store.searchMessages({ query, limit: PAGE }), delay(KEYS_MS)]);
        if (query === COMMON_WORD && found.items.length === 0) throw new Error('nothing was found');
      }
    };
    await search(performance.now() + WATCHED_MS);
    return onlyCase(
      await pairsOfAsync(context, PAIRS, async () => ({
        dividend: await p99While(search),
        divisor: await p99While((untilMs) => delay(untilMs - performance.now())),
      })),
    );
  } finally {
    await store.close();
  }
}

/** In ms, of a loop that an idle thread is 1 ms late in. */
async function p99While(work: (untilMs: number) => Promise<void>): Promise<number> {
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  await work(performance.now() + WATCHED_MS);
  loop.disable();
  return loop.percentile(99) / 1e6;
}
