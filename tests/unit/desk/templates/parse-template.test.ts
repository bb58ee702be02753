import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  listBlanks,
  MAX_FIELDS,
  MAX_TEMPLATE_LENGTH,
  parseTemplate,
} from '#shared/desk/templates/parse-template.ts';

describe('variables', () => {
  test.each([
    ['{{customer}}', 'customer', null],
    ['{{ Customer }}', 'customer', null],
    ['{{العميل}}', 'customer', null],
    ['{{اسم العميل|يا فندم}}', 'customer', 'يا فندم'],
    ['{{customer=يا فندم}}', 'customer', 'يا فندم'],
    ['{{الموظف}}', 'agent', null],
    ['{{الصيدليه}}', 'pharmacy', null],
    ['{{الإجمالي}}', 'total', null],
    ['{{اجمالي}}', 'total', null],
    ['{{اليوم}}', 'today', null],
    ['{{customer|}}', 'customer', ''],
  ])('%s', (source, name, fallback) => {
    expect(parseTemplate(source)).toEqual({ tokens: [{ is: 'variable', name, fallback }], problems: [] });
  });
});

describe('blanks', () => {
  test.each([
    ['{{ملاحظة}}', { key: 'ملاحظه', label: 'ملاحظة', type: 'text', choices: [], initial: null }],
    ['{{السعر:number=0}}', { key: 'السعر', label: 'السعر', type: 'number', choices: [], initial: '0' }],
    ['{{ السعر : رقم = ١٢٫٥ }}', { label: 'السعر', type: 'number', initial: '١٢٫٥' }],
    ['{{الموعد:date=tomorrow}}', { type: 'date', initial: 'tomorrow' }],
    ['{{الموعد:تاريخ=غدًا}}', { type: 'date', initial: 'غدًا' }],
    ['{{size:choice(a|b|c)=b}}', { type: 'choice', choices: ['a', 'b', 'c'], initial: 'b' }],
    ['{{الحجم:اختيار( صغير | كبير )}}', { type: 'choice', choices: ['صغير', 'كبير'], initial: null }],
    ['{{a:choice(x\\|y|z\\)w)}}', { choices: ['x|y', 'z)w'] }],
    ['{{note|a=b}}', { label: 'note', initial: 'a=b' }],
    ['{{__proto__}}', { key: 'proto', label: '__proto__' }],
    ['{{constructor:number=1}}', { key: 'constructor', type: 'number' }],
  ])('%s', (source, blank) => {
    const { tokens, problems } = parseTemplate(source);
    expect(problems).toEqual([]);
    expect(listBlanks(tokens)).toMatchObject([blank]);
  });

  test('Tab goes through them as they appear, and each is asked for once', () => {
    const { tokens, problems } = parseTemplate('{{ب:number=1}} {{أ}} {{ب}} {{customer}} {{ج}} {{أ}}');
    expect(problems).toEqual([]);
    expect(listBlanks(tokens).map(({ label }) => label)).toEqual(['ب', 'أ', 'ج']);
  });
});

test('text stays as it is', () => {
  const source = 'السعر {120} } }} \\ جنيه\n*bold*';
  expect(parseTemplate(source)).toEqual({ tokens: [{ is: 'text', text: source }], problems: [] });
});

test('escaped braces are text', () => {
  expect(parseTemplate('a \\{{customer}} b')).toEqual({
    tokens: [{ is: 'text', text: 'a {{customer}} b' }],
    problems: [],
  });
});

describe('problems', () => {
  test.each([
    ['أهلا {{customer', 'unclosed', 5, 2],
    ['{{a {{b}}', 'unclosed', 0, 2],
    ['{{}}', 'empty', 0, 4],
    ['x {{ : number}}', 'empty', 2, 13],
    ['{{a:money}}', 'unknown-type', 0, 11],
    ['{{a:number=b}}', 'bad-default', 0, 14],
    ['{{a:date=31/12/2026}}', 'bad-default', 0, 21],
    ['{{a:date=2026-02-30}}', 'bad-default', 0, 21],
    ['{{a:choice}}', 'no-choices', 0, 12],
    ['{{a:choice(x|x)}}', 'no-choices', 0, 17],
    ['{{a:choice(x|y)=z}}', 'bad-default', 0, 19],
    ['{{customer:number}}', 'variable-with-type', 0, 19],
    ['{{a:number}} {{a:date}}', 'blank-differs', 13, 10],
    [`{{${'a'.repeat(61)}}}`, 'label-too-long', 0, 65],
  ])('%s', (source, code, at, length) => {
    const { tokens, problems } = parseTemplate(source);
    expect(problems).toEqual([{ code, at, length }]);
    expect(tokens.some(({ is }) => is === 'text')).toBe(true);
  });

  test('too long, and too many fields', () => {
    expect(parseTemplate('{'.repeat(MAX_TEMPLATE_LENGTH + 1)).problems).toMatchObject([{ code: 'too-long' }]);
    expect(parseTemplate('{{customer}}'.repeat(MAX_FIELDS + 1)).problems).toMatchObject([
      { code: 'too-many-fields' },
    ]);
  });
});

test('any text can be read, and text without braces is itself', () => {
  const part = fc.oneof(
    fc.constantFrom('{{', '}}', '\\', '|', ':', '=', '(', ')', 'choice', 'العميل'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const source = parts.join('');
      const { tokens, problems } = parseTemplate(source);
      for (const { at } of problems) expect(at).toBeLessThanOrEqual(source.length);
      if (!source.includes('{{')) expect(tokens).toEqual(source === '' ? [] : [{ is: 'text', text: source }]);
    }),
  );
});

test.each([
  '{{a:choice(' + '\\'.repeat(4000),
  '{{' + 'a:'.repeat(2000) + '}}',
  '{{' + '(|'.repeat(2000) + '}}',
])('hostile input ends in a problem (%#)', (source) =>
  expect(parseTemplate(source).problems).toHaveLength(1),
);
