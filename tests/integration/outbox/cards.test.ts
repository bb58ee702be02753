import { expect, test } from 'vitest';
import type { Card } from '#shared/domain/messages/card.ts';
import { placeWithDatabase } from '../store/support/open-store.ts';
import { isSent, openOutbox } from './open-outbox.ts';

const PLACE: Card = {
  kind: 'location',
  latitude: 30.0444,
  longitude: 31.2357,
  name: 'صيدلية النور',
  address: '١٢ شارع التحرير',
};
const CONTACT: Card = { kind: 'contacts', contacts: [{ name: 'د. منى', phones: ['201000000111'] }] };

async function withCards() {
  const desk = await openOutbox();
  const send = (card: Card, clientKey: string) =>
    desk.outbox.sendCard({ conversationId: desk.conversationId, clientKey, card, sentBy: 'agent:1' });
  return { ...desk, send };
}

test('a place and a contact card go out as what they are, and stand in the thread so', async () => {
  const { send, transport, until, store, conversationId } = await withCards();
  for (const [card, waType] of [
    [PLACE, 'location'],
    [CONTACT, 'vcard'],
  ] as const) {
    const sent = until('', (message) => isSent(message) && message.waType === waType);
    const message = await send(card, waType);
    expect(message).toMatchObject({ waType, type: 'other', details: card, content: '', sentBy: 'agent:1' });
    const { waMessageId } = await sent;
    expect(transport.cards.get(waMessageId ?? '')).toEqual(card);
  }
  expect((await store.getConversation(conversationId)).lastMessage?.waType).toBe('vcard');
});

test('pressed twice it goes once, and a draft that was begun stays', async () => {
  const { send, transport, until, store, conversationId } = await withCards();
  await store.saveDraft({ id: conversationId, draft: 'حضرتك', now: 1 });
  const sent = until('', isSent);
  const [one, other] = await Promise.all([send(PLACE, 'key'), send(PLACE, 'key')]);
  await sent;
  expect(one.id).toBe(other.id);
  expect(transport.sends).toHaveLength(1);
  expect((await store.getConversation(conversationId)).draft).toBe('حضرتك');
});

test('after a lost answer it is looked up, and not sent again when WhatsApp has it', async () => {
  const { send, transport, until } = await withCards();
  transport.script({ kind: 'ambiguous', cause: new Error('no answer') });
  transport.found = { kind: 'found', status: 'sent' };
  const sent = until('', isSent);
  await send(CONTACT, 'key');
  await sent;
  expect(transport.sends).toHaveLength(1);
});

test.each([
  { knows: 'found', sends: 0 },
  { knows: 'absent', sends: 1 },
] as const)('after a kill in the middle of it WhatsApp is asked: $knows', async ({ knows, sends }) => {
  const place = placeWithDatabase();
  const before = await openOutbox({ place });
  const { conversationId } = before;
  before.transport.beforeSend = () => new Promise(() => {});
  const { id } = await before.outbox.sendCard({
    conversationId,
    clientKey: 'key',
    card: PLACE,
    sentBy: null,
  });
  await expect.poll(async () => (await before.store.listOutboxHeads())[0]?.state).toBe('dispatched');
  const [head] = await before.store.listOutboxHeads();
  await before.store.close();

  const after = await openOutbox({ place });
  after.transport.found = knows === 'found' ? { kind: 'found', status: 'sent' } : { kind: 'absent' };
  const sent = after.until('', (message) => isSent(message) && message.id === id);
  after.outbox.wake();
  expect(await sent).toMatchObject({ waMessageId: head?.waMessageId, details: PLACE });
  expect(after.transport.sends).toHaveLength(sends);
  if (sends > 0) expect(after.transport.cards.get(head?.waMessageId ?? '')).toEqual(PLACE);
});

test('a link without such messages is not asked for one', async () => {
  const { send, transport } = await withCards();
  transport.capabilities = { ...transport.capabilities, kinds: ['image'] };
  await expect(send(PLACE, 'key')).rejects.toMatchObject({ code: 'invalid-input' });
});
