import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTemplate } from '#shared/desk/templates/parse-template.ts';
import { renderTemplate, type TemplateValues } from '#shared/desk/templates/render-template.ts';

const VALUES: TemplateValues = {
  language: 'ar',
  digits: 'latin',
  customer: 'منى',
  agent: 'سارة',
  pharmacy: 'صيدلية النور',
  total: 120.5,
  today: '2026-03-02',
  blanks: new Map(),
};
const render = (source: string, changes: Partial<TemplateValues> = {}): ReturnType<typeof renderTemplate> =>
  renderTemplate(parseTemplate(source).tokens, { ...VALUES, ...changes });
const textOf = (source: string, changes: Partial<TemplateValues> = {}): string => {
  const { text, problems } = render(source, changes);
  expect(problems).toEqual([]);
  return text;
};

test('what the desk knows', () => {
  expect(textOf('أهلا {{customer}}، معك {{agent}} من {{الصيدلية}}. الإجمالي {{total}} في {{today}}.')).toBe(
    'أهلا منى، معك سارة من صيدلية النور. الإجمالي 120.50 جنيه في الاثنين، 2 مارس 2026.',
  );
});

describe('language and digits', () => {
  test.each([
    [{ language: 'ar', digits: 'arabic' }, '١٢٠٫٥٠ جنيه / الاثنين، ٢ مارس ٢٠٢٦ / ١٬٢٥٠٫٥'],
    [{ language: 'ar', digits: 'latin' }, '120.50 جنيه / الاثنين، 2 مارس 2026 / 1,250.5'],
    [{ language: 'en', digits: 'latin' }, 'EGP 120.50 / Monday, 2 March 2026 / 1,250.5'],
  ] as const)('%j', (changes, text) => {
    expect(textOf('{{total}} / {{today}} / {{n:number=1250.5}}', changes)).toBe(text);
  });

  test('whole pounds have no piastres, and rounding is to piastres', () => {
    expect(textOf('{{total}}', { total: 300 })).toBe('300.00 جنيه');
    expect(textOf('{{total}}', { total: 0.1 + 0.2 })).toBe('0.30 جنيه');
    expect(textOf('{{total}}', { total: 0 })).toBe('0.00 جنيه');
  });
});

describe('a customer without a name', () => {
  test.each([
    ['أهلا {{customer}}، نورتنا', 'أهلا، نورتنا'],
    ['أهلا يا {{customer}}، نورتنا', 'أهلا، نورتنا'],
    ['{{customer}}، طلبك جاهز', 'طلبك جاهز'],
    ['شكرا {{customer}}', 'شكرا'],
    ['شكرا {{customer}} على انتظارك', 'شكرا على انتظارك'],
    ['أهلا {{customer}}\nطلبك جاهز', 'أهلا\nطلبك جاهز'],
    ['أهلا {{customer|يا فندم}}، نورتنا', 'أهلا يا فندم، نورتنا'],
    ['Hello {{customer}}, your order is ready', 'Hello, your order is ready'],
    ['Dear {{customer}}, hello', 'hello'],
    ['a\n{{customer}}, b', 'a\nb'],
    ['{{customer}}', ''],
    ['Your order is ready, {{customer}}. Come in', 'Your order is ready. Come in'],
    ['On its way, {{customer}}, and soon there', 'On its way, and soon there'],
    ['شكرا لك، {{customer}}', 'شكرا لك'],
    ['a  b {{customer}} c', 'a  b c'],
  ])('%j reads %j', (source, text) => {
    expect(textOf(source, { customer: null })).toBe(text);
    expect(textOf(source, { customer: '  ' })).toBe(text);
  });
});

test('a template of spaces is joined like any other', () => {
  const spaces = ' '.repeat(4000);
  expect(textOf(`${spaces}x{{customer}}.`, { customer: null })).toBe(`${spaces}x.`);
});

test('nothing else is left out silently', () => {
  expect(render('{{total}} {{agent}} {{total}}', { total: null, agent: null })).toEqual({
    text: '[total] [agent] [total]',
    problems: [
      { code: 'missing', field: 'total' },
      { code: 'missing', field: 'agent' },
    ],
  });
});

describe('blanks', () => {
  const filled = (source: string, key: string, value: string): ReturnType<typeof renderTemplate> =>
    render(source, { blanks: new Map([[key, value]]) });

  test.each([
    ['{{note}}', 'note', ' بعد الأكل ', 'بعد الأكل'],
    ['{{n:number=0}}', 'n', '١٢٫٥', '12.5'],
    ['{{n:number=0}}', 'n', '1,250', '1,250'],
    ['{{d:date}}', 'd', 'بكرة', 'الثلاثاء، 3 مارس 2026'],
    ['{{d:date}}', 'd', '٢٠٢٦-٠٣-٠٥', 'الخميس، 5 مارس 2026'],
    ['{{c:choice(صغير|كبير)}}', 'c', 'كبير', 'كبير'],
  ])('%s with %s=%j: %j', (source, key, value, text) => {
    expect(filled(source, key, value)).toEqual({ text, problems: [] });
  });

  test.each([
    ['{{note}}', 'note', '', 'missing', '[note]'],
    ['{{n:number}}', 'n', 'كتير', 'not-a-number', 'كتير'],
    ['{{n:number}}', 'n', '1e9', 'not-a-number', '1e9'],
    ['{{d:date}}', 'd', '2026-02-30', 'not-a-date', '2026-02-30'],
    ['{{c:choice(a|b)}}', 'c', 'z', 'not-a-choice', 'z'],
  ])('%s with %s=%j is %s', (source, key, value, code, text) => {
    expect(filled(source, key, value)).toEqual({ text, problems: [{ code, field: key }] });
  });

  test('a default stands until something is typed', () => {
    expect(textOf('{{n:number=3}} {{d:date=today}}')).toBe('3 الاثنين، 2 مارس 2026');
  });

  test('names of objects are names like others', () => {
    expect(render('{{constructor}} {{toString}}').problems).toMatchObject([
      { code: 'missing', field: 'constructor' },
      { code: 'missing', field: 'toString' },
    ]);
  });
});

test('values are never read as a template', () => {
  expect(textOf('{{customer}} {{agent}}', { customer: '{{total}} $1 $&', agent: '\\{{' })).toBe(
    '{{total}} $1 $& \\{{',
  );
});

test('text without fields is sent as it was written', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('{{')),
      (text) => {
        expect(textOf(text, { customer: null })).toBe(text);
      },
    ),
  );
});
