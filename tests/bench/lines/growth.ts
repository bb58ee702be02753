import { operations } from '#main/store/operations/operations.ts';
import type { BenchDatabase } from '../databases.ts';
import type { BenchContext } from '../frame/context.ts';
import { interleave } from '../frame/interleave.ts';
import { onlyCase, type Case, type NodeLine } from '../frame/line.ts';
import { openSeeded } from '../frame/seeded.ts';

const PAGE = 50;
const PAIRS = 200;
/** A call takes less than the clock's noise: a figure is of so many. */
const CALLS = 10;

/** A call of production code on one database. */
type Call = (desk: BenchDatabase) => () => unknown;

function growth(id: string, what: string, call: Call): NodeLine {
  return {
    id,
    what: `${what}: with a million messages ÷ with a hundred thousand, ten thousand conversations`,
    runs: 'node',
    dividend: 'many',
    divisor: 'few',
    unit: `ms for ${CALLS}`,
    goal: { atMost: 1.2 },
    shortBound: { atMost: 2.5 },
    budgetSeconds: 12,
    measure: (context) => measureGrowth(context, call),
  };
}

function measureGrowth(context: BenchContext, call: Call): readonly Case[] {
  const { conversations, few, many } = context.sizes;
  const small = openSeeded(context.run, { conversations, messages: few });
  const large = openSeeded(context.run, { conversations, messages: many });
  try {
    const dividend = repeated(call(large));
    const divisor = repeated(call(small));
    return onlyCase(interleave(context, PAIRS, { dividend, divisor }));
  } finally {
    small.database.close();
    large.database.close();
  }
}

function repeated(work: () => unknown): () => void {
  return () => {
    for (let index = 0; index < CALLS; index += 1) work();
  };
}

export const growthLines: readonly NodeLine[] = [
  growth('list-growth', 'first page of the chat list', ({ transact }) => {
    return () => transact((tx) => operations.listConversations(tx, { limit: PAGE }));
  }),
];
