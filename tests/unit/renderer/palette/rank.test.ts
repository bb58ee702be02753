import { describe, expect, it } from 'vitest';
import { bestOf, MATCH, matchOf, orderGroups } from '#renderer/palette/rank.ts';

describe('how well a name is what was typed', () => {
  it.each([
    ['', 'التذاكر', MATCH.words],
    ['تذاكر', 'التذاكر', MATCH.whole],
    ['التذاكر', 'التذاكر', MATCH.whole],
    ['إنه', 'إنهاء التذكرة', MATCH.beginning],
    ['انهاء التذ', 'إنهاء التذكرة', MATCH.beginning],
    ['تذكرة', 'إنهاء التذكرة', MATCH.words],
    ['تذكرة إنهاء', 'إنهاء التذكرة', MATCH.words],
    ['ساره', 'سارة محمود', MATCH.beginning],
    ['٠١٠', '0101234567', MATCH.beginning],
    ['RES tick', 'Resolve the ticket', MATCH.words],
    ['اكر', 'التذاكر', MATCH.none],
    ['تذكرة بيع', 'إنهاء التذكرة', MATCH.none],
  ])('«%s» in «%s»', (query, text, match) => {
    expect(matchOf(query, text)).toBe(match);
  });
});

describe('what is found', () => {
  const entries = ['إعدادات: التذاكر', 'التذاكر', 'العملاء', 'تذاكر الأسبوع'].map((text) => ({ text }));

  it('has the best first, and leaves out what is called otherwise', () => {
    expect(bestOf('تذاكر', entries).map(({ text }) => text)).toEqual([
      'التذاكر',
      'تذاكر الأسبوع',
      'إعدادات: التذاكر',
    ]);
  });

  it('stays in its order while nothing is typed', () => {
    expect(bestOf('', entries)).toEqual(entries);
  });

  it('has the group with the best match first, groups that found nothing left out, equals in their order', () => {
    const group = (key: string, ...texts: string[]) => ({ key, entries: texts.map((text) => ({ text })) });
    const groups = [
      group('chats', 'محمود سارة'),
      group('customers', 'محمود سارة'),
      group('pages', 'سارة'),
      group('messages', 'كلام آخر'),
      group('settings'),
    ];
    expect(orderGroups('سارة', groups).map(({ key }) => key)).toEqual([
      'pages',
      'chats',
      'customers',
      'messages',
    ]);
    expect(orderGroups('', groups).map(({ key }) => key)).toEqual([
      'chats',
      'customers',
      'pages',
      'messages',
    ]);
  });
});
