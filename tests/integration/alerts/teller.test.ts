import { expect, onTestFinished, test } from 'vitest';
import { Teller } from '#main/app/alerts/teller.ts';
import { createEventBus } from '#main/events/create-bus.ts';
import type { AlertCard } from '#shared/desk/alerts/alert-cards.ts';
import type { Language } from '#shared/domain/bilingual.ts';
import { MUTED_FOR_GOOD } from '#shared/domain/conversations/chat-marks.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import type { StaffState } from '#shared/domain/staff/agent.ts';
import { TestClock } from '../../support/test-clock.ts';
import { openStore } from '../store/support/open-store.ts';
import { hire, write } from '../store/tickets/ticket-desk.ts';
import { fromPhone, record } from '../store/support/observed.ts';
import { silentLog } from '../support/silent-log.ts';

const MINUTE = 60_000;
const PHONE = '201012345678';
const phoneOf = (index: number): string => `2010${String(20_000_000 + index)}`;

/** The real store, whose events the teller hears, and a clock that the test moves. */
async function counter() {
  const store = await openStore();
  const bus = createEventBus();
  store.listen((events) => bus.publish(events));
  const clock = new TestClock(Date.now());
  const ids = await hire(store, 3);
  // Whose a message is, is the test's to say.
  await store.updateSettings({ tickets: { ...DEFAULT_SETTINGS.tickets, isAssigned: false } });
  const agents = await store.listAgents();
  const settings = { ...DEFAULT_SETTINGS, language: 'en' as Language };
  const state = { isFocused: false, agentId: ids[1] as number | null };
  const staff = (): StaffState => {
    const agent = agents.find(({ id }) => id === state.agentId);
    if (agent === undefined) return { phase: 'signed-out', tiles: [], lastAgentId: null };
    return { phase: 'signed-in', agent, agents };
  };
  /** What came up, in a line each, and what stands. */
  const said: string[] = [];
  let standing: readonly AlertCard[] = [];
  const rung: string[] = [];
  const teller = new Teller({
    bus,
    store,
    settings: () => settings,
    staff,
    isFocused: () => state.isFocused,
    show: (cards, isNews) => {
      const before = new Set(standing.map((card) => JSON.stringify(card)));
      if (isNews)
        said.push(
          ...cards
            .filter((card) => !before.has(JSON.stringify(card)))
            .map(({ title, body }) => `${title}: ${body}`),
        );
      standing = cards;
    },
    ring: (kind) => rung.push(kind),
    flash: () => {},
    log: silentLog,
    clock,
  });
  onTestFinished(() => teller.stop());
  const signIn = (agentId: number | null): void => {
    state.agentId = agentId;
    bus.emit('staff.changed', staff());
  };
  /** Looks of the store go through its thread: one call more comes after them. */
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn += 1) await store.countUnread();
  };
  const pass = async (ms: number): Promise<void> => {
    clock.pass(ms);
    await settled();
  };
  await settled();
  return { store, clock, ids, settings, state, said, rung, signIn, pass, standing: () => standing };
}

test('a thousand messages at once are heard once, and stand as one number', async () => {
  const { store, said, rung, pass, standing } = await counter();
  for (let index = 0; index < 200; index += 1)
    await write(store, phoneOf(index % 40), { content: `${index}` });
  await pass(MINUTE);
  expect(rung).toEqual(['message']);
  expect(said).toEqual(['200 new messages: from 40 customers']);
  expect(standing()).toHaveLength(1);
});

test('what is read before it is told is not told, and what is read later stands no longer', async () => {
  const { store, said, rung, pass, standing } = await counter();
  const { conversationId } = await write(store, PHONE);
  await store.markConversationRead({ id: conversationId, now: Date.now() });
  await pass(5_000);
  expect([said, rung]).toEqual([[], []]);
  await write(store, PHONE, { content: 'وبروفين؟', pushName: 'منى' });
  await pass(5_000);
  expect(standing()).toMatchObject([{ title: 'منى', body: 'وبروفين؟', conversationId }]);
  await store.markConversationRead({ id: conversationId, now: Date.now() });
  expect(standing()).toEqual([]);
});

test('locking takes every word away, and who signs in next is told nothing of it', async () => {
  const { store, ids, signIn, pass, standing, said } = await counter();
  await write(store, PHONE, { content: 'سر', pushName: 'منى' });
  await pass(5_000);
  expect(standing()).toHaveLength(1);
  signIn(null);
  expect(standing()).toEqual([]);
  await write(store, PHONE, { content: 'سر آخر' });
  await pass(5_000);
  expect(standing()).toMatchObject([{ title: 'Rosheta', body: 'New message' }]);
  signIn(ids[0] ?? 0);
  expect(standing()).toEqual([]);
  expect(said.join(' ')).not.toContain('سر آخر');
});

test('a muted chat is silent, whoever muted it', async () => {
  const { store, said, rung, pass } = await counter();
  const { conversationId } = await write(store, PHONE);
  await pass(5_000);
  said.length = 0;
  rung.length = 0;
  const action = { kind: 'mute', until: MUTED_FOR_GOOD } as const;
  await store.askChatAction({ conversationId, action, links: [], by: 'agent:1', now: Date.now() });
  await write(store, PHONE);
  await pass(MINUTE);
  expect([said, rung]).toEqual([[], []]);
});

test('what was written over a long pause is heard once for all of it', async () => {
  const { store, rung, pass, standing } = await counter();
  for (let index = 0; index < 10; index += 1) {
    const { message } = await record(
      store,
      fromPhone(phoneOf(index), { sentAt: Date.now() - 10 * 3_600_000 + index * MINUTE }),
    );
    expect(message.createdAt - message.sentAt).toBeGreaterThan(MINUTE);
    await pass(10_000);
  }
  await pass(MINUTE);
  expect(rung.filter((kind) => kind === 'message')).toHaveLength(1);
  // Their answers are late as well, which is said of all of them together, and once a minute at most.
  expect(rung.length).toBeLessThanOrEqual(3);
  expect(standing().map(({ title, body }) => `${title} ${body}`)).toEqual([
    '10 new messages from 10 customers',
    expect.stringMatching(/^Rosheta \d+ answers are late$/),
  ]);
});

test('a message dated years ahead is one like any other', async () => {
  const { store, rung, pass } = await counter();
  await write(store, PHONE, { sentAt: Date.now() + 5 * 365 * 24 * 3_600_000 });
  await pass(5_000);
  expect(rung).toEqual(['message']);
});

test('a late answer is told to its colleague once, and to a manager after a while', async () => {
  const { store, ids, said, rung, signIn, pass, standing, settings } = await counter();
  const [manager = 0, agent = 0] = ids;
  const { ticket, conversationId } = await write(store, PHONE, { pushName: 'منى' });
  const id = ticket?.id ?? 0;
  await store.assignTicket({ id, to: agent, note: null, by: manager, now: Date.now() });
  await pass(5_000);
  said.length = 0;
  rung.length = 0;
  const due = ticket?.dueAt ?? 0;
  await pass(due - Date.now() + 2 * MINUTE);
  expect(said).toEqual(['منى: The answer is late, and the customer is waiting']);
  await pass(MINUTE);
  await pass(MINUTE);
  expect(rung).toEqual(['late']);
  signIn(manager);
  await pass(MINUTE);
  expect(rung).toEqual(['late']);
  await pass(settings.alerts.managersAfterMinutes * MINUTE);
  await pass(MINUTE);
  expect(rung).toEqual(['late', 'late']);
  expect(standing()).toMatchObject([{ key: 'late', conversationId }]);
  await store.resolveTicket({ id, note: null, asksRating: false, by: manager, now: Date.now() });
  expect(standing()).toEqual([]);
});

test('a note that calls a colleague is told to them, and to nobody else', async () => {
  const { store, ids, said, rung, signIn, pass, standing } = await counter();
  const [first = 0, agent = 0, other = 0] = ids;
  const { conversationId } = await write(store, PHONE);
  await pass(5_000);
  said.length = 0;
  rung.length = 0;
  const note = { conversationId, text: '@Agent 1 راجعها من فضلك', messageId: null, by: first };
  signIn(other);
  await pass(0);
  await store.addNote({ ...note, now: Date.now() });
  await pass(0);
  expect(said).toEqual([]);
  signIn(agent);
  await pass(0);
  const { id } = await store.addNote({ ...note, now: Date.now() });
  await pass(0);
  expect(said).toEqual(['Agent 0 in an internal note: @Agent 1 راجعها من فضلك']);
  expect(rung).toEqual(['mention']);
  await store.seeMentions({ agentId: agent, noteIds: [id], now: Date.now() });
  await pass(0);
  expect(standing()).toEqual([]);
});

test('a clock that is set back neither repeats nor holds up anything', async () => {
  const { store, clock, rung, pass } = await counter();
  await write(store, PHONE);
  await pass(5_000);
  clock.set(Date.now() - 40 * 24 * 3_600_000);
  await write(store, PHONE);
  await pass(5_000);
  expect(rung).toEqual(['message', 'message']);
});

test('who is alone at the PC hears of a customer of a colleague’s, and whose it is', async () => {
  const { store, ids, said, rung, signIn, pass, standing } = await counter();
  const [mona = 0, ali = 0] = ids;
  const { ticket, conversationId } = await write(store, PHONE, { pushName: 'منى' });
  await store.assignTicket({ id: ticket?.id ?? 0, to: mona, note: null, by: mona, now: Date.now() });
  await pass(5_000);
  await store.markConversationRead({ id: conversationId, now: Date.now() });
  said.length = 0;
  rung.length = 0;
  signIn(ali);
  await write(store, PHONE, { content: 'سر' });
  await pass(MINUTE);
  expect(said).toEqual(['منى: New message\nAssigned to Agent 0']);
  expect(rung).toEqual(['message']);
  // What was told to one is not told to the next one again, not even to whose it is.
  signIn(mona);
  await pass(MINUTE);
  expect(standing()).toEqual([]);
  expect(rung).toEqual(['message']);
});

test('a late answer whose colleague does not come is told to who is there, and to a manager all the same', async () => {
  const { store, ids, rung, signIn, pass, standing, settings } = await counter();
  const [manager = 0, , mona = 0, ali = 0] = ids;
  const { ticket } = await write(store, PHONE, { pushName: 'منى' });
  await store.assignTicket({ id: ticket?.id ?? 0, to: mona, note: null, by: mona, now: Date.now() });
  await pass(5_000);
  rung.length = 0;
  signIn(ali);
  await pass((ticket?.dueAt ?? 0) - Date.now() + 2 * MINUTE);
  expect(rung).toEqual([]);
  await pass(settings.alerts.managersAfterMinutes * MINUTE);
  await pass(MINUTE);
  await pass(MINUTE);
  expect(rung).toEqual(['late']);
  expect(standing().map(({ key, body }) => [key, body])).toContainEqual([
    'late',
    'The answer is late, and the customer is waiting\nAssigned to Agent 2',
  ]);
  signIn(manager);
  await pass(MINUTE);
  expect(rung).toEqual(['late', 'late']);
});

test('who writes on and on is heard ever more seldom, until somebody has seen to it', async () => {
  const { store, rung, pass } = await counter();
  let conversationId = 0;
  const writeFor = async (minutes: number): Promise<number> => {
    const before = rung.length;
    for (let second = 0; second < minutes * 60; second += 5) {
      ({ conversationId } = await write(store, PHONE, { content: `${second}` }));
      await pass(5_000);
    }
    return rung.length - before;
  };
  expect(await writeFor(2)).toBeLessThanOrEqual(6);
  expect(await writeFor(5)).toBeLessThanOrEqual(6);
  await store.markConversationRead({ id: conversationId, now: Date.now() });
  const before = rung.length;
  await write(store, phoneOf(1));
  await pass(5_000);
  expect(rung.length - before).toBe(1);
});

test('what was written just before two conversations became one is told, and stands for the one', async () => {
  const { store, rung, pass, standing } = await counter();
  const one = await write(store, PHONE, { pushName: 'منى' });
  const other = await write(store, phoneOf(7), { content: 'رقمي الجديد' });
  await pass(5_000);
  expect(standing()).toHaveLength(2);
  await write(store, phoneOf(7), { content: 'أنا منى' });
  const merge = { id: one.conversationId, otherId: other.conversationId };
  await store.mergeConversations({ ...merge, now: Date.now() });
  await pass(MINUTE);
  expect(standing()).toMatchObject([{ title: 'منى', conversationId: one.conversationId }]);
  expect(standing()[0]?.body).toContain('أنا منى');
  expect(rung).toEqual(['message', 'message']);
});

test('what stands is said in the language that is chosen now', async () => {
  const { store, settings, standing, pass } = await counter();
  await write(store, PHONE);
  await write(store, phoneOf(1));
  await write(store, phoneOf(2));
  await write(store, phoneOf(3));
  await pass(5_000);
  expect(standing()).toMatchObject([{ title: '4 new messages' }]);
  settings.language = 'ar';
  const { language } = await store.updateSettings({ language: 'ar' });
  expect(language).toBe('ar');
  await pass(0);
  expect(standing()).toMatchObject([{ title: '4 رسائل جديدة' }]);
});
