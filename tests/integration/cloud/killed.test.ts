import { expect, test } from 'vitest';
import type { OpenedStore } from '../store/support/open-store.ts';
import { placeWithDatabase } from '../store/support/open-store.ts';
import { openCloudDesk, standIn } from './support/cloud-desk.ts';

const PHONE = '201000000101';

/** A program that ends at a call of the store, before or after it has its effect: from then on nothing answers. */
function endingAt(call: string, when: 'before' | 'after', onEnd: () => void) {
  let hasEnded = false;
  const never = new Promise<never>(() => {});
  return (store: OpenedStore): OpenedStore =>
    new Proxy(store, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function' || name === 'close' || name === 'listen') return value;
        return async (...input: unknown[]): Promise<unknown> => {
          if (hasEnded) return never;
          if (name !== call) return Reflect.apply(value, target, input);
          hasEnded = true;
          if (when === 'after') await Reflect.apply(value, target, input);
          onEnd();
          return never;
        };
      },
    });
}

test.each([
  ['prepareOutbox', 'before'],
  ['prepareOutbox', 'after'],
  ['markDispatched', 'before'],
  ['markDispatched', 'after'],
  ['markSent', 'before'],
  ['markSent', 'after'],
] as const)('ended at %s, %s: nothing is lost and nothing sent twice', async (call, when) => {
  const graph = await standIn();
  const place = placeWithDatabase();
  const ended = Promise.withResolvers<void>();
  const before = await openCloudDesk(graph, { place, around: endingAt(call, when, ended.resolve) });
  await before.take([graph.customerWrites({ phone: PHONE, text: 'فين الطلب؟' }).webhook.body]);
  const { items } = await before.store.listConversations({ limit: 1 });
  const { id: messageId } = await before.store.enqueueText({
    conversationId: items[0]?.id ?? 0,
    clientKey: 'once',
    text: 'في الطريق',
    sentBy: 'agent:1',
    now: Date.now(),
  });
  await ended.promise;
  await before.store.close();

  const after = await openCloudDesk(graph, { place });
  const read = () => after.store.getMessage({ messageId });
  after.outbox.connectionChanged(after.transport.state, 'cloud');
  for (;;) {
    const { status } = await read();
    if (status !== 'pending') break;
    await new Promise((resolve) => setImmediate(resolve));
  }
  // What was handed over and cannot be found out is left to a person; all else goes once.
  const isDoubtful =
    (call === 'markDispatched' && when === 'after') || (call === 'markSent' && when === 'before');
  expect(await read()).toMatchObject(isDoubtful ? { failureReason: 'unknown' } : { status: 'sent' });
  expect(graph.sent).toHaveLength(call === 'markDispatched' && when === 'after' ? 0 : 1);
  for (const { wamid } of graph.sent) {
    graph.deliver(wamid);
    const [last] = graph.webhooks.all.slice(-1);
    await after.take(last === undefined ? [] : [last.body]);
    expect(await read()).toMatchObject({ status: 'delivered', waMessageId: wamid });
  }
});
