import { expect, test } from 'vitest';
import { waitingWords } from '#renderer/staff/words/waiting-words.ts';
import { wordsOf } from '../support/words-of.ts';

const ME = 1;
const counts = {
  all: 6,
  nobodys: 3,
  ofAgents: [
    { agentId: ME, count: 2 },
    { agentId: 2, count: 1 },
  ],
};

test.each([
  ['ar', 'ينتظر 6 عملاء: 2 عندك، 3 غير مستلمة، 1 مع الزملاء', 'ينتظر 6 عملاء: 3 غير مستلمة، 3 مع الزملاء'],
  [
    'en',
    '6 customers are waiting: 2 yours, 3 unassigned, 1 with colleagues',
    '6 customers are waiting: 3 unassigned, 3 with colleagues',
  ],
] as const)('who comes back reads how many wait, and whose they are: %s', (language, mine, anybodys) => {
  expect(waitingWords(counts, ME, wordsOf(language))).toBe(mine);
  expect(waitingWords(counts, null, wordsOf(language))).toBe(anybodys);
});

test('one and two customers are told as one says it, and nobody is not told at all', () => {
  const words = wordsOf('ar');
  expect(waitingWords({ all: 1, nobodys: 1, ofAgents: [] }, ME, words)).toBe('ينتظر عميل واحد: 1 غير مستلمة');
  expect(waitingWords({ all: 2, nobodys: 0, ofAgents: [{ agentId: ME, count: 2 }] }, ME, words)).toBe(
    'ينتظر عميلان: 2 عندك',
  );
  expect(waitingWords({ all: 0, nobodys: 0, ofAgents: [] }, ME, words)).toBeNull();
});

test('a thousand who wait are told as one says such numbers', () => {
  const words = wordsOf('ar');
  const said = (all: number): string | null =>
    waitingWords({ all, nobodys: all, ofAgents: [] }, null, words)?.split(':')[0] ?? null;
  expect([100, 103, 111, 1000, 1002, 1003, 1011, 1100].map(said)).toEqual([
    'ينتظر 100 عميل',
    'ينتظر 103 عملاء',
    'ينتظر 111 عميلًا',
    'ينتظر 1000 عميل',
    'ينتظر 1002 عميل',
    'ينتظر 1003 عملاء',
    'ينتظر 1011 عميلًا',
    'ينتظر 1100 عميل',
  ]);
});
