import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simulateMenu, type SimulatedLine } from '#renderer/service-menu/settings/simulate.ts';
import { DEFAULT_SETTINGS, type Settings } from '#shared/domain/settings.ts';

const basis: Settings = { ...DEFAULT_SETTINGS, pharmacyName: 'صيدلية النور' };
const to = { language: 'ar', customer: 'منى' } as const;
const run = (...replies: string[]): SimulatedLine[] => simulateMenu(basis, to, replies);
const last = (...replies: string[]): SimulatedLine | undefined => run(...replies).at(-1);

test('it begins with the menu as the customer gets it', () => {
  const [first, ...rest] = run();
  expect(rest).toEqual([]);
  expect(first).toMatchObject({ by: 'desk' });
  expect(first).toHaveProperty('text', expect.stringContaining('1. إرسال روشتة'));
  expect(first).toHaveProperty('text', expect.stringContaining('0. التحدث مع أحد الزملاء'));
});

test('a number, a word and a label choose; a sentence and a 0 go to a person', () => {
  const prescription = { by: 'note', note: 'chosen', kind: 'prescription', hasAnswer: true };
  expect(last('١')).toEqual(prescription);
  expect(last('one')).toEqual(prescription);
  expect(last('إرسال روشتة')).toEqual(prescription);
  expect(last('0')).toEqual({ by: 'note', note: 'handed-over', because: 'asked' });
  expect(last('عايز علبتين بنادول اكسترا لو سمحت')).toMatchObject({ because: 'own-words' });
  expect(last('99', '98')).toMatchObject({ because: 'no-choice-twice' });
});

test('a submenu is one step more, and afterwards the desk is silent', () => {
  expect(run('4').at(-1)).toHaveProperty('text', expect.stringContaining('أين طلبي؟'));
  expect(last('4', 'الأول')).toEqual({ by: 'note', note: 'chosen', kind: 'delivery', hasAnswer: true });
  expect(last('1', '2')).toEqual({ by: 'note', note: 'silent' });
});

test('an answer that cannot go out is said to be one', () => {
  const [item, ...items] = basis.serviceMenu.items;
  if (item === undefined) throw new Error('no item');
  const broken = { ...item, answer: { ar: '{{السعر}}', en: '{{price}}' } };
  const lines = simulateMenu(
    { ...basis, serviceMenu: { ...basis.serviceMenu, items: [broken, ...items] } },
    to,
    ['1'],
  );
  expect(lines.filter(({ by }) => by === 'desk').at(-1)).toEqual({ by: 'desk', text: undefined });
});

test('whatever is replied, the desk sends five texts at most', () => {
  const reply = fc.oneof(fc.constantFrom('1', '4', '٤', '0', '99', 'شكرا', 'one', 'توصيل'), fc.string());
  fc.assert(
    fc.property(fc.array(reply, { maxLength: 12 }), (replies) => {
      expect(run(...replies).filter(({ by }) => by === 'desk').length).toBeLessThanOrEqual(5);
    }),
  );
});
