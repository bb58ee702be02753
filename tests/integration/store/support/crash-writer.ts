// Run as a process of its own, to be killed: writes messages as fast as it can and says which ones were answered.
import { createStore } from '#main/store/client/create-store.ts';
import { STORE_WORKER } from '../../support/workers.ts';

const [databasePath = '', key = '', run = ''] = process.argv.slice(2);

const store = await createStore({
  workerPath: STORE_WORKER,
  onEvents: () => {},
  databasePath,
  key: Buffer.from(key, 'hex'),
  onFatal: (error) => {
    throw error;
  },
});

for (let index = 0; ; index += 1) {
  const id = `${run}-${index}`;
  const customer = index % 7;
  const result = await store.recordMessage({
    identity: { phone: `20100000000${customer}`, lid: null },
    chatAddress: `20100000000${customer}@c.us`,
    pushName: `عميل ${customer}`,
    waMessageId: id,
    direction: 'incoming',
    type: 'text',
    waType: 'chat',
    content: `رسالة ${id} ${'x'.repeat(index % 900)}`,
    attachment: null,
    details: null,
    status: 'delivered',
    sentAt: 1_700_000_000_000 + index,
  });
  process.stdout.write(`${id}\n`);
  if (result.kind !== 'recorded' || index % 3 > 0) continue;
  const { conversationId } = await store.getMessage(result);
  const clientKey = `${id}-reply`;
  await store.enqueueText({
    conversationId,
    clientKey,
    text: `رد ${id}`,
    sentBy: 'mona',
    now: 1_700_000_000_000 + index,
  });
  process.stdout.write(`${clientKey}\n`);
}
