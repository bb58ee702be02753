import { describe, expect, it } from 'vitest';
import type { MessageDetails } from '#shared/domain/messages/message-details.ts';
import { pickedId, saidIn, textOf, textOfMessage } from '#shared/domain/messages/message-text.ts';

const choice = (...titles: string[]): MessageDetails => ({
  kind: 'choice',
  of: 'list',
  picked: titles.map((title, index) => ({ title, description: null, id: `row-${index}` })),
  question: 'ماذا تريد؟',
});
const place: MessageDetails = { kind: 'location', latitude: 30, longitude: 31, name: 'البيت', address: null };

describe('textOf', () => {
  it('has a line for each of its words, and none for what is missing or blank', () => {
    const order: MessageDetails = {
      kind: 'order',
      orderId: '7',
      title: 'بنادول',
      note: ' ',
      itemCount: 2,
      items: [{ title: 'كريم', quantity: 1 }],
      total: { thousandths: 1000, currency: 'EGP' },
    };
    expect(textOf(order)).toBe('بنادول\nكريم\n7');
    expect(textOf(place)).toBe('');
  });

  it('of a message comes after what was typed', () => {
    expect(textOfMessage({ content: 'نص', details: choice('توصيل') })).toBe('نص\nتوصيل');
    expect(textOfMessage({ content: '', details: choice('توصيل') })).toBe('توصيل');
    expect(textOfMessage({ content: 'نص', details: null })).toBe('نص');
  });
});

describe('saidIn', () => {
  it('is what was typed or picked, and nothing else', () => {
    expect(saidIn({ type: 'text', content: '5', details: null })).toBe('5');
    expect(saidIn({ type: 'other', content: '', details: choice('صباحًا', 'مساءً') })).toBe('صباحًا\nمساءً');
    expect(saidIn({ type: 'other', content: '', details: choice() })).toBeNull();
    expect(saidIn({ type: 'other', content: 'هنا', details: place })).toBeNull();
    expect(saidIn({ type: 'image', content: '5', details: null })).toBeNull();
  });

  it('goes with the id of what was picked', () => {
    expect(pickedId({ details: choice('توصيل') })).toBe('row-0');
    expect(pickedId({ details: null })).toBeNull();
  });
});
