import { expect, test } from 'vitest';
import { saidQuery } from '#renderer/i18n/said-query.ts';

const inner = (typed: string): string => saidQuery(typed).slice(1, -1);

test('what was searched for is named whole, and a pasted page by its beginning', () => {
  expect(inner('  منى  ')).toBe('منى');
  expect(inner('ش'.repeat(60))).toHaveLength(60);
  expect(inner('ش'.repeat(10_000))).toMatch(/^ش{40,60}…\u200F$/u);
  expect(inner('كلمة '.repeat(2_000))).toMatch(/^(?:كلمة )+كلمة…\u200F$/u);
  expect(inner('👩🏽‍⚕️'.repeat(3_000)).isWellFormed()).toBe(true);
  expect(inner('\uD83D'.repeat(3))).toHaveLength(3);
});

test('what turns the direction does not leave the quoted words', () => {
  expect(inner('\u202Eمنى\u2069\u2066')).toBe('منى');
  expect(inner('\u202E')).toBe('');
});
