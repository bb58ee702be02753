import { z } from 'zod';

/** What of the run a process that measures has to know: told by the runner in `ROSHETA_BENCH`. */
const runSchema = z.object({
  kind: z.enum(['default', 'short', 'full']),
  seed: z.number().int(),
  partsFolder: z.string(),
  databasesFolder: z.string(),
  ids: z.array(z.string()),
  /** Of each of these, in seconds. */
  budgets: z.record(z.string(), z.number()),
  /** When all of them are to be measured, seeding apart: epoch ms. Until then a miss is measured again. */
  endsAtMs: z.number(),
});

export type BenchRun = z.infer<typeof runSchema>;

export interface BenchSizes {
  conversations: number;
  /** Messages of the small and of the large database that growth is measured between. */
  few: number;
  many: number;
}

const SIZES = {
  default: { conversations: 10_000, few: 100_000, many: 1_000_000 },
  short: { conversations: 1_000, few: 5_000, many: 50_000 },
  full: { conversations: 30_000, few: 100_000, many: 3_000_000 },
} as const satisfies Record<BenchRun['kind'], BenchSizes>;

/** Where a number misses by noise: so much longer is measured before that is believed. */
export interface BenchContext {
  run: BenchRun;
  sizes: BenchSizes;
  /** How many times what a line measures by default: less in a short run, more where a line had missed. */
  effort: number;
  /** By `performance.now()`: no further pair begins after it. */
  deadlineAt: number;
}

const EFFORTS = { default: 1, short: 0.4, full: 1 } as const;

/** @param budgetSeconds of the line, beginning now. */
export function benchContext(run: BenchRun, budgetSeconds: number, attempt: number): BenchContext {
  return {
    run,
    sizes: SIZES[run.kind],
    effort: EFFORTS[run.kind] * attempt,
    deadlineAt: performance.now() + budgetSeconds * 1000,
  };
}

export const ENVIRONMENT = 'ROSHETA_BENCH';

/** Throws where this process was not started by the runner. */
export function runOfEnvironment(): BenchRun {
  const told = process.env[ENVIRONMENT];
  if (told === undefined) throw new Error('Run `npm run bench`, with `-- --only <id>` for one line.');
  return runSchema.parse(JSON.parse(told));
}
