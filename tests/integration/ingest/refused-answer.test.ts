import { expect, test } from 'vitest';
import { createIngest } from '#main/ingest/ingest.ts';
import { onlyHead, queueText } from '../store/support/queued.ts';
import { PHONE, fromPhone, record } from '../store/support/observed.ts';
import { openStore } from '../store/support/open-store.ts';
import { silentLog } from '../support/silent-log.ts';
import { topicsOf } from '../store/support/said.ts';

const jid = `${PHONE}@c.us`;
const ANSWER = {
  waMessageId: '3EB0REFUSED',
  chatAddress: jid,
  phoneJid: jid,
  lid: null,
  fromMe: true,
} as const;

test('an answer that WhatsApp refuses leaves its customer waiting, and the tickets are read anew', async () => {
  const store = await openStore();
  const ingest = createIngest({ store, log: silentLog });
  const { conversation } = await record(store, fromPhone(PHONE, { sentAt: Date.now() }));
  await queueText(store, conversation.id);
  const { id } = await onlyHead(store);
  await store.prepareOutbox({ id, waMessageId: '3EB0REFUSED', now: Date.now() });
  await store.markDispatched({ id, now: Date.now() });
  const waitingSince = async () => (await store.getConversation(conversation.id)).ticket?.waitingSince;
  expect(await waitingSince()).toBeNull();

  const before = store.events.length;
  const topics = () => topicsOf(store.events.slice(before));
  await ingest.ack({ ...ANSWER, status: 'failed' });
  expect(topics()).toEqual(['tickets']);
  expect(await waitingSince()).not.toBeNull();
  // It did arrive, as its receipts say; the next one of them is nothing new to the tickets.
  await ingest.ack({ ...ANSWER, status: 'delivered' });
  await ingest.ack({ ...ANSWER, status: 'read' });
  expect(topics()).toEqual(['tickets', 'tickets']);
  expect(await waitingSince()).toBeNull();
});
