import { describe, expect, test } from 'vitest';
import { fromBoth, fromLid, fromPhone, LID, outgoing, PHONE, record, threadOf } from '../support/observed.ts';
import { openStore } from '../support/open-store.ts';

const OLD = 'old-owner@lid';
const NEW = 'new-owner@lid';
const AT = 1_790_000_000_000;
const now = AT;

describe('a message that came under a number alone', () => {
  test('goes from the former owner’s thread to who wrote it, when WhatsApp tells it with the privacy id', async () => {
    const store = await openStore();
    const sara = await record(store, fromBoth({ phone: PHONE, lid: OLD }, { content: 'سارة', sentAt: AT }));
    const told = { waMessageId: '3EB0NEW', content: 'من المالك الجديد', sentAt: AT + 60_000 };
    await record(store, fromPhone(PHONE, told));
    expect(await threadOf(store, sara.conversation.id)).toEqual(['سارة', told.content]);
    const { conversation } = await record(store, fromBoth({ phone: PHONE, lid: NEW }, told));
    expect(await threadOf(store, conversation.id)).toEqual([told.content]);
    expect(await threadOf(store, sara.conversation.id)).toEqual(['سارة']);
    expect((await store.getConversation(sara.conversation.id)).unreadCount).toBe(1);
    expect(await store.countUnread()).toBe(2);
  });

  test('is nobody else’s message that has its id by chance', async () => {
    const store = await openStore();
    const told = { waMessageId: '3EB0SAME', content: 'سارة', sentAt: AT };
    const sara = await record(store, fromBoth({ phone: PHONE, lid: OLD }, told));
    await record(
      store,
      fromBoth({ phone: PHONE, lid: NEW }, { ...told, content: 'غيرها', sentAt: AT + 60_000 }),
    );
    expect(await threadOf(store, sara.conversation.id)).toEqual(['سارة']);
  });

  test('of a time when a person had another number already is not theirs', async () => {
    const store = await openStore();
    const OTHER = '201112345678';
    const at = (minutes: number): number => AT + minutes * 60_000;
    const sara = await record(store, fromBoth({ phone: PHONE, lid: OLD }, { sentAt: at(1) }));
    await record(store, fromBoth({ phone: PHONE, lid: NEW }, { sentAt: at(20) }));
    await record(store, fromBoth({ phone: OTHER, lid: OLD }, { sentAt: at(5) }));
    const between = await record(store, fromPhone(PHONE, { sentAt: at(15) }));
    expect(between.conversation.id).not.toBe(sara.conversation.id);
  });
});

describe('what is done to a message', () => {
  const sent = { waMessageId: '3EB0SAME', direction: 'outgoing', status: 'sent', sentAt: AT } as const;
  const key = outgoing('3EB0SAME');

  test('under the number that somebody else has now is not done to who had it', async () => {
    const store = await openStore();
    const { message } = await record(store, fromBoth({ phone: PHONE, lid: OLD }, sent));
    await record(store, fromBoth({ phone: PHONE, lid: NEW }, { sentAt: AT + 60_000 }));
    const change = { kind: 'revoked', at: AT + 70_000 } as const;
    await store.changeMessage({ message: { ...key, identity: { phone: PHONE, lid: NEW } }, change, now });
    expect((await store.getMessage({ messageId: message.id })).revokedAt).toBeNull();
  });

  test('under a name that is not known for its person’s is done when WhatsApp says so', async () => {
    const store = await openStore();
    const { message } = await record(store, fromLid(LID, sent));
    await store.changeMessage({ message: key, change: { kind: 'revoked', at: AT }, now });
    expect((await store.getMessage({ messageId: message.id })).revokedAt).toBeNull();
    await record(store, fromBoth({ phone: PHONE, lid: LID }, { sentAt: AT + 60_000 }));
    expect((await store.getMessage({ messageId: message.id })).revokedAt).toBe(AT);
  });

  test('under a number that is known from an old message only is done', async () => {
    const store = await openStore();
    await record(store, fromBoth({ phone: '201112345678', lid: LID }, { sentAt: AT + 60_000 }));
    const { message } = await record(store, fromBoth({ phone: PHONE, lid: LID }, sent));
    await store.applyAck({ message: key, status: 'read', now });
    expect((await store.getMessage({ messageId: message.id })).status).toBe('read');
  });
});
