import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_MENU } from '#shared/domain/rules/default-menu.ts';
import { parseMenuReply } from '#shared/desk/menu/parse-reply.ts';

const labels = DEFAULT_MENU.items.map(({ label }) => label);
const parse = (text: string): ReturnType<typeof parseMenuReply> => parseMenuReply(text, labels);

describe('a choice', () => {
  test.each([
    ['1', 0],
    ['١', 0],
    ['۱', 0],
    ['1.', 0],
    ['(1)', 0],
    ['1️⃣', 0],
    ['①', 0],
    [' 2 ', 1],
    ['رقم 1', 0],
    ['رقم ٣', 2],
    ['اختيار 2 لو سمحت', 1],
    ['#4', 3],
    ['option 5', 4],
    ['واحد', 0],
    ['واحدة', 0],
    ['الأول', 0],
    ['الاختيار الأول', 0],
    ['التاني', 1],
    ['اتنين', 1],
    ['تلاتة', 2],
    ['الثالثة', 2],
    ['أربعة', 3],
    ['one', 0],
    ['Two please', 1],
    ['the second', 1],
    ['إرسال روشتة', 0],
    ['ارسال روشته', 0],
    ['روشتة', 0],
    ['الروشتة', 0],
    ['prescription', 0],
    ['سعر', 1],
    ['طلب جديد', 2],
    ['A NEW ORDER', 2],
    ['التوصيل', 3],
    ['شكوى', 4],
    ['شكوووووى', 4],
  ])('%j is item %i', (text, index) => expect(parse(text)).toEqual({ kind: 'choice', index }));
});

test.each([
  '0',
  '٠',
  '۰',
  'صفر',
  'zero',
  'موظف',
  'عايز أكلم موظف',
  'ممكن أكلم حد؟',
  'ممكن اتكلم مع حد من فضلك دكتور',
  'talk to a person',
])('%j asks for a person', (text) => expect(parse(text)).toEqual({ kind: 'person' }));

test.each(['9', '٧', '6', 'تسعة', '123', '؟', '👍', '', '...', 'ok', 'تمام', 'السلام عليكم'])(
  '%j fits no item',
  (text) => expect(parse(text)).toEqual({ kind: 'wrong-choice' }),
);

test.each([
  'عايز 2 علبة',
  '2 علبة',
  'عايز 2',
  '1 بنادول اكسترا',
  'محتاج ١ كونجستال',
  '1.5',
  '2/1',
  '50%',
  'بنادول 1',
  'عندي ميعاد الساعة 5',
  '01012345678',
  'السلام عليكم ورحمة الله وبركاته',
  'ممكن اعرف عندكم فيتامين سي',
  'one box of panadol please',
])('%j is a sentence of its own', (text) => expect(parse(text)).toEqual({ kind: 'own-words' }));

test('labels that share a word are not told apart by it', () => {
  const twins = [
    { ar: 'توصيل دواء', en: 'Deliver medicine' },
    { ar: 'توصيل مستلزمات', en: 'Deliver supplies' },
  ];
  expect(parseMenuReply('توصيل', twins)).toEqual({ kind: 'wrong-choice' });
  expect(parseMenuReply('مستلزمات', twins)).toEqual({ kind: 'choice', index: 1 });
});

test('any text gives an answer, and a choice is always of the menu', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const reply = parse(text);
      if (reply.kind === 'choice') expect(labels[reply.index]).toBeDefined();
    }),
  );
});
