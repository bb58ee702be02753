import { describe, expect, test } from 'vitest';
import { PHONE } from '../support/observed.ts';
import { openStore } from '../support/open-store.ts';
import { answer, answerOnPhone, changesOf, hire, minutesAgo, unresolvedOf, write } from './ticket-desk.ts';

describe('what a customer writes', () => {
  test('opens one ticket, and later messages are on it', async () => {
    const store = await openStore();
    const sentAt = minutesAgo(2);
    const first = await write(store, PHONE, { sentAt });
    const second = await write(store, PHONE, { content: 'السلام عليكم' });
    expect(first.ticket).toMatchObject({
      status: 'open',
      kind: 'inquiry',
      waitingSince: sentAt,
      assigneeId: null,
    });
    expect(second.ticket?.id).toBe(first.ticket?.id);
    expect(second.ticket).toMatchObject({ waitingSince: sentAt });
    expect(await changesOf(store, first.ticket?.id ?? 0)).toMatchObject([
      { what: 'opened', because: 'new-customer' },
      { what: 'classified', classification: { kind: 'inquiry', because: { by: 'rule' } } },
    ]);
    const { ticket } = await store.getConversation(first.conversationId);
    expect(ticket).toMatchObject({ id: first.ticket?.id, waitingSince: sentAt });
  });

  test('and waited for this PC for days at WhatsApp’s own server is work, because nobody has seen it', async () => {
    const store = await openStore();
    const sentAt = minutesAgo(50 * 60);
    const { ticket } = await write(store, PHONE, { sentAt, link: 'cloud' });
    expect(ticket).toMatchObject({ status: 'open', waitingSince: sentAt });
  });

  test('long ago opens nothing, but is on the ticket that is open', async () => {
    const store = await openStore();
    const old = await write(store, PHONE, { sentAt: minutesAgo(25 * 60) });
    expect(old.message.ticketId).toBeNull();
    const { ticket } = await write(store, PHONE);
    const late = await write(store, PHONE, { sentAt: minutesAgo(26 * 60) });
    expect(late.message.ticketId).toBe(ticket?.id);
  });

  test('and the phone answered leaves nobody waiting, in whichever order it is read', async () => {
    const store = await openStore();
    const { conversationId, ticket } = await write(store, PHONE, { sentAt: minutesAgo(300) });
    await write(store, PHONE, { sentAt: minutesAgo(200), content: 'فين؟' });
    await answerOnPhone(store, PHONE, minutesAgo(250));
    const half = await unresolvedOf(store, conversationId);
    expect(Math.round((Date.now() - (half?.waitingSince ?? 0)) / 60_000)).toBe(200);
    await answerOnPhone(store, PHONE, minutesAgo(100));
    expect(await unresolvedOf(store, conversationId)).toMatchObject({
      id: ticket?.id,
      waitingSince: null,
      dueAt: null,
    });
    await write(store, PHONE, { sentAt: minutesAgo(150), content: 'قبل الرد' });
    expect(await unresolvedOf(store, conversationId)).toMatchObject({ waitingSince: null });
    const other = '201000000002';
    await answerOnPhone(store, other, minutesAgo(30));
    expect((await write(store, other, { sentAt: minutesAgo(40) })).ticket).toBeUndefined();
  });

  test('after the ticket was resolved reopens it for a day, and opens another one later', async () => {
    const store = await openStore();
    const [agent = 0] = await hire(store, 0);
    const { ticket } = await write(store, PHONE);
    const id = ticket?.id ?? 0;
    const resolve = (now: number) =>
      store.resolveTicket({ id, note: 'تم', asksRating: false, by: agent, now });
    expect(await resolve(minutesAgo(24 * 60 - 1))).toMatchObject({
      status: 'resolved',
      resolvedBy: `agent:${agent}`,
      closingNote: 'تم',
      waitingSince: null,
    });
    const again = await write(store, PHONE, { content: 'لسه' });
    expect(again.ticket).toMatchObject({
      id,
      status: 'open',
      resolvedAt: null,
      closingNote: null,
      assigneeId: agent,
    });
    expect(again.ticket?.reopenedAt).not.toBeNull();
    await resolve(minutesAgo(24 * 60 + 1));
    const other = await write(store, PHONE, { content: 'حاجة تانية' });
    expect(other.ticket?.id).not.toBe(id);
    expect((await changesOf(store, id)).map(({ what }) => what)).toEqual([
      'opened',
      'classified',
      'assigned',
      'resolved',
      'reopened',
      'resolved',
    ]);
  });
});

describe('what the pharmacy writes', () => {
  test('answers the customer and makes the ticket theirs when it was nobody’s', async () => {
    const store = await openStore();
    const { conversationId, ticket } = await write(store, PHONE);
    const [agent = 0] = await hire(store, 0);
    const message = await answer(store, conversationId, `agent:${agent}`);
    expect(message.ticketId).toBe(ticket?.id);
    expect(await unresolvedOf(store, conversationId)).toMatchObject({
      waitingSince: null,
      dueAt: null,
      firstAnsweredAt: message.sentAt,
      assigneeId: agent,
    });
    expect((await changesOf(store, ticket?.id ?? 0)).at(-1)).toMatchObject({
      what: 'assigned',
      because: 'answered',
    });
  });

  test('first opens no ticket', async () => {
    const store = await openStore();
    await answerOnPhone(store, PHONE);
    const [conversation] = (await store.listConversations({ limit: 1 })).items;
    await answer(store, conversation?.id ?? 0);
    expect(await store.listTicketsOfConversation({ conversationId: conversation?.id ?? 0 })).toEqual([]);
  });
});
