import { expect, it } from 'vitest';
import { isAskedNow } from '#renderer/ui/filtering/use-searched-for.ts';

it('a letter is searched for at once while the search keeps up', () => {
  expect(isAskedNow({ typed: 'بن', paused: '', asked: 'ب', isAnswering: false })).toBe(true);
});

it('letters are skipped while the search still answers', () => {
  expect(isAskedNow({ typed: 'بنا', paused: 'ب', asked: 'بن', isAnswering: true })).toBe(false);
});

it('a typist who pauses is not kept waiting by a search of before', () => {
  expect(isAskedNow({ typed: 'بنا', paused: 'بنا', asked: 'بن', isAnswering: true })).toBe(true);
});

it('nothing is asked twice', () => {
  expect(isAskedNow({ typed: 'بن', paused: 'بن', asked: 'بن', isAnswering: false })).toBe(false);
});
