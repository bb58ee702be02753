import { describe, expect, test } from 'vitest';
import {
  fromBoth,
  fromLid,
  fromPhone,
  LID,
  outgoing,
  PHONE,
  record,
  recordAgain,
  threadOf,
} from '../support/observed.ts';
import { openStore } from '../support/open-store.ts';

const OLD = 'old-owner@lid';
const NEW = 'new-owner@lid';
const OTHER = '201112345678';
const AT = 1_790_000_000_000;
const MINUTE = 60_000;
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
    const at = (minutes: number): number => AT + minutes * 60_000;
    const sara = await record(store, fromBoth({ phone: PHONE, lid: OLD }, { sentAt: at(1) }));
    await record(store, fromBoth({ phone: PHONE, lid: NEW }, { sentAt: at(20) }));
    await record(store, fromBoth({ phone: OTHER, lid: OLD }, { sentAt: at(5) }));
    const between = await record(store, fromPhone(PHONE, { sentAt: at(15) }));
    expect(between.conversation.id).not.toBe(sara.conversation.id);
  });

  test('is theirs until they had another number, also when what was before that is read last', async () => {
    const store = await openStore();
    const sara = await record(store, fromBoth({ phone: OTHER, lid: OLD }, { sentAt: AT + 20 * MINUTE }));
    await record(store, fromBoth({ phone: PHONE, lid: OLD }, { sentAt: AT + MINUTE }));
    const between = await record(store, fromPhone(PHONE, { sentAt: AT + 10 * MINUTE }));
    expect(between.conversation.id).toBe(sara.conversation.id);
    const later = await record(store, fromPhone(PHONE, { sentAt: AT + 30 * MINUTE }));
    expect(later.conversation.id).not.toBe(sara.conversation.id);
  });

  test('is the new owner’s from the first time that they were seen with it, also when that is read later', async () => {
    const store = await openStore();
    await record(store, fromBoth({ phone: PHONE, lid: OLD }, { sentAt: AT + MINUTE }));
    const { conversation } = await record(
      store,
      fromBoth({ phone: PHONE, lid: NEW }, { sentAt: AT + 20 * MINUTE }),
    );
    await record(store, fromBoth({ phone: PHONE, lid: NEW }, { sentAt: AT + 5 * MINUTE }));
    const between = await record(store, fromPhone(PHONE, { sentAt: AT + 10 * MINUTE }));
    expect(between.conversation.id).toBe(conversation.id);
  });
});

describe('a message that is there and is told again by a number alone', () => {
  const told = { waMessageId: '3EB0AGAIN', content: 'سارة', sentAt: AT + 3 * MINUTE };

  test('is not there twice when the number went to somebody else and came back', async () => {
    const store = await openStore();
    const { message } = await record(store, fromBoth({ phone: PHONE, lid: OLD }, told));
    await record(store, fromBoth({ phone: PHONE, lid: NEW }, { sentAt: AT + 9 * MINUTE }));
    await record(store, fromBoth({ phone: PHONE, lid: OLD }, { sentAt: AT + 13 * MINUTE }));
    await record(store, fromBoth({ phone: OTHER, lid: OLD }, { sentAt: AT + 15 * MINUTE }));
    expect(await recordAgain(store, fromPhone(PHONE, told))).toBe(message.id);
  });

  test('is not there twice when its number is nobody’s any more', async () => {
    const store = await openStore();
    const { message } = await record(store, fromLid(LID, told));
    await record(store, fromBoth({ phone: OTHER, lid: LID }, { sentAt: AT + 5 * MINUTE }));
    await recordAgain(store, fromBoth({ phone: PHONE, lid: LID }, told));
    expect(await recordAgain(store, fromPhone(PHONE, told))).toBe(message.id);
  });
});

describe('whose a number is', () => {
  test('is by when WhatsApp has said so of a privacy id, not by when the number was seen alone', async () => {
    const store = await openStore();
    await record(store, fromPhone(OTHER, { sentAt: AT + 3 * MINUTE }));
    await record(store, fromBoth({ phone: PHONE, lid: OLD }, { sentAt: AT + 7 * MINUTE }));
    await record(store, fromBoth({ phone: OTHER, lid: OLD }, { sentAt: AT + 8 * MINUTE }));
    await record(store, fromLid(NEW, { sentAt: AT + MINUTE }));
    const { conversation } = await record(
      store,
      fromBoth({ phone: PHONE, lid: NEW }, { sentAt: AT + 5 * MINUTE }),
    );
    // The last one who was seen with it has another one since, and it is not given to who had it before.
    expect(conversation.customerPhone).toBeNull();
  });

  test('is not what a message says that is told again after its person was seen with a newer one', async () => {
    const store = await openStore();
    const told = { waMessageId: '3EB0AGAIN', content: 'سارة', sentAt: AT + 8 * MINUTE };
    const { conversation } = await record(
      store,
      fromBoth({ phone: PHONE, lid: NEW }, { sentAt: AT + 6 * MINUTE }),
    );
    await record(store, fromPhone(PHONE, told));
    await record(store, fromBoth({ phone: OTHER, lid: OLD }, { sentAt: AT + 10 * MINUTE }));
    // It stood in another thread, so that it is new in this one; but it is not told for the first time.
    await store.recordMessage(fromBoth({ phone: PHONE, lid: OLD }, told));
    expect((await store.getConversation(conversation.id)).customerPhone).toBe(PHONE);
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

  test('under a number that its person does not have any more is done when it comes under that', async () => {
    const store = await openStore();
    await store.changeMessage({ message: key, change: { kind: 'revoked', at: AT + MINUTE }, now });
    await record(store, fromBoth({ phone: OTHER, lid: LID }, { sentAt: AT + 2 * MINUTE }));
    const { message } = await record(store, fromBoth({ phone: PHONE, lid: LID }, sent));
    expect((await store.getMessage({ messageId: message.id })).revokedAt).toBe(AT + MINUTE);
  });

  test('under a number that its person does not have any more is done when it comes under the privacy id', async () => {
    const store = await openStore();
    await store.changeMessage({ message: key, change: { kind: 'revoked', at: AT + MINUTE }, now });
    await record(store, fromBoth({ phone: PHONE, lid: LID }, { sentAt: AT + 2 * MINUTE }));
    await record(store, fromBoth({ phone: OTHER, lid: LID }, { sentAt: AT + 3 * MINUTE }));
    const { message } = await record(store, fromLid(LID, sent));
    expect((await store.getMessage({ messageId: message.id })).revokedAt).toBe(AT + MINUTE);
  });

  test('under a number is done when WhatsApp says that its person had it once', async () => {
    const store = await openStore();
    await record(store, fromBoth({ phone: OTHER, lid: LID }, { sentAt: AT + 3 * MINUTE }));
    const { message } = await record(store, fromLid(LID, sent));
    await store.changeMessage({ message: key, change: { kind: 'revoked', at: AT + MINUTE }, now });
    await record(store, fromBoth({ phone: PHONE, lid: LID }, { sentAt: AT + MINUTE }));
    expect((await store.getMessage({ messageId: message.id })).revokedAt).toBe(AT + MINUTE);
  });

  test('by a receipt with the privacy id of the new owner is done in the thread of the former one', async () => {
    const store = await openStore();
    await record(store, fromBoth({ phone: PHONE, lid: OLD }, { sentAt: AT - MINUTE }));
    const { message } = await record(store, fromPhone(PHONE, sent));
    const receipt = { ...key, chatAddress: NEW, identity: { phone: PHONE, lid: NEW } };
    await store.applyAck({ message: receipt, status: 'read', now });
    expect((await store.getMessage({ messageId: message.id })).status).toBe('read');
  });

  test('under a number that is known from an old message only is done', async () => {
    const store = await openStore();
    await record(store, fromBoth({ phone: '201112345678', lid: LID }, { sentAt: AT + 60_000 }));
    const { message } = await record(store, fromBoth({ phone: PHONE, lid: LID }, sent));
    await store.applyAck({ message: key, status: 'read', now });
    expect((await store.getMessage({ messageId: message.id })).status).toBe('read');
  });
});
