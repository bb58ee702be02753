import { describe, expect, it, test } from 'vitest';
import { parseChat, type ExportedChat } from '#main/ingest/exported-chats/parse/parse-chat.ts';
import type { DateOrder } from '#shared/domain/past/exported-chat.ts';

const CAIRO = 'Africa/Cairo';
const NOW = Date.parse('2026-06-01T10:00:00Z');
const RLM = '\u200F';
const LRM = '\u200E';
const NARROW = '\u202F';

function read(lines: string[], order?: DateOrder): ExportedChat {
  const chat = parseChat(lines.join('\n'), { timeZone: CAIRO, order, now: NOW });
  if (chat.kind === 'refused') throw new Error(chat.problem);
  return chat;
}

const said = (lines: string[], order?: DateOrder) =>
  read(lines, order).lines.map(({ author, at, text }) => [author, new Date(at).toISOString(), text]);

describe('the ways in which phones write a line', () => {
  const AT = '2024-12-31T19:05:00.000Z';
  it.each([
    ['Android, 24 hours', '31/12/2024, 21:05 - منى: عندكم بنادول؟'],
    ['Android, the month first', '12/31/24, 9:05 PM - منى: عندكم بنادول؟'],
    ['Android, a narrow space', `12/31/24, 9:05${NARROW}PM - منى: عندكم بنادول؟`],
    ['Android, small letters', '31/12/2024, 9:05 pm - منى: عندكم بنادول؟'],
    ['Android in Arabic', '31/12/2024، 9:05 م - منى: عندكم بنادول؟'],
    ['Android in Arabic, with its digits', '٣١/١٢/٢٠٢٤، ٩:٠٥ م - منى: عندكم بنادول؟'],
    ['Android in Arabic, with marks', `٣١${RLM}/١٢${RLM}/٢٠٢٤، ٩:٠٥ م - منى: عندكم بنادول؟`],
    ['Android, dots', '31.12.24, 21:05 - منى: عندكم بنادول؟'],
    ['Android, the year first', '2024-12-31, 21:05 - منى: عندكم بنادول؟'],
    ['iPhone', '[31/12/2024, 21:05:00] منى: عندكم بنادول؟'],
    ['iPhone, 12 hours', `[12/31/24, 9:05:00${NARROW}PM] منى: عندكم بنادول؟`],
    ['iPhone in Arabic', `${RLM}[٣١${RLM}/١٢${RLM}/٢٠٢٤، ٩:٠٥:٠٠ م] منى: عندكم بنادول؟`],
    ['iPhone, the time first', '[9:05:00 م، ٣١/١٢/٢٠٢٤] منى: عندكم بنادول؟'],
    ['Android, the time first', '9:05 م، 31/12/2024 - منى: عندكم بنادول؟'],
  ])('%s', (_name, line) => {
    expect(said([line])).toEqual([['منى', AT, 'عندكم بنادول؟']]);
  });

  it('midnight and noon are told apart', () => {
    const lines = ['31/12/2024, 12:05 AM - A: 1', '31/12/2024, 12:05 PM - A: 2', '31/12/2024, 1:05 م - A: 3'];
    expect(said(lines.slice(0, 2)).map(([, at]) => at)).toEqual([
      '2024-12-30T22:05:00.000Z',
      '2024-12-31T10:05:00.000Z',
    ]);
    expect(said(['٣١/١٢/٢٠٢٤، ١٢:٠٥ ص - A: 1'])[0]?.[1]).toBe('2024-12-30T22:05:00.000Z');
  });

  it('summer time is the pharmacy’s', () => {
    expect(said(['31/7/2024, 21:05 - A: 1'])[0]?.[1]).toBe('2024-07-31T18:05:00.000Z');
  });
});

describe('which date comes first', () => {
  it('is asked where no day exceeds 12, and said likely by the order of the lines', () => {
    const lines = ['1/2/2024, 10:00 - A: 1', '1/3/2024, 10:00 - A: 2', '2/1/2024, 10:00 - A: 3'];
    expect(read(lines)).toMatchObject({ asksOrder: true, order: 'month-first' });
    expect(said(lines, 'day-first')[0]?.[1]).toBe('2024-02-01T08:00:00.000Z');
    expect(said(lines, 'month-first')[0]?.[1]).toBe('2024-01-02T08:00:00.000Z');
  });

  it('is known where one does, whatever a person says', () => {
    const lines = ['1/2/2024, 10:00 - A: 1', '13/2/2024, 10:00 - A: 2'];
    expect(read(lines, 'month-first')).toMatchObject({ asksOrder: false, order: 'day-first' });
  });

  it('a file with days that are none in either order is no chat', () => {
    const text = '13/1/2024, 10:00 - A: 1\n1/13/2024, 10:00 - A: 2';
    expect(parseChat(text, { timeZone: CAIRO, now: NOW })).toEqual({
      kind: 'refused',
      problem: 'not-a-chat',
    });
  });
});

describe('what a line says', () => {
  const kinds = (lines: string[]) =>
    read(lines).lines.map(({ kind, text, fileName, isEdited }) => ({ kind, text, fileName, isEdited }));
  const line = (text: string): string => `31/12/2024, 21:05 - منى: ${text}`;
  const file = { kind: 'file', text: '', fileName: null, isEdited: false };

  it.each([
    [line('IMG-20241231-WA0001.jpg (file attached)'), { ...file, fileName: 'IMG-20241231-WA0001.jpg' }],
    [line(`${LRM}IMG-1.jpg (الملف مرفق)`), { ...file, fileName: 'IMG-1.jpg' }],
    [line('IMG-1.jpg (file attached)\nالروشتة'), { ...file, fileName: 'IMG-1.jpg', text: 'الروشتة' }],
    [line(`${LRM}<attached: 00000012-PHOTO.jpg>`), { ...file, fileName: '00000012-PHOTO.jpg' }],
    [
      line(`الروشتة ${LRM}<المرفق: 00000012-PHOTO.jpg>`),
      { ...file, fileName: '00000012-PHOTO.jpg', text: 'الروشتة' },
    ],
    [
      line(`فاتورة.pdf • ${LRM}3 pages ${LRM}<attached: 00000013-فاتورة.pdf>`),
      { ...file, fileName: '00000013-فاتورة.pdf' },
    ],
    [line('<Media omitted>'), file],
    [line('<تم استبعاد الوسائط>'), file],
    [line(`${LRM}image omitted`), file],
    [line('image omitted'), { ...file, kind: 'text', text: 'image omitted' }],
    [line('This message was deleted'), { ...file, kind: 'deleted' }],
    [line('تم حذف هذه الرسالة.'), { ...file, kind: 'deleted' }],
    [
      line(`نعم موجود ${LRM}<This message was edited>`),
      { ...file, kind: 'text', text: 'نعم موجود', isEdited: true },
    ],
    [line('نعم <تم تعديل هذه الرسالة>'), { ...file, kind: 'text', text: 'نعم', isEdited: true }],
    [line('location: https://maps.google.com/?q=30.05,31.23'), { ...file, kind: 'location' }],
    [line(`${LRM}Missed voice call`), { ...file, kind: 'missed-call' }],
    [line(''), { ...file, kind: 'text' }],
  ])('%s', (written, expected) => {
    expect(kinds([written])).toEqual([expected]);
  });

  it('a message of several lines is one', () => {
    const lines = [line('محتاج:'), 'بنادول: 2', '', '12/3 كونجستال', line('شكرا'), ''];
    expect(kinds(lines).map(({ text }) => text)).toEqual(['محتاج:\nبنادول: 2\n\n12/3 كونجستال', 'شكرا']);
  });

  it('a line that was pasted from another phone begins no message', () => {
    expect(kinds([line('شوف'), '[31/12/2024, 21:05:00] الصيدلية: خد علبتين'])).toHaveLength(1);
  });

  it('names with a colon stay whole', () => {
    const lines = ['أ', 'ب', 'ج: د'].map((text) => `31/12/2024, 21:05 - صيدلية: النور: ${text}`);
    const chat = read([...lines, line('نعم'), line('لا')]);
    expect(chat.authors).toEqual([
      { name: 'صيدلية: النور', messages: 3 },
      { name: 'منى', messages: 2 },
    ]);
    expect(chat.lines[2]?.text).toBe('ج: د');
  });

  it('somebody who sends nothing but files keeps their name', () => {
    const files = ['1', '2', '3'].map((name) => line(`${LRM}<المرفق: ${name}.jpg>`));
    expect(read(files)).toMatchObject({ authors: [{ name: 'منى', messages: 3 }] });
    expect(kinds(files).map(({ fileName }) => fileName)).toEqual(['1.jpg', '2.jpg', '3.jpg']);
  });

  it('what WhatsApp says itself is counted and left out', () => {
    const chat = read([
      '31/12/2024, 21:00 - Messages and calls are end-to-end encrypted. No one outside of this chat can read them.',
      line('السلام عليكم'),
      `31/12/2024, 21:06 - منى: ${LRM}Messages and calls are end-to-end encrypted.`,
    ]);
    expect(chat).toMatchObject({ notices: 2, authors: [{ name: 'منى', messages: 1 }] });
  });
});

describe('what is refused', () => {
  it.each([
    ['not-a-chat', 'اسم,رقم\nمنى,0101'],
    ['empty', ''],
    ['empty', '31/12/2024, 21:00 - Messages and calls are end-to-end encrypted.'],
    ['group', '31/12/2024, 21:00 - A: 1\n31/12/2024, 21:00 - B: 1\n31/12/2024, 21:00 - C: 1'],
    ['group', '31/12/2024, 21:00 - أحمد أنشأ المجموعة "الصيدلية"\n31/12/2024, 21:00 - B: 1'],
  ])('%s', (problem, text) => {
    expect(parseChat(text, { timeZone: CAIRO, now: NOW })).toEqual({ kind: 'refused', problem });
  });
});

test('a message of nothing but spaces, and one that names files without an end, are read in no time', () => {
  const began = performance.now();
  const texts = [`أ${' '.repeat(65_000)}ب`, `أ${'\n'.repeat(65_000)}ب`, '<attached: '.repeat(6_000)];
  const { lines } = read(texts.map((text) => `13/02/2024, 10:00 - منى: ${text}`));
  // Each of them took half a minute once.
  expect(performance.now() - began).toBeLessThan(3_000);
  expect(lines.map(({ kind }) => kind)).toEqual(['text', 'text', 'text']);
});

test('an order of the dates that leads into the future is not offered, whatever a person says', () => {
  // The last is the first of December, which is to come, or the twelfth of January.
  const lines = [
    '06/01/2026, 10:00 - منى: سلام',
    '12/06/2025, 10:00 - منى: سلام',
    '01/12/2026, 10:00 - منى: نعم',
  ];
  expect(read(lines.slice(0, 2)).asksOrder).toBe(true);
  expect(read(lines, 'day-first')).toMatchObject({ asksOrder: false, order: 'month-first' });
});
