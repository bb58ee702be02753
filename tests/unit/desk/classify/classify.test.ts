import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classify, classifyText, nearbyOf, type ClassifyInput } from '#shared/desk/classify/classify.ts';
import { DEFAULT_RULES } from '#shared/domain/rules/default-rules.ts';
import {
  classificationSchema,
  keywordRuleSchema,
  type KeywordRule,
} from '#shared/domain/tickets/classification.ts';

const input = (changes: Partial<ClassifyInput>): ClassifyInput => ({
  menuChoice: null,
  message: { text: null, isImage: false },
  nearby: [],
  isOpening: false,
  ...changes,
});
const photo = (text: string | null = null): ClassifyInput['message'] => ({ text, isImage: true });
const words = (text: string): ClassifyInput['message'] => ({ text, isImage: false });

test('the menu goes before the words', () => {
  const result = classify(
    input({ menuChoice: { itemId: 'order', kind: 'order' }, message: words('شكوى') }),
    DEFAULT_RULES,
  );
  expect(result).toEqual({ kind: 'order', because: { by: 'menu', itemId: 'order' }, confidence: 1 });
});

test('two messages on each side are near', () => {
  const messages = ['0', '1', '2', '3', '4', '5'].map(words);
  const near = (index: number): string =>
    nearbyOf(messages, index)
      .map(({ text }) => text)
      .join('');
  expect([near(0), near(1), near(3), near(5)]).toEqual(['12', '023', '1245', '34']);
});

describe('photos', () => {
  test.each<[string, Partial<ClassifyInput>, string[]]>([
    ['a caption', { message: photo('دي الروشتة') }, ['روشت*']],
    ['a word beside it', { message: photo(), nearby: [words('معايا وصفة')] }, ['وصفة']],
    ['a photo beside the word', { message: words('دي الروشتة'), nearby: [photo()] }, ['روشت*']],
  ])('%s about prescriptions makes it one', (_, changes, found) => {
    expect(classify(input(changes), DEFAULT_RULES)).toEqual({
      kind: 'prescription',
      because: { by: 'photo', words: found },
      confidence: 0.95,
    });
  });

  test('alone at the beginning: probably', () => {
    expect(classify(input({ message: photo(), isOpening: true }), DEFAULT_RULES)).toEqual({
      kind: 'prescription',
      because: { by: 'photo', words: [] },
      confidence: 0.5,
    });
  });

  test('alone later on, or with other words: not', () => {
    expect(classify(input({ message: photo() }), DEFAULT_RULES).because).toEqual({ by: 'default' });
    expect(
      classify(input({ message: photo(), isOpening: true, nearby: [words('صباح الخير')] }), DEFAULT_RULES)
        .because,
    ).toEqual({ by: 'default' });
    expect(classify(input({ message: photo('بكام ده؟'), isOpening: true }), DEFAULT_RULES).kind).toBe(
      'inquiry',
    );
  });

  test('with a complaint: a complaint', () => {
    expect(classify(input({ message: photo('الروشتة جت غلط') }), DEFAULT_RULES).kind).toBe('complaint');
  });
});

describe('rules', () => {
  const rule = (changes: Partial<KeywordRule>): KeywordRule => ({
    id: 'r',
    kind: 'order',
    enabled: true,
    any: [],
    all: [],
    none: [],
    ...changes,
  });

  test('say which words they found', () => {
    expect(classifyText('لو سمحت الأوردر فين', DEFAULT_RULES).because).toEqual({
      by: 'rule',
      ruleId: 'courier',
      words: ['الاوردر فين'],
    });
  });

  test.each<[string, Partial<KeywordRule>, string, boolean]>([
    ['one of any', { any: ['حقنة', 'سرنجة'] }, 'محتاجين سرنجه', true],
    ['none of any', { any: ['حقنة'] }, 'محتاجين سرنجه', false],
    ['all', { all: ['حقنة', 'بيت'] }, 'حقنة في البيت', true],
    ['not all', { all: ['حقنة', 'بيت'] }, 'حقنة', false],
    ['any, but not all', { any: ['حقنة'], all: ['بيت'] }, 'حقنة', false],
    ['a word it must not have', { any: ['حقنة'], none: ['بكام'] }, 'حقنة بكام', false],
    ['a phrase', { any: ['جهاز ضغط'] }, 'عندي جهاز الضغط', true],
    ['a phrase torn apart', { any: ['جهاز ضغط'] }, 'جهاز قياس ضغط', false],
    ['a beginning', { any: ['سرنج*'] }, 'سرنجات', true],
    ['a whole word only', { any: ['سرنج'] }, 'سرنجات', false],
    ['written with "and"', { any: ['قطن'] }, 'شاش وقطن', true],
    ['switched off', { any: ['حقنة'], enabled: false }, 'حقنة', false],
  ])('%s', (_, changes, text, fits) => {
    expect(classifyText(text, [rule(changes)]).because.by).toBe(fits ? 'rule' : 'default');
  });

  test('the first that fits decides', () => {
    const rules = [rule({ id: 'a', any: ['x'] }), rule({ id: 'b', kind: 'complaint', any: ['x'] })];
    expect(classifyText('x', rules).kind).toBe('order');
    expect(classifyText('x', [...rules].reverse()).kind).toBe('complaint');
  });

  test('without words, or of signs only, fit nothing', () => {
    expect(keywordRuleSchema.safeParse(rule({})).success).toBe(false);
    expect(classifyText('anything', [rule({ any: ['*', '؟'] })]).because.by).toBe('default');
  });
});

test('any text gets a kind and a reason', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.boolean(),
      fc.boolean(),
      (text, isImage, isOpening) => {
        const result = classify(input({ message: { text, isImage }, isOpening }), DEFAULT_RULES);
        expect(classificationSchema.parse(result)).toEqual(result);
      },
    ),
  );
});
