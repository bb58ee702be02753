import { expect, test } from 'vitest';
import { isFasterThanPeople, isProofAlone } from '#shared/desk/machines/app-text.ts';

const GREETING = 'Thank you for contacting us! Please let us know how we can help you.';

test('a greeting within ten seconds is faster than anybody types it', () => {
  expect([0, 1, 5, 8].map((seconds) => isFasterThanPeople(GREETING, seconds))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([11, 60, -1].map((seconds) => isFasterThanPeople(GREETING, seconds))).toEqual([false, false, false]);
});

test.each([
  ['اتفضل', 2],
  ['حاضر يا فندم', 3],
  ['أيوه موجود يا فندم تحب نبعته', 6],
])('%s is typed in %i seconds', (text, seconds) => {
  expect(isFasterThanPeople(text, seconds)).toBe(false);
});

test('only what is longer than a word or two proves it by itself', () => {
  expect([isProofAlone('  أهلا وسهلا بك  '), isProofAlone('😀'.repeat(20)), isProofAlone(GREETING)]).toEqual([
    false,
    false,
    true,
  ]);
});
