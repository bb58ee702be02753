import { describe, expect, it, test } from 'vitest';
import { openStore } from '../support/open-store.ts';
import { fromPhone, incoming, PHONE, record } from '../support/observed.ts';
import { answer, answerOnPhone, hire, minutesAgo, unresolvedOf, write } from '../tickets/ticket-desk.ts';
import { AutomatedDesk } from '../automation/automated-desk.ts';

const unreadable = { type: 'other', waType: 'ciphertext', content: '' } as const;
const photo = {
  type: 'image',
  waType: 'image',
  content: '',
  attachment: {
    kind: 'image',
    fileName: null,
    mimeType: 'image/jpeg',
    sizeBytes: 40_000,
    width: 800,
    height: 600,
    durationMs: null,
    waveform: null,
  },
} as const;

describe('what cannot be read', () => {
  it('is there, makes somebody wait, and is unread', async () => {
    const store = await openStore();
    const { conversationId, ticket } = await write(store, PHONE, unreadable);
    const conversation = await store.getConversation(conversationId);
    expect(conversation).toMatchObject({ unreadCount: 1, lastMessage: { waType: 'ciphertext' } });
    expect(ticket).toMatchObject({ status: 'open', waitingSince: expect.any(Number) });
  });

  it('is replaced in its place when it comes to be read, and the work is done once', async () => {
    const store = await openStore();
    const first = fromPhone(PHONE, { ...unreadable, sentAt: Date.now() });
    const { message, conversation } = await record(store, first);
    await write(store, PHONE, { content: 'دي الروشتة' });
    const readable = { ...first, ...photo };
    expect(await store.recordMessage(readable)).toEqual({ kind: 'duplicate', messageId: message.id });
    expect(await store.recordMessage(readable)).toEqual({ kind: 'duplicate', messageId: message.id });
    const { items } = await store.listMessages({ conversationId: conversation.id, limit: 10 });
    expect(items.map(({ waType }) => waType)).toEqual(['chat', 'image']);
    expect(items[1]).toMatchObject({ id: message.id, attachment: { state: 'waiting' } });
    expect(await store.getConversation(conversation.id)).toMatchObject({
      unreadCount: 2,
      lastMessage: { preview: 'دي الروشتة' },
      ticket: { kind: 'prescription' },
    });
    const { items: prescriptions } = await store.listPrescriptions({ filter: 'waiting', limit: 10 });
    expect(prescriptions).toHaveLength(1);
  });

  it('says in the list and to the search what it was', async () => {
    const store = await openStore();
    const first = fromPhone(PHONE, { ...unreadable, sentAt: Date.now() });
    const { conversation } = await record(store, first);
    await store.recordMessage({ ...first, type: 'text', waType: 'chat', content: 'عايز بنادول إكسترا' });
    const { lastMessage } = await store.getConversation(conversation.id);
    expect(lastMessage).toMatchObject({ waType: 'chat', preview: 'عايز بنادول إكسترا' });
    const found = await store.searchMessages({ query: 'بنادول', limit: 10 });
    expect(found.items).toHaveLength(1);
  });

  it('opens nothing again that staff have dealt with on the phone', async () => {
    const store = await openStore();
    const [mona = 0] = await hire(store);
    const first = fromPhone(PHONE, { ...unreadable, sentAt: minutesAgo(5) });
    const { conversation } = await record(store, first);
    await answer(store, conversation.id, `agent:${mona}`);
    const ticket = await unresolvedOf(store, conversation.id);
    await store.resolveTicket({
      id: ticket?.id ?? 0,
      note: null,
      asksRating: false,
      by: mona,
      now: Date.now(),
    });
    await store.recordMessage({ ...first, type: 'text', waType: 'chat', content: 'بكام؟' });
    expect(await unresolvedOf(store, conversation.id)).toBeUndefined();
  });

  it('stays with the ticket that staff were done with, whatever is under way now', async () => {
    const store = await openStore();
    const [mona = 0] = await hire(store);
    const { tickets } = await store.getSettings();
    await store.updateSettings({ tickets: { ...tickets, reopenWithinHours: 0 } });
    const first = fromPhone(PHONE, { ...unreadable, sentAt: minutesAgo(5) });
    const { message } = await record(store, first);
    const done = { id: message.ticketId ?? 0, note: null, asksRating: false, by: mona };
    await store.resolveTicket({ ...done, now: Date.now() });
    const { ticket } = await write(store, PHONE, { content: 'عندي شكوى' });
    expect(ticket).toMatchObject({ kind: 'complaint' });
    await store.recordMessage({ ...first, ...photo, content: 'روشتة' });
    expect(await store.getMessage({ messageId: message.id })).toMatchObject({
      waType: 'image',
      ticketId: message.ticketId,
    });
    expect((await store.getTicket({ id: ticket?.id ?? 0 })).ticket).toMatchObject({ kind: 'complaint' });
  });

  it('keeps an edit that was seen first, and what it has changed', async () => {
    const store = await openStore();
    const first = fromPhone(PHONE, { ...unreadable, sentAt: Date.now() });
    const { message, conversation } = await record(store, first);
    const at = Date.now();
    await store.changeMessage({
      message: incoming(first.waMessageId),
      change: { kind: 'edited', text: 'علبتين كونكور', at },
      now: at,
    });
    const readable = { ...first, type: 'text', waType: 'chat', content: 'علبة كونكور' } as const;
    await store.recordMessage(readable);
    await store.recordMessage(readable);
    expect(await store.getMessage({ messageId: message.id })).toMatchObject({
      waType: 'chat',
      content: 'علبتين كونكور',
      earlierTexts: ['علبة كونكور'],
      editedAt: at,
    });
    const { lastMessage } = await store.getConversation(conversation.id);
    expect(lastMessage).toMatchObject({ preview: 'علبتين كونكور' });
  });

  it('names a stranger when it tells who they are', async () => {
    const store = await openStore();
    const first = fromPhone(PHONE, { ...unreadable, sentAt: Date.now() });
    const { conversation } = await record(store, first);
    await store.recordMessage({ ...first, type: 'text', waType: 'chat', content: 'سلام', pushName: 'Mona' });
    expect(await store.getConversation(conversation.id)).toMatchObject({ customerName: 'Mona' });
  });

  it('takes its line away when it was WhatsApp’s own bookkeeping, and nobody waits', async () => {
    const store = await openStore();
    const first = fromPhone(PHONE, { ...unreadable, sentAt: Date.now() });
    const { conversation, message } = await record(store, first);
    await store.recordMessage({ ...first, waType: 'protocol', status: 'read' });
    expect(await store.getMessage({ messageId: message.id })).toMatchObject({ waType: 'protocol' });
    expect(await store.getConversation(conversation.id)).toMatchObject({ unreadCount: 0 });
    expect(await unresolvedOf(store, conversation.id)).toMatchObject({ waitingSince: null });
  });

  it('is answered by nobody but people; the welcome goes with the first words that can be read', () => {
    const desk = new AutomatedDesk();
    const first = fromPhone(PHONE, { ...unreadable, sentAt: Date.now() });
    expect(desk.take(first)).toEqual([]);
    const said = desk.take({ ...first, type: 'text', waType: 'chat', content: 'السلام عليكم' });
    expect(said).toEqual([expect.stringMatching(/^welcome: /)]);
    expect(desk.take({ ...first, type: 'text', waType: 'chat', content: 'السلام عليكم' })).toEqual([]);
  });

  it('of a kind that nobody knows is no different', () => {
    const desk = new AutomatedDesk();
    expect(desk.write('', { type: 'other', waType: 'hologram' })).toEqual([]);
    expect(desk.ticket()).toMatchObject({ status: 'open', waitingSince: expect.any(Number) });
    expect(desk.write('السلام عليكم')).toEqual([expect.stringMatching(/^welcome: /)]);
  });
});

const missed = { type: 'other', waType: 'missed_call', content: '' } as const;
const answered = { type: 'other', waType: 'answered_call', content: '', status: 'read' } as const;

describe('a call', () => {
  it('that was missed waits for staff, with no welcome and no menu', () => {
    const desk = new AutomatedDesk();
    expect(desk.write('', missed)).toEqual([]);
    expect(desk.ticket()).toMatchObject({ status: 'open', waitingSince: expect.any(Number) });
    expect(desk.write('السلام عليكم')).toEqual([expect.stringMatching(/^welcome: /)]);
  });

  it('that was answered is a quiet line: nobody waits, nothing is unread, the list stays', async () => {
    const store = await openStore();
    const { conversationId } = await write(store, PHONE, { content: 'بكام؟', sentAt: minutesAgo(10) });
    await write(store, PHONE, { ...answered, sentAt: minutesAgo(5) });
    expect(await store.getConversation(conversationId)).toMatchObject({
      unreadCount: 1,
      lastMessage: { preview: 'بكام؟' },
    });
  });

  it('that was answered was never missed, whatever the history has lost of it', async () => {
    const store = await openStore();
    const rung = fromPhone(PHONE, { ...missed, sentAt: minutesAgo(5) });
    const { conversation, message } = await record(store, rung);
    await store.recordMessage({ ...rung, ...answered });
    for (const again of [rung, { ...rung, waType: 'call_log', status: 'read' } as const]) {
      await store.recordMessage(again);
      expect(await store.getMessage({ messageId: message.id })).toMatchObject({ waType: 'answered_call' });
      expect(await store.getConversation(conversation.id)).toMatchObject({ unreadCount: 0 });
      expect(await unresolvedOf(store, conversation.id)).toMatchObject({ waitingSince: null });
    }
  });

  it('that was answered answers the customer, whoever called', async () => {
    const store = await openStore();
    const { conversationId } = await write(store, PHONE, { ...missed, sentAt: minutesAgo(10) });
    expect(await unresolvedOf(store, conversationId)).toMatchObject({ waitingSince: expect.any(Number) });
    await write(store, PHONE, { ...answered, sentAt: minutesAgo(5) });
    expect(await unresolvedOf(store, conversationId)).toMatchObject({ waitingSince: null });
    await write(store, PHONE, { content: 'نسيت حاجة', sentAt: minutesAgo(4) });
    expect(await unresolvedOf(store, conversationId)).toMatchObject({ waitingSince: expect.any(Number) });
    await record(
      store,
      fromPhone(PHONE, { ...answered, direction: 'outgoing', status: 'sent', sentAt: minutesAgo(3) }),
    );
    expect(await unresolvedOf(store, conversationId)).toMatchObject({ waitingSince: null });
  });

  it('from the phone that nobody took answers nobody', async () => {
    const store = await openStore();
    const { conversationId } = await write(store, PHONE, { ...missed, sentAt: minutesAgo(10) });
    const call = {
      type: 'other',
      waType: 'call_log',
      content: '',
      direction: 'outgoing',
      status: 'sent',
    } as const;
    await record(store, fromPhone(PHONE, { ...call, sentAt: minutesAgo(5) }));
    expect(await unresolvedOf(store, conversationId)).toMatchObject({ waitingSince: expect.any(Number) });
    await answerOnPhone(store, PHONE);
    expect(await unresolvedOf(store, conversationId)).toMatchObject({ waitingSince: null });
  });

  it('that rings and is not taken becomes a missed one in its place', async () => {
    const store = await openStore();
    const { conversationId } = await write(store, PHONE, { content: 'شكرا', sentAt: minutesAgo(10) });
    const ringing = fromPhone(PHONE, {
      ...missed,
      waType: 'call_log',
      status: 'read',
      sentAt: minutesAgo(1),
    });
    const { message } = await record(store, ringing);
    await store.recordMessage({ ...ringing, ...missed, status: 'delivered' });
    expect(await store.getMessage({ messageId: message.id })).toMatchObject({ waType: 'missed_call' });
    expect(await store.getConversation(conversationId)).toMatchObject({
      unreadCount: 2,
      lastMessage: { waType: 'missed_call' },
    });
  });

  it('that was answered by somebody who has no thread here begins none', async () => {
    const store = await openStore();
    expect(await store.recordMessage(fromPhone(PHONE, answered))).toMatchObject({ kind: 'left-out' });
    expect((await store.listConversations({ limit: 10 })).items).toEqual([]);
  });
});

describe('a message that is deleted before it was seen', () => {
  const revoked = { type: 'other', waType: 'revoked', content: '', status: 'read' } as const;

  it('opens no ticket and gets no welcome when its deletion was heard of first', () => {
    const desk = new AutomatedDesk();
    const text = fromPhone(PHONE, { sentAt: Date.now() });
    const change = { kind: 'revoked', at: Date.now() } as const;
    const message = incoming(text.waMessageId);
    desk.run((tx) => desk.operations.changeMessage(tx, { message, change, now: Date.now() }));
    expect(desk.take(text)).toEqual([]);
    const conversationId = desk.conversationId();
    expect(desk.run((tx) => desk.operations.listTicketsOfConversation(tx, { conversationId }))).toEqual([]);
  });

  it('opens nothing: no conversation, no ticket, no welcome', () => {
    const desk = new AutomatedDesk();
    expect(desk.write('', revoked)).toEqual([]);
    expect(desk.conversationId()).toBe(0);
  });

  it('is told in a thread that exists, and changes nothing else there', async () => {
    const store = await openStore();
    const [mona = 0] = await hire(store);
    const { conversationId, ticket } = await write(store, PHONE, { content: 'شكرا', sentAt: minutesAgo(10) });
    await store.resolveTicket({
      id: ticket?.id ?? 0,
      note: null,
      asksRating: false,
      by: mona,
      now: Date.now(),
    });
    await store.markConversationRead({ id: conversationId, now: Date.now() });
    await write(store, PHONE, { ...revoked, sentAt: minutesAgo(1) });
    const { items } = await store.listMessages({ conversationId, limit: 10 });
    expect(items.map(({ waType }) => waType)).toEqual(['revoked', 'chat']);
    expect(await store.getConversation(conversationId)).toMatchObject({
      unreadCount: 0,
      lastMessage: { preview: 'شكرا' },
    });
    expect(await unresolvedOf(store, conversationId)).toBeUndefined();
  });
});

test('WhatsApp’s own bookkeeping has no line, whoever hands it over', async () => {
  const store = await openStore();
  expect(await store.recordMessage(fromPhone(PHONE, { type: 'other', waType: 'gp2' }))).toMatchObject({
    kind: 'left-out',
  });
});
