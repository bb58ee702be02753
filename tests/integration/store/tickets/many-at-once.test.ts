import { expect, test } from 'vitest';
import type { Store } from '#main/store/contract/store.ts';
import type { TicketEvent } from '#shared/domain/tickets/ticket.ts';
import { openWholeStore } from '../../fuzz/support/whole-store.ts';
import { answer, hire, write } from './ticket-desk.ts';

const CUSTOMERS = 50;
/** They stay all day; the last two come and go. */
const REGULARS = 3;
const ROUNDS = 40;
const CALLS_IN_A_ROUND = 60;

/** The same numbers in every run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const phoneOf = (customer: number): string => `2010${String(customer).padStart(8, '0')}`;

/** What must hold at every moment. @returns the unresolved tickets of each agent, by id. */
async function check(store: Store): Promise<Map<number | null, number>> {
  const { items } = await store.listConversations({ limit: CUSTOMERS + 1 });
  const onShift = (await store.listAgents()).filter(({ isOnShift }) => isOnShift).map(({ id }) => id);
  const loads = new Map<number | null, number>();
  for (const conversation of items) {
    const tickets = await store.listTicketsOfConversation({ conversationId: conversation.id });
    const unresolved = tickets.filter(({ status }) => status !== 'resolved');
    expect(unresolved.length).toBeLessThanOrEqual(1);
    expect(conversation.ticket?.id).toBe(unresolved[0]?.id);
    const { items: messages } = await store.listMessages({ conversationId: conversation.id, limit: 1000 });
    const own = new Set(tickets.map(({ id }) => id));
    for (const message of messages) {
      if (message.direction === 'incoming') expect(own).toContain(message.ticketId);
    }
    for (const { assigneeId } of unresolved) {
      expect(onShift).toContain(assigneeId);
      loads.set(assigneeId, (loads.get(assigneeId) ?? 0) + 1);
    }
  }
  return loads;
}

/** One of the things that happen at a counter; whatever it is refused for is what the others did meanwhile. */
async function somethingHappens(store: Store, agents: readonly number[], random: (below: number) => number) {
  const customer = random(CUSTOMERS);
  const by = agents[random(REGULARS)] ?? 0;
  const dice = random(100);
  if (dice < 68) return write(store, phoneOf(customer));
  if (dice < 72) {
    const guest = agents[REGULARS + random(agents.length - REGULARS)] ?? 0;
    const change = { isOnShift: random(2) === 0 };
    return store.updateAgent({ id: guest, change, by, now: Date.now() });
  }
  const [conversation] = (await store.listConversations({ query: phoneOf(customer), limit: 1 })).items;
  const ticket = conversation?.ticket;
  if (!ticket) return undefined;
  const id = ticket.id;
  const now = Date.now();
  const work =
    dice < 85
      ? answer(store, conversation.id, `agent:${by}`)
      : dice < 95
        ? store.resolveTicket({ id, note: null, asksRating: false, by, now })
        : dice < 98
          ? store.takeOverTicket({ id, by, now })
          : store.editTicket({ id, edit: { set: 'snooze', until: now + 3_600_000 }, by, now });
  return work.catch((error: unknown) => expect(error).toMatchObject({ code: 'ticket-resolved' }));
}

/** Goes through the whole history: each ticket that was given by itself went to one with the fewest at that moment. */
async function expectFair(store: Store, regulars: readonly number[]): Promise<number> {
  const told: { ticketId: number; event: TicketEvent }[] = [];
  const { items } = await store.listConversations({ limit: CUSTOMERS });
  for (const { id } of items) {
    for (const ticket of await store.listTicketsOfConversation({ conversationId: id })) {
      const { events } = await store.getTicket({ id: ticket.id });
      told.push(...events.map((event) => ({ ticketId: ticket.id, event })));
    }
  }
  const states = new Map<number, { assignee: number | null; counts: boolean }>();
  const loadOf = (agent: number): number =>
    [...states.values()].filter(({ assignee, counts }) => counts && assignee === agent).length;
  let given = 0;
  for (const { ticketId, event } of told.toSorted((a, b) => a.event.id - b.event.id)) {
    const { change } = event;
    const state = states.get(ticketId) ?? { assignee: null, counts: true };
    states.set(ticketId, state);
    if (change.what === 'resolved' || change.what === 'snoozed') state.counts = false;
    if (change.what === 'reopened' || change.what === 'woke') state.counts = true;
    if (change.what !== 'assigned') continue;
    const isByItself = change.because === 'balanced' || change.because === 'left-shift';
    if (isByItself && change.to !== null) {
      given += 1;
      expect(loadOf(change.to)).toBeLessThanOrEqual(Math.min(...regulars.map(loadOf)));
    }
    state.assignee = change.to;
  }
  return given;
}

test('whatever comes at once: one unresolved ticket a conversation, none without a message, and a fair share for everybody', async () => {
  const { store, expectWhole } = await openWholeStore();
  const agents = await hire(store, REGULARS + 1);
  await Promise.all(
    Array.from({ length: CUSTOMERS * 10 }, (_, index) => write(store, phoneOf(index % CUSTOMERS))),
  );
  const loads = await check(store);
  const counts = agents.map((id) => loads.get(id) ?? 0);
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(CUSTOMERS);
  const random = createRandom(20_261_127);
  for (let round = 0; round < ROUNDS; round += 1) {
    await Promise.all(
      Array.from({ length: CALLS_IN_A_ROUND }, () => somethingHappens(store, agents, random)),
    );
    if (round % 5 === 0) await check(store);
  }
  await check(store);
  expect(await expectFair(store, agents.slice(0, REGULARS))).toBeGreaterThan(CUSTOMERS);
  await expectWhole();
}, 240_000);
