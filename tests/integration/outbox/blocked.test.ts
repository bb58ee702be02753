import { expect, it } from 'vitest';
import type { Message } from '#shared/domain/messages/message.ts';
import { PHONE } from '../store/support/observed.ts';
import { HURRIED, isSent, openOutbox, type OpenOutbox } from './open-outbox.ts';

const BY = 'agent:3';

const isHeldBack = ({ failureReason }: Message): boolean => failureReason === 'chat-blocked';

const block = ({ outbox, conversationId }: OpenOutbox, isOn: boolean) =>
  outbox.actOnChat({ conversationId, action: { kind: 'block', isOn }, by: BY });

function setOnline({ transport, outbox }: OpenOutbox, isOnline: boolean): void {
  transport.setOnline(isOnline);
  outbox.connectionChanged(transport.state, 'web');
}

it('what waits when the customer is blocked is held back, and goes once when a person unblocks and sends it', async () => {
  const desk = await openOutbox();
  const { outbox, transport, store, send, until } = desk;
  setOnline(desk, false);
  const { id } = await send('في الطريق');
  const { id: other } = await send('لا داعي');
  const held = until('لا داعي', isHeldBack);
  await block(desk, true);
  await held;
  expect(await store.getMessage({ messageId: id })).toMatchObject({ failureReason: 'chat-blocked' });
  expect(await store.listOutboxHeads()).toEqual([]);
  setOnline(desk, true);
  await outbox.whenIdle();
  await expect(outbox.retry(id)).rejects.toMatchObject({ code: 'chat-blocked' });
  expect(transport.sends).toEqual([]);

  // WhatsApp would refuse it until it knows that they are blocked no more.
  let unblocked = (): void => {};
  transport.beforeAct = () => new Promise((resolve) => (unblocked = resolve));
  await block(desk, false);
  await expect.poll(() => transport.acts).toEqual([`${PHONE}@c.us block true`, `${PHONE}@c.us block false`]);
  await outbox.retry(id);
  expect(await store.getMessage({ messageId: id })).toMatchObject({ status: 'pending' });
  await expect.poll(() => store.listOutboxHeads()).toMatchObject([{ unblockingOver: ['web'] }]);
  expect(transport.sends).toEqual([]);
  const sent = until('في الطريق', isSent);
  unblocked();
  await sent;
  expect(transport.sends.map(({ text }) => text)).toEqual(['في الطريق']);

  // What nobody wants to go stays where it is.
  expect(await outbox.drop(other, 'not-needed')).toMatchObject({ failureReason: 'dropped' });
});

it('what may have left is looked up, and not sent again to whom was blocked meanwhile', async () => {
  const desk = await openOutbox();
  const { transport, store, send, until, outbox } = desk;
  const held = until('ربما', isHeldBack);
  let answer = (): void => {};
  const isLeaving = new Promise<void>((leaves) => {
    transport.beforeSend = () => {
      leaves();
      return new Promise((resolve) => (answer = resolve));
    };
  });
  transport.script({ kind: 'ambiguous', cause: 'no answer' });
  const { id } = await send('ربما');
  await isLeaving;
  await block(desk, true);
  expect(await store.getMessage({ messageId: id })).toMatchObject({ status: 'pending' });
  answer();
  await held;
  await outbox.whenIdle();
  expect(transport.sends).toHaveLength(1);
  expect(transport.lookUps).not.toEqual([]);
});

it('a block that the phone tells holds back too', async () => {
  const desk = await openOutbox();
  const { store, send, transport, outbox } = desk;
  setOnline(desk, false);
  const { id } = await send('متأخر');
  const identity = { phone: PHONE, lid: null, bsuid: null };
  await store.takePhoneMarks({ marks: [{ identity, isBlocked: true }], now: Date.now() });
  expect(await store.getMessage({ messageId: id })).toMatchObject({ failureReason: 'chat-blocked' });
  // The phone's other changes, and its list that is read once more, bring nothing back.
  await store.takePhoneMarks({ marks: [{ identity, isBlocked: false }], now: Date.now() });
  setOnline(desk, true);
  await outbox.whenIdle();
  expect(transport.sends).toEqual([]);
});

it('what waits for an unblocking that WhatsApp refuses is held back once more', async () => {
  const desk = await openOutbox({ timing: { ...HURRIED, actionTries: 1 } });
  const { store, send, outbox, transport, until } = desk;
  setOnline(desk, false);
  const { id } = await send('مرة أخرى');
  await block(desk, true);
  setOnline(desk, true);
  await outbox.whenIdle();
  setOnline(desk, false);
  await block(desk, false);
  await outbox.retry(id);
  transport.scriptAct({ kind: 'refused', reason: 'not-possible', cause: 'no' });
  const held = until('مرة أخرى', isHeldBack);
  setOnline(desk, true);
  await held;
  await outbox.whenIdle();
  expect(transport.sends).toEqual([]);
  expect((await store.getConversation(desk.conversationId)).chat).toMatchObject({ isBlocked: true });
});
