import { expect, it } from 'vitest';
import { fromPhone, PHONE, record } from '../store/support/observed.ts';
import { placeWithDatabase } from '../store/support/open-store.ts';
import { HURRIED, openOutbox, type OpenOutbox } from './open-outbox.ts';

const BY = 'agent:3';

async function written({ store }: OpenOutbox): Promise<number> {
  const { conversation } = await record(store, fromPhone(PHONE, { waMessageId: 'IN1' }));
  return conversation.id;
}

it('is done once over the phone’s link, also after a kill in the middle of it', async () => {
  const place = placeWithDatabase();
  const first = await openOutbox({ place });
  const conversationId = await written(first);
  first.transport.beforeAct = () => new Promise(() => {});
  await first.outbox.actOnChat({ conversationId, action: { kind: 'archive', isOn: true }, by: BY });
  await expect.poll(() => first.transport.acts.length).toBe(1);
  await first.store.close();

  const second = await openOutbox({ place });
  second.outbox.wake();
  await expect.poll(() => second.store.listChatActionHeads()).toEqual([]);
  expect(second.transport.acts).toEqual([`${PHONE}@c.us archive true`]);
  expect((await second.store.getConversation(conversationId)).chat).toMatchObject({
    isArchived: true,
    failed: [],
  });
});

it('waits while the link is away, and only what was wanted last is told', async () => {
  const desk = await openOutbox();
  const { outbox, transport } = desk;
  const conversationId = await written(desk);
  transport.setOnline(false);
  await outbox.actOnChat({ conversationId, action: { kind: 'mute', until: 9_000_000_000_000 }, by: BY });
  await outbox.actOnChat({ conversationId, action: { kind: 'mute', until: null }, by: BY });
  await outbox.tellRead({ conversationId, by: BY });
  await outbox.whenIdle();
  expect(transport.acts).toEqual([]);
  transport.setOnline(true);
  outbox.connectionChanged(transport.state, 'web');
  await outbox.whenIdle();
  await expect.poll(() => transport.acts).toEqual([`${PHONE}@c.us mute `, `${PHONE}@c.us read IN1`]);
});

it('is given up after its tries, and then is as it was', async () => {
  const desk = await openOutbox({ timing: { ...HURRIED, actionTries: 2 } });
  const { outbox, store, transport } = desk;
  const conversationId = await written(desk);
  transport.scriptAct({ kind: 'not-done', cause: 'page gone' });
  transport.scriptAct({ kind: 'not-done', cause: 'page gone' });
  await outbox.actOnChat({ conversationId, action: { kind: 'pin', isOn: true }, by: BY });
  await expect
    .poll(async () => (await store.getConversation(conversationId)).chat)
    .toMatchObject({ pinnedAt: null, failed: [{ kind: 'pin' }] });
});

it('what only WhatsApp can do is refused where no link can, and the rest is kept here', async () => {
  const desk = await openOutbox();
  const { outbox, transport } = desk;
  const conversationId = await written(desk);
  transport.capabilities = { ...transport.capabilities, chatActions: [] };
  await expect(
    outbox.actOnChat({ conversationId, action: { kind: 'block', isOn: true }, by: BY }),
  ).rejects.toMatchObject({ code: 'action-refused' });
  const pinned = await outbox.actOnChat({ conversationId, action: { kind: 'pin', isOn: true }, by: BY });
  expect(pinned.chat.pinnedAt).not.toBeNull();
  await outbox.whenIdle();
  expect(transport.acts).toEqual([]);
});

it('a report goes at once or not at all, and is never made again by itself', async () => {
  const desk = await openOutbox();
  const { outbox, transport } = desk;
  const conversationId = await written(desk);
  await outbox.reportChat({ conversationId });
  expect(transport.acts).toEqual([`report ${PHONE}@c.us`]);
  // Pressed twice, or by two at once: WhatsApp gets one.
  await Promise.all([1, 2, 3].map(() => outbox.reportChat({ conversationId })));
  expect(transport.acts.splice(1)).toEqual([`report ${PHONE}@c.us`]);
  transport.scriptAct({ kind: 'not-done', cause: 'page gone' });
  await expect(outbox.reportChat({ conversationId })).rejects.toMatchObject({ code: 'report-failed' });
  transport.setOnline(false);
  await expect(outbox.reportChat({ conversationId })).rejects.toMatchObject({ code: 'not-connected' });
  transport.setOnline(true);
  outbox.connectionChanged(transport.state, 'web');
  await outbox.whenIdle();
  expect(transport.acts).toHaveLength(2);
  transport.capabilities = { ...transport.capabilities, canReport: false };
  await expect(outbox.reportChat({ conversationId })).rejects.toMatchObject({ code: 'action-refused' });
});

it('a customer with two numbers of whom WhatsApp takes one report is tried again with the other alone', async () => {
  const desk = await openOutbox();
  const { outbox, store, transport } = desk;
  const other = '201112345678';
  const conversationId = await written(desk);
  const second = await record(store, fromPhone(other, { waMessageId: 'IN2' }));
  await store.mergeConversations({ id: conversationId, otherId: second.conversation.id, now: 1 });
  transport.scriptAct({ kind: 'done' });
  transport.scriptAct({ kind: 'not-done', cause: 'page gone' });
  await expect(outbox.reportChat({ conversationId })).rejects.toMatchObject({ code: 'report-failed' });
  const [first, failed] = transport.acts.splice(0);
  await outbox.reportChat({ conversationId });
  expect(transport.acts.splice(0)).toEqual([failed]);
  // Whoever reports once more after that, means both.
  await outbox.reportChat({ conversationId });
  expect(transport.acts).toEqual([first, failed]);
});

it('a block that is asked for with a report is done once although the desk is killed between the two, and the report too', async () => {
  const place = placeWithDatabase();
  const first = await openOutbox({ place });
  const conversationId = await written(first);
  first.transport.beforeAct = () => new Promise(() => {});
  const blocked = await first.outbox.actOnChat({
    conversationId,
    action: { kind: 'block', isOn: true },
    by: BY,
  });
  expect(blocked.chat.isBlocked).toBe(true);
  void first.outbox.reportChat({ conversationId });
  await expect.poll(() => first.transport.acts.length).toBe(2);
  const told = [...first.transport.acts];
  expect(told.toSorted()).toEqual([`${PHONE}@c.us block true`, `report ${PHONE}@c.us`]);
  await first.store.close();

  const second = await openOutbox({ place });
  second.outbox.wake();
  await expect.poll(() => second.store.listChatActionHeads()).toEqual([]);
  // The block is looked up and made sure of; nobody reports for a second time.
  expect(second.transport.acts).toEqual([`${PHONE}@c.us block true`]);
  expect((await second.store.getConversation(conversationId)).chat).toMatchObject({
    isBlocked: true,
    failed: [],
  });
});

it('a block that was asked for stays where the report with it does not go, and is told when the link is back', async () => {
  const desk = await openOutbox();
  const { outbox, store, transport } = desk;
  const conversationId = await written(desk);
  transport.setOnline(false);
  await outbox.actOnChat({ conversationId, action: { kind: 'block', isOn: true }, by: BY });
  await expect(outbox.reportChat({ conversationId })).rejects.toMatchObject({ code: 'not-connected' });
  expect((await store.getConversation(conversationId)).chat.isBlocked).toBe(true);
  transport.setOnline(true);
  outbox.connectionChanged(transport.state, 'web');
  await expect.poll(() => transport.acts).toEqual([`${PHONE}@c.us block true`]);
});
