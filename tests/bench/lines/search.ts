import { operations } from '#main/store/operations/operations.ts';
import type { BenchDatabase } from '../databases.ts';
import type { BenchContext } from '../frame/context.ts';
import { interleave, shortestTimeOf, timeOf } from '../frame/interleave.ts';
import type { Case, NodeLine, Pair } from '../frame/line.ts';
import { openSeeded } from '../frame/seeded.ts';
import { SEARCH_QUERIES } from '../queries.ts';
import { PAGE } from './reads.ts';

const GROWTH_PAIRS = 20;

const search =
  ({ transact }: BenchDatabase, query: string, limit: number) =>
  () =>
    transact((tx) => operations.searchMessages(tx, { query, limit })).value;

function againstLike(context: BenchContext): readonly Case[] {
  const { conversations, many } = context.sizes;
  const desk = openSeeded(context.run, { conversations, messages: many });
  try {
    return SEARCH_QUERIES.map(([kind, query]) => {
      const words = query.split(' ');
      const like = desk.database.prepare(
        `SELECT * FROM messages WHERE ${words.map(() => 'content LIKE ?').join(' AND ')} ORDER BY sent_at DESC LIMIT ${PAGE}`,
      );
      const ours = search(desk, query, PAGE);
      ours();
      // Reading a million texts takes a second, and as long for one word as for another: once for each.
      const dividend = timeOf(() => like.all(...words.map((word) => `%${word}%`)));
      const divisor = shortestTimeOf(ours);
      return { name: `${kind}: ${query}`, pairs: [{ dividend, divisor }] satisfies Pair[] };
    });
  } finally {
    desk.database.close();
  }
}

function growth(context: BenchContext): readonly Case[] {
  const { conversations, few, many } = context.sizes;
  const small = openSeeded(context.run, { conversations, messages: few });
  const large = openSeeded(context.run, { conversations, messages: many });
  // Each query has its share of the time.
  const share = (context.deadlineAt - performance.now()) / SEARCH_QUERIES.length;
  try {
    return SEARCH_QUERIES.map(([kind, query]) => {
      // Of a rare word more is found where more was written; what is compared is finding as many.
      const limit = Math.max(1, search(small, query, PAGE)().items.length);
      const sides = { dividend: search(large, query, limit), divisor: search(small, query, limit) };
      const pairs = interleave({ ...context, deadlineAt: performance.now() + share }, GROWTH_PAIRS, sides);
      return { name: `${kind}: ${query}`, pairs };
    });
  } finally {
    small.database.close();
    large.database.close();
  }
}

export const SEARCH_LINES: readonly NodeLine[] = [
  {
    id: 'search-like',
    what: 'search in all messages, worst of forty Arabic and English queries: LIKE by date ÷ ours',
    runs: 'node',
    dividend: 'LIKE by date',
    divisor: 'ours',
    unit: 'ms',
    goal: { atLeast: 200 },
    // Of a twentieth of the messages.
    shortBound: { atLeast: 3 },
    budgetSeconds: 45,
    attempts: 2,
    measure: againstLike,
  },
  {
    id: 'search-growth',
    what: 'as many found, worst of the queries: with a million messages ÷ with a hundred thousand',
    runs: 'node',
    dividend: 'many',
    divisor: 'few',
    unit: 'ms',
    goal: { atMost: 2 },
    shortBound: { atMost: 6 },
    budgetSeconds: 8,
    measure: growth,
  },
];
