import { describe, expect, test } from 'vitest';
import type { Message } from '#shared/domain/messages/message.ts';
import * as shapes from '../../../whatsapp-stand-in/server/shapes.ts';
import { operations } from '#main/store/operations/operations.ts';
import { AutomatedDesk } from '../automation/automated-desk.ts';
import { openStore } from '../support/open-store.ts';
import { incoming, record } from '../support/observed.ts';
import { shaped } from '../support/shaped.ts';

async function found(query: string, ...all: Parameters<typeof shaped>[0][]): Promise<Message[]> {
  const store = await openStore();
  for (const shape of all) await record(store, shaped(shape));
  return (await store.searchMessages({ query, limit: 9 })).items;
}

describe('what a richer kind of message says is found by the search', () => {
  test.each([
    ['panadol', shapes.listReply('Panadol Extra', { description: '24 tablets' })],
    ['tablets', shapes.listReply('Panadol Extra', { description: '24 tablets' })],
    ['نعم', shapes.buttonReply('نعم، أريده')],
    ['نعم', shapes.templateReply('نعم، أريده')],
    ['بنسلين', shapes.flowReply({ allergy: 'بنسلين' })],
    ['مساء', shapes.poll('متى نوصل؟', ['صباحا', 'مساء'])],
    ['الضغط', shapes.event('يوم قياس الضغط', { startsAt: Date.now() })],
    ['بنادول', shapes.order('بنادول وفيتامين سي', { note: 'بسرعة' })],
    ['7421', shapes.order('بنادول')],
    ['كريم', shapes.product('سانت كريم', { description: 'للبشرة الجافة' })],
    ['شحنة', shapes.template('طلبك في الطريق', { heading: 'شحنة' })],
    ['الطريق', shapes.template('طلبك في الطريق', { heading: 'شحنة' })],
    ['اصدقاء', shapes.groupInvite('أصدقاء الصيدلية', '')],
    ['الحساب', shapes.paymentRequest(50_000, 'باقي الحساب')],
  ])('"%s"', async (query, shape) => {
    expect(await found(query, shape, shapes.buttonReply('غيره'))).toMatchObject([{ waType: shape.type }]);
  });

  test('but no thumbnail is', async () => {
    expect(await found('4AAQSkZJRgABAQAAAQABAAD', shapes.order('بنادول'), shapes.product('كريم'))).toEqual(
      [],
    );
  });

  test('and still after its text was edited', async () => {
    const store = await openStore();
    const observed = shaped(shapes.template('طلبك في الطريق', { heading: 'شحنة' }));
    await record(store, observed);
    const key = incoming(observed.waMessageId);
    const change = { kind: 'edited', text: 'وصل طلبك', at: Date.now() } as const;
    await store.changeMessage({ message: key, change, now: Date.now() });
    expect((await store.searchMessages({ query: 'شحنة', limit: 9 })).items).toHaveLength(1);
    expect((await store.searchMessages({ query: 'الطريق', limit: 9 })).items).toEqual([]);
  });
});

test('the chat list shows what was picked', async () => {
  const store = await openStore();
  const { conversation } = await record(store, shaped(shapes.listReply('بنادول')));
  expect(conversation.lastMessage).toMatchObject({ waType: 'list_response', preview: 'بنادول' });
});

describe('a ticket', () => {
  test('of an order is an order, and no prescription is made of it', () => {
    const desk = new AutomatedDesk();
    desk.take(shaped(shapes.order('أدوية الروشتة', { total: 120_500, itemCount: 2 })));
    expect(desk.ticket()).toMatchObject({
      kind: 'order',
      classification: { because: { by: 'order' }, confidence: 0.9 },
    });
    const { items } = desk.run((tx) => operations.listPrescriptions(tx, { filter: 'waiting', limit: 9 }));
    expect(items).toEqual([]);
  });

  test('is of the kind that the words of a pick say', () => {
    const desk = new AutomatedDesk();
    desk.take(shaped(shapes.listReply('عندي شكوى من الخدمة')));
    expect(desk.ticket()).toMatchObject({ kind: 'complaint', classification: { because: { by: 'rule' } } });
  });
});

test('an event that is moved or called off shows and finds what holds now, and an older edit changes nothing', async () => {
  const store = await openStore();
  const startsAt = Date.parse('2030-03-05T17:00:00');
  const { message } = await record(
    store,
    shaped(shapes.event('يوم قياس الضغط', { startsAt, place: 'الفرع' })),
  );
  const { waMessageId } = message;
  if (message.details?.kind !== 'event' || waMessageId === null) throw new Error('no event');
  const edit = (details: typeof message.details, at: number) =>
    store.changeMessage({
      message: incoming(waMessageId),
      change: { kind: 'edited', text: '', details, at },
      now: at,
    });
  await edit({ ...message.details, name: 'يوم قياس السكر', isCancelled: true }, 2000);
  await edit({ ...message.details, name: 'يوم آخر' }, 1000);
  expect(await store.getMessage({ messageId: message.id })).toMatchObject({
    details: { name: 'يوم قياس السكر', isCancelled: true },
    editedAt: 2000,
  });
  expect((await store.searchMessages({ query: 'السكر', limit: 9 })).items).toHaveLength(1);
  expect((await store.searchMessages({ query: 'الضغط', limit: 9 })).items).toEqual([]);
  const { lastMessage } = await store.getConversation(message.conversationId);
  expect(lastMessage?.preview).toBe('يوم قياس السكر الفرع');
});
