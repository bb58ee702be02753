import { expect, test } from 'vitest';
import { alertCards, type ToldChat, type ToldMatter } from '#shared/desk/alerts/alert-cards.ts';

const who = (customerName: string | null) => ({
  customerName,
  customerPhone: '201012345678',
  customerUsername: null,
});

const chat = (id: number, change: Partial<ToldChat> = {}): ToldChat => ({
  conversationId: id,
  who: who(`عميل ${id}`),
  words: 'whole',
  count: 1,
  text: 'عندكم بنادول؟',
  type: 'text',
  whose: null,
  ...change,
});

const none = { chats: [], late: [], mentions: [] };
const cardsOf = (chats: ToldChat[], language: 'ar' | 'en' = 'en') =>
  alertCards({ ...none, chats }, language).map(({ title, body }) => `${title} | ${body}`);

test('a message says who wrote it and what, and several say how many', () => {
  expect(cardsOf([chat(1)])).toEqual(['عميل 1 | عندكم بنادول؟']);
  expect(cardsOf([chat(1, { count: 12 })], 'ar')).toEqual(['عميل 1 | 12 رسالة جديدة\nعندكم بنادول؟']);
  expect(cardsOf([chat(1, { words: 'name', count: 2 })], 'ar')).toEqual(['عميل 1 | رسالتان جديدتان']);
  expect(cardsOf([chat(1, { text: '', type: 'audio' })])).toEqual(['عميل 1 | Voice message']);
});

test('what is a colleague’s says whose it is', () => {
  expect(cardsOf([chat(1, { words: 'name', whose: 'مي' })], 'ar')).toEqual([
    'عميل 1 | رسالة جديدة\nالمسؤول: مي',
  ]);
  const late = [{ conversationId: 1, who: who('منى'), words: 'name' as const, whose: 'مي' }];
  expect(alertCards({ ...none, late }, 'en')[0]?.body).toBe(
    'The answer is late, and the customer is waiting\nAssigned to مي',
  );
});

test('a thousand customers are one notification that counts', () => {
  const thousand = Array.from({ length: 1_000 }, (_, index) => chat(index + 1, { count: 2 }));
  expect(cardsOf(thousand)).toEqual(['2000 new messages | from 1000 customers']);
});

test('of a locked desk there is a number alone', () => {
  const locked = [chat(1, { words: 'bare' }), chat(2, { words: 'bare', count: 2 })];
  expect(cardsOf(locked, 'ar')).toEqual(['روشتة | 3 رسائل جديدة']);
  expect(alertCards({ ...none, chats: locked }, 'ar')[0]).toMatchObject({
    conversationId: null,
    takesReply: false,
  });
});

test('late answers and mentions are one each', () => {
  const matter = (id: number, change: Partial<ToldMatter> = {}): ToldMatter => ({
    conversationId: id,
    who: who('منى'),
    words: 'whole',
    ...change,
  });
  const said = (told: Partial<Parameters<typeof alertCards>[0]>) =>
    alertCards({ ...none, ...told }, 'en').map(({ title, body }) => `${title} | ${body}`);
  expect(said({ late: [matter(1)] })).toEqual(['منى | The answer is late, and the customer is waiting']);
  expect(said({ late: [matter(1, { words: 'bare' })] })).toEqual(['Rosheta | An answer is late']);
  expect(said({ late: [matter(1), matter(2)] })).toEqual(['Rosheta | 2 answers are late']);
  expect(said({ mentions: [matter(1, { by: 'أحمد', text: 'راجعيها' })] })).toEqual([
    'أحمد in an internal note | راجعيها',
  ]);
  expect(said({ mentions: [matter(1, { by: 'أحمد', words: 'name', text: 'سر' })] })).toEqual([
    'أحمد in an internal note | You are mentioned in a note',
  ]);
});

test.each([
  ['turned around', '\u202Eأحمد\u2066', 'أحمد'],
  ['in lines', 'أحمد\nعلي\r\n', 'أحمد علي'],
  ['with a NUL', 'أح\0مد', 'أح مد'],
  ['with nothing to be seen', '\u200B\u202E', '\u2066+201012345678\u2069'],
  ['not there', null, '\u2066+201012345678\u2069'],
])('a name %s cannot look like another one', (_how, name, expected) => {
  expect(alertCards({ ...none, chats: [chat(1, { who: who(name) })] }, 'en')[0]?.title).toBe(expected);
});

test('ten thousand letters are one line', () => {
  const [card] = alertCards(
    { ...none, chats: [chat(1, { who: who('م'.repeat(10_000)), text: `${'س'.repeat(10_000)}\n\u0000` })] },
    'ar',
  );
  expect(card?.title.length).toBeLessThanOrEqual(100);
  expect(card?.body.length).toBeLessThanOrEqual(130);
  expect(card?.body).not.toMatch(/\n|\0/u);
});
