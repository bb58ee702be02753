import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newRule, ruleProblems, tidyTerms } from '#renderer/rules/settings/edit-rules.ts';
import { DEFAULT_RULES } from '#shared/domain/rules/default-rules.ts';
import { keywordRuleSchema } from '#shared/domain/tickets/classification.ts';

test('terms are trimmed, and two spellings of one word are one', () => {
  expect(tidyTerms(['  فين  طلبي ', '', '*', '؟!', 'روشته', 'روشتة', 'روشت*', 'روشت'])).toEqual([
    'فين طلبي',
    'روشته',
    'روشت*',
    'روشت',
  ]);
});

test('whatever is typed, a rule of these terms can be kept', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 200, unit: 'grapheme' }), { maxLength: 120 }), (typed) => {
      const any = tidyTerms(typed);
      const rule = { ...newRule('a'), any };
      expect(keywordRuleSchema.safeParse(rule).success).toBe(ruleProblems(rule).length === 0);
      expect(tidyTerms(any)).toEqual(any);
    }),
  );
});

test('a rule without words is one for every message; the rules one starts with are none', () => {
  expect(ruleProblems(newRule('a'))).toEqual(['no-words']);
  expect(ruleProblems({ ...newRule('a'), all: ['طلب'] })).toEqual([]);
  expect(DEFAULT_RULES.flatMap(ruleProblems)).toEqual([]);
});
