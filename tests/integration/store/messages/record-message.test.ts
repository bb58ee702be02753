import { describe, expect, test } from 'vitest';
import { openStore, placeWithDatabase } from '../support/open-store.ts';
import { PHONE, fromPhone, observed, record, recordAgain, threadOf } from '../support/observed.ts';
import { withDatabase } from '../support/with-database.ts';
import { saidBy } from '../support/said.ts';

describe('recordMessage', () => {
  test('an incoming message makes customer, conversation and message', async () => {
    const store = await openStore();
    const message = observed({ pushName: 'أحمد', content: 'صباح الخير\nعندكم بنادول؟' });
    const result = await record(store, message);
    expect(result).toMatchObject({
      message: {
        content: 'صباح الخير\nعندكم بنادول؟',
        direction: 'incoming',
        status: 'delivered',
        waMessageId: message.waMessageId,
        clientKey: null,
        sentBy: null,
        sentAt: message.sentAt,
        ticketId: null,
        attachment: null,
        details: null,
      },
      conversation: {
        customerName: 'أحمد',
        customerPhone: PHONE,
        chatAddress: `${PHONE}@c.us`,
        unreadCount: 1,
        draft: '',
        lastMessage: {
          messageId: result.message.id,
          preview: 'صباح الخير عندكم بنادول؟',
          direction: 'incoming',
          status: 'delivered',
          at: message.sentAt,
        },
      },
    });
    expect(await store.getConversation(result.conversation.id)).toEqual(result.conversation);
  });

  test('the same message twice is one', async () => {
    const store = await openStore();
    const message = observed();
    const first = await record(store, message);
    const events = await saidBy(store, async () => {
      expect(await recordAgain(store, message)).toBe(first.message.id);
    });
    expect(events).toEqual([]);
    expect(await store.countUnread()).toBe(1);
    expect(await threadOf(store, first.conversation.id)).toHaveLength(1);
  });

  test('the last message is the newest by time, whatever order they arrive in', async () => {
    const store = await openStore();
    await record(store, observed({ content: 'second', sentAt: 2000 }));
    const { conversation } = await record(store, observed({ content: 'first', sentAt: 1000 }));
    expect(conversation.lastMessage?.preview).toBe('second');
    expect(conversation.unreadCount).toBe(2);
    const tie = await record(store, observed({ content: 'third, in the same second', sentAt: 2000 }));
    expect(tie.conversation.lastMessage?.preview).toBe('third, in the same second');
    expect(await threadOf(store, conversation.id)).toEqual(['first', 'second', 'third, in the same second']);
  });

  test('only an older message leaves the reply address alone', async () => {
    const store = await openStore();
    await record(store, observed({ sentAt: 2000, chatAddress: '99@lid' }));
    const { conversation } = await record(store, observed({ sentAt: 1000 }));
    expect(conversation.chatAddress).toBe('99@lid');
    expect((await record(store, observed({ sentAt: 3000 }))).conversation.chatAddress).toBe(`${PHONE}@c.us`);
  });

  test('what was written on the phone is outgoing, unread by nobody, names nobody, and has read what came before', async () => {
    const store = await openStore();
    await record(store, observed({ pushName: 'أحمد' }));
    const { message, conversation } = await record(
      store,
      observed({ direction: 'outgoing', status: 'sent', pushName: 'Pharmacy', content: 'حاضر' }),
    );
    expect(message).toMatchObject({ sentBy: 'phone', status: 'sent', direction: 'outgoing' });
    expect(conversation).toMatchObject({ customerName: 'أحمد', unreadCount: 0 });
  });

  test('a name given by staff is never replaced by the push name', async () => {
    const place = placeWithDatabase();
    const before = await openStore(place);
    await record(before, observed({ pushName: 'Ahmed' }));
    await before.close();
    withDatabase(place, (database) =>
      database.exec(`UPDATE customers SET name = 'الحاج أحمد', name_source = 'staff'`),
    );

    const store = await openStore(place);
    expect((await record(store, observed({ pushName: 'Ahmed 2' }))).conversation.customerName).toBe(
      'الحاج أحمد',
    );
  });

  test('an incoming message that was read on the phone already is not unread', async () => {
    const store = await openStore();
    const { conversation } = await record(store, observed({ status: 'read' }));
    expect(conversation.unreadCount).toBe(0);
  });

  test('the push name follows the newest message', async () => {
    const store = await openStore();
    await record(store, observed({ pushName: 'Ahmed', sentAt: 2000 }));
    const older = await record(store, observed({ pushName: 'Old name', sentAt: 1000 }));
    expect(older.conversation.customerName).toBe('Ahmed');
    const newer = await record(store, observed({ pushName: '\u202Eأحمد ', sentAt: 3000 }));
    expect(newer.conversation.customerName).toBe('أحمد');
    expect((await store.listConversations({ query: 'احمد', limit: 5 })).items).toHaveLength(1);
    expect((await store.listConversations({ query: 'ahmed', limit: 5 })).items).toHaveLength(0);
    const nameless = await record(store, observed({ pushName: null, sentAt: 4000 }));
    expect(nameless.conversation.customerName).toBe('أحمد');
  });

  test('text that is no proper Unicode, and odd characters, come back as something that is', async () => {
    const store = await openStore();
    const odd = await record(store, observed({ content: 'a\uD83Db' }));
    expect(odd.message.content).toBe('a\uFFFDb');
    const text = 'nul \u0000 quote \' " percent % 😀 \u202E';
    const kept = await record(store, observed({ content: text }));
    expect(
      (await store.listMessages({ conversationId: kept.conversation.id, limit: 1 })).items[0]?.content,
    ).toBe(text);
  });

  test('media without a caption is a message too', async () => {
    const store = await openStore();
    const { message, conversation } = await record(
      store,
      observed({ type: 'audio', waType: 'ptt', content: '' }),
    );
    expect(message).toMatchObject({ type: 'audio', waType: 'ptt', attachment: null });
    expect(conversation.lastMessage).toMatchObject({ type: 'audio', waType: 'ptt', preview: '' });
  });

  test('a message that breaks a rule of the database changes nothing at all', async () => {
    const store = await openStore();
    const broken = fromPhone('201111111111', { sentAt: Number.NaN });
    await expect(store.recordMessage(broken)).rejects.toMatchObject({ code: 'internal' });
    expect((await store.listConversations({ limit: 5 })).items).toEqual([]);
  });
});
