import { expect, it } from 'vitest';
import type { WantedAction } from '#shared/domain/messages/message-action.ts';
import { fromPhone, PHONE, record } from '../store/support/observed.ts';
import { placeWithDatabase } from '../store/support/open-store.ts';
import { HURRIED, isSent, openOutbox, type OpenOutbox } from './open-outbox.ts';

const BY = 'agent:3';
const edit = (text: string): WantedAction => ({ kind: 'edit', text });

async function sent({ send, until, outbox }: OpenOutbox, text = 'حاضر'): Promise<number> {
  const done = until(text, isSent);
  outbox.wake();
  const { id } = await send(text);
  await done;
  return id;
}

it('each is done over the link of its message, in the order in which it was asked for', async () => {
  const desk = await openOutbox();
  const { outbox, store, transport } = desk;
  const messageId = await sent(desk);
  const id = transport.sends[0]?.waMessageId ?? '';
  await outbox.act({ messageId, action: { kind: 'react', emoji: '❤️' }, by: BY });
  await outbox.act({ messageId, action: edit('حاضر فورًا'), by: BY });
  await outbox.act({ messageId, action: { kind: 'star', isStarred: true }, by: BY });
  await outbox.whenIdle();
  expect(transport.acts).toEqual([`react ${id} ❤️`, `edit ${id} حاضر فورًا`, `star ${id}`]);
  await outbox.act({ messageId, action: { kind: 'delete' }, by: BY });
  await outbox.whenIdle();
  expect(transport.acts.at(-1)).toBe(`delete ${id}`);
  expect(await store.getMessage({ messageId })).toMatchObject({
    content: 'حاضر فورًا',
    earlierTexts: ['حاضر'],
    reactions: [{ emoji: '❤️' }],
  });
});

it('waits while the link is away, and what is done without an answer is done again', async () => {
  const desk = await openOutbox();
  const { outbox, store, transport } = desk;
  const messageId = await sent(desk);
  transport.setOnline(false);
  await outbox.act({ messageId, action: edit('أولى'), by: BY });
  await outbox.act({ messageId, action: edit('ثانية'), by: BY });
  await outbox.whenIdle();
  expect(transport.acts).toEqual([]);
  transport.scriptAct({ kind: 'not-done', cause: 'time-out' });
  transport.setOnline(true);
  const done = desk.until('ثانية', ({ actions }) => actions.every(({ state }) => state === 'done'));
  outbox.connectionChanged(transport.state, 'web');
  await done;
  // Only what was wanted last, and again, because nobody knew whether it was done.
  const id = transport.sends[0]?.waMessageId ?? '';
  expect(transport.acts).toEqual([`edit ${id} ثانية`, `edit ${id} ثانية`]);
  expect((await store.getMessage({ messageId })).earlierTexts).toEqual(['حاضر']);
});

it('under a clock that is an hour ahead it is written with the time of WhatsApp, and what the phone does next counts', async () => {
  const desk = await openOutbox();
  const { outbox, store, transport, bus } = desk;
  const messageId = await sent(desk);
  bus.emit('clock.changed', { aheadMs: 3_600_000 });
  await outbox.act({ messageId, action: edit('من هنا'), by: BY });
  await outbox.whenIdle();
  const whatsAppNow = Date.now() - 3_600_000;
  const { editedAt } = await store.getMessage({ messageId });
  expect(Math.abs((editedAt ?? 0) - whatsAppNow)).toBeLessThan(60_000);
  // WhatsApp tells whole seconds: what the phone does within this one must not seem older.
  expect((editedAt ?? 0) % 1000).toBe(0);
  expect(transport.acts).toHaveLength(1);
});

it('is given up after its tries, with a reason, and a person may have it tried again', async () => {
  const desk = await openOutbox({ timing: { ...HURRIED, actionTries: 2 } });
  const { outbox, store, transport } = desk;
  const messageId = await sent(desk);
  transport.scriptAct({ kind: 'not-done', cause: 'page gone' });
  transport.scriptAct({ kind: 'not-done', cause: 'page gone' });
  const failed = desk.until('حاضر', ({ actions }) => actions[0]?.state === 'failed');
  await outbox.act({ messageId, action: { kind: 'delete' }, by: BY });
  const action = (await failed).actions[0];
  expect(action).toMatchObject({ failure: 'not-done' });
  transport.scriptAct({ kind: 'refused', reason: 'refused', cause: 'not this one' });
  const refused = desk.until('حاضر', ({ actions }) => actions[0]?.failure === 'refused');
  await store.retryAction({ messageId, actionId: action?.id ?? 0, now: Date.now() });
  await refused;
  expect(transport.acts).toHaveLength(3);
});

it('is done after a kill in the middle of it, and what was killed tells nobody', async () => {
  const place = placeWithDatabase();
  const first = await openOutbox({ place });
  const messageId = await sent(first);
  first.transport.beforeAct = () => new Promise(() => {});
  await first.outbox.act({ messageId, action: edit('بعد الانقطاع'), by: BY });
  await expect.poll(() => first.transport.acts.length).toBe(1);
  await first.store.close();

  const second = await openOutbox({ place });
  const done = second.until('بعد الانقطاع', ({ actions }) => actions[0]?.state === 'done');
  second.outbox.wake();
  await done;
  expect(second.transport.acts).toEqual(first.transport.acts);
  expect(await second.store.listActionHeads()).toEqual([]);
});

it('what cannot be done is refused before anything is written down', async () => {
  const desk = await openOutbox();
  const { outbox, store } = desk;
  const old = await record(store, fromPhone(PHONE, { direction: 'outgoing', status: 'read', sentAt: 1000 }));
  const { id: messageId } = old.message;
  await expect(outbox.act({ messageId, action: edit('متأخر'), by: BY })).rejects.toMatchObject({
    code: 'action-too-late',
  });
  await expect(outbox.act({ messageId, action: { kind: 'delete' }, by: BY })).rejects.toMatchObject({
    code: 'action-too-late',
  });
  const theirs = await record(store, fromPhone(PHONE));
  await expect(
    outbox.act({ messageId: theirs.message.id, action: edit('ليست لنا'), by: BY }),
  ).rejects.toMatchObject({ code: 'action-refused' });
  await expect(
    outbox.act({ messageId: theirs.message.id, action: edit('   '), by: BY }),
  ).rejects.toMatchObject({ code: 'message-empty' });
  expect(await store.listActionHeads()).toEqual([]);
});
