import { expect, test } from 'vitest';
import { conversationWith } from '../store/support/queued.ts';
import { isSent, openOutbox } from './open-outbox.ts';

test('nothing to send is idle', async () => {
  const { outbox } = await openOutbox();
  expect(outbox.isIdle).toBe(true);
  await outbox.whenIdle();
});

test('it is idle when the last send is settled, those begun meanwhile in other conversations too', async () => {
  const { outbox, transport, store, send, until } = await openOutbox();
  const otherId = await conversationWith(store, '201112345678');
  const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let begun = 0;
  transport.beforeSend = () => gates[begun++]?.promise ?? Promise.resolve();
  const first = until('أول', isSent);
  const second = until('ثان', isSent);
  await send('أول');
  let isOver = false;
  const idle = outbox.whenIdle().then(() => (isOver = true));
  expect(outbox.isIdle).toBe(false);
  await expect.poll(() => begun).toBe(1);
  // A colleague writes to somebody else while the first one is on its way.
  await outbox.sendText({ conversationId: otherId, clientKey: 'other', text: 'ثان', sentBy: null });
  await expect.poll(() => begun).toBe(2);
  gates[0]?.resolve();
  await first;
  expect([isOver, outbox.isIdle]).toEqual([false, false]);
  gates[1]?.resolve();
  await second;
  await idle;
  expect(outbox.isIdle).toBe(true);
  expect(transport.sends.map(({ text }) => text)).toEqual(['أول', 'ثان']);
});

test('what waits for a connection is on the disk and holds nothing up', async () => {
  const { outbox, transport, store, send } = await openOutbox();
  transport.setOnline(false);
  await send('بعدين');
  await outbox.whenIdle();
  expect(outbox.isIdle).toBe(true);
  expect(await store.listOutboxHeads()).toHaveLength(1);
  expect(transport.sends).toEqual([]);
});
