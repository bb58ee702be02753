import { expect, test } from 'vitest';
import { DEFAULT_AUTOMATION } from '#shared/domain/rules/desk-settings.ts';
import { PHONE, fromPhone, record } from '../support/observed.ts';
import { openStore } from '../support/open-store.ts';
import { saidOf } from '../support/said.ts';

test('in the list stands what the customer asked, not the text the desk answered by itself', async () => {
  const store = await openStore();
  await store.updateSettings({
    pharmacyName: 'صيدلية النور',
    automation: { ...DEFAULT_AUTOMATION, isOn: true },
  });
  const asked = await record(store, fromPhone(PHONE, { content: 'عندكم بنادول؟', sentAt: Date.now() }));
  expect(saidOf('message.recorded', store.events)).toHaveLength(2);
  const { id, lastMessage } = await store.getConversation(asked.conversation.id);
  expect(lastMessage).toMatchObject({ preview: 'عندكم بنادول؟', direction: 'incoming' });
  await store.enqueueText({
    conversationId: id,
    clientKey: 'by-hand',
    text: 'موجود',
    sentBy: 'agent:1',
    now: Date.now(),
  });
  expect((await store.getConversation(id)).lastMessage).toMatchObject({ preview: 'موجود' });
});

test('also when two conversations become one, and are separated again', async () => {
  const store = await openStore();
  await store.updateSettings({ automation: { ...DEFAULT_AUTOMATION, isOn: true } });
  const ask = async (phone: string, content: string) =>
    (await record(store, fromPhone(phone, { content, sentAt: Date.now() }))).conversation.id;
  const id = await ask(PHONE, 'عندكم بنادول؟');
  const otherId = await ask('201112345678', 'وصل الطلب');
  const { mergeId, conversation } = await store.mergeConversations({ id, otherId, now: Date.now() });
  expect(conversation.lastMessage).toMatchObject({ preview: 'وصل الطلب', direction: 'incoming' });
  const apart = await store.separateConversations({ mergeId, now: Date.now() });
  expect(apart.conversation.lastMessage).toMatchObject({ preview: 'عندكم بنادول؟' });
  expect(apart.separated.lastMessage).toMatchObject({ preview: 'وصل الطلب' });
});
