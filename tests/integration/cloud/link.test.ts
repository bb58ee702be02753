import { expect, test } from 'vitest';
import { openCloudDesk, standIn } from './support/cloud-desk.ts';

test('online says that Graph has answered, and the number is its own', async () => {
  const graph = await standIn();
  const { transport } = await openCloudDesk(graph);
  expect(transport.state).toMatchObject({ phase: 'online' });
  expect(await transport.ownAccount()).toEqual({ phoneJid: '201000000001@c.us', lid: null });
});

test('what keeps a number from writing is told apart, and mended without a restart', async () => {
  const graph = await standIn();
  const { transport } = await openCloudDesk(graph);
  graph.account.registered = false;
  await transport.checkLink();
  expect(transport.state).toEqual({ phase: 'logged-out', reason: 'not-set-up' });
  graph.account.registered = true;
  graph.account.health.canSend = 'BLOCKED';
  await transport.reconnect();
  expect(transport.state).toEqual({ phase: 'blocked' });
  graph.account.health.canSend = 'AVAILABLE';
  await transport.reconnect();
  expect(transport.state).toMatchObject({ phase: 'online' });
  await graph.stopListening();
  await transport.checkLink();
  expect(transport.state).toMatchObject({
    phase: 'offline',
    reason: 'unreachable',
    retryAt: expect.any(Number),
  });
  await graph.startListening();
  await transport.checkLink();
  expect(transport.state).toMatchObject({ phase: 'online' });
});

test('put away, it neither asks nor sends', async () => {
  const graph = await standIn();
  const { transport } = await openCloudDesk(graph);
  await transport.whileDisconnected(async () => {
    const calls = graph.calls.length;
    await transport.checkLink();
    const text = { chatAddress: '201000000101@c.us', waMessageId: 'rosheta-1', text: 'x' };
    expect(await transport.sendText(text)).toMatchObject({ kind: 'not-sent' });
    expect(graph.calls.length).toBe(calls);
  });
  expect(transport.state).toMatchObject({ phase: 'online' });
});

test('another token counts from the next call on: what waited for it goes once, and nothing is begun anew', async () => {
  const graph = await standIn();
  let accessToken = graph.credentials.accessToken;
  const { transport, store, outbox, take } = await openCloudDesk(graph, { accessToken: () => accessToken });
  await take([graph.customerWrites({ phone: '201000000101', text: 'السلام عليكم' }).webhook.body]);
  graph.account.revokeToken(accessToken);
  const [conversation] = (await store.listConversations({ limit: 1 })).items;
  const { id: messageId } = await store.enqueueText({
    conversationId: conversation?.id ?? 0,
    clientKey: 'once',
    text: 'حاضر',
    sentBy: 'agent:1',
    now: Date.now(),
  });
  while (transport.state.phase !== 'logged-out') await new Promise((resolve) => setImmediate(resolve));
  expect(graph.sent).toEqual([]);
  accessToken = 'EAAanotherTokenOfTheSystemUser';
  graph.account.addToken(accessToken);
  await transport.reconnect();
  await graph.waitForSent();
  await outbox.whenIdle();
  expect(graph.sent).toHaveLength(1);
  expect(await store.getMessage({ messageId })).toMatchObject({ status: 'sent' });
});
