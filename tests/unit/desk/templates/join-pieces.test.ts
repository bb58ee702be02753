import { expect, test } from 'vitest';
import { joinPieces } from '#shared/desk/templates/join-pieces.ts';

/** "أهلا يا {منى}": what stands in braces is a value. */
const join = (text: string): string =>
  joinPieces(
    text
      .split(/(\{.*?\})/u)
      .map((part) => (part.startsWith('{') ? { text: part.slice(1, -1), isValue: true } : { text: part })),
  );

test.each([
  ['أهلا يا {منى}، نورتنا', 'أهلا يا منى، نورتنا'],
  ['أهلا يا {}، نورتنا', 'أهلا، نورتنا'],
  ['{}، طلبك جاهز', 'طلبك جاهز'],
  ['Dear {}, your order is ready', 'your order is ready'],
  ['Hello {}, your order is ready', 'Hello, your order is ready'],
  ['شكرًا، {}.', 'شكرًا.'],
  ['شكرًا يا {}', 'شكرًا'],
  ['السطر الأول\n{}، طلبك جاهز', 'السطر الأول\nطلبك جاهز'],
  ['من {} إلى {}', 'من إلى'],
  ['{}{}', ''],
])('%s reads well as "%s"', (text, expected) => {
  expect(join(text)).toBe(expected);
});

test('white space and commas that no empty value touches stay as they were written', () => {
  expect(join('  مرحبا ,  {منى} ، \n')).toBe('  مرحبا ,  منى ، \n');
});

test('a long run of spaces before an empty value takes no time', () => {
  const started = performance.now();
  expect(join(`أ${' '.repeat(100_000)}{}`)).toBe('أ');
  expect(performance.now() - started).toBeLessThan(5_000);
});
