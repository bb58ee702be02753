import { describe, expect, test } from 'vitest';
import type { Store } from '#main/store/contract/store.ts';
import { dueAt } from '#shared/desk/tickets/due-time.ts';
import { WEEKDAYS, type Week } from '#shared/domain/rules/hours.ts';
import type { TicketEdit } from '#shared/domain/tickets/ticket.ts';
import { PHONE } from '../support/observed.ts';
import { openStore } from '../support/open-store.ts';
import { answer, changesOf, hire, minutesAgo, unresolvedOf, write } from './ticket-desk.ts';
import { saidBy, saidOf, topicsOf } from '../support/said.ts';

async function openDesk() {
  const store = await openStore();
  const [one = 0, two = 0] = await hire(store);
  const { conversationId, ticket } = await write(store, PHONE, { sentAt: minutesAgo(1) });
  if (ticket === undefined) throw new Error('no ticket was opened');
  const edit = (change: TicketEdit) =>
    store.editTicket({ id: ticket.id, edit: change, by: one, now: Date.now() });
  return { store, one, two, conversationId, ticket, edit };
}

const resolve = (store: Store, id: number, by: number) =>
  store.resolveTicket({ id, note: null, asksRating: false, by, now: Date.now() });

describe('when an answer is due', () => {
  test('follows kind and priority in opening minutes, unless staff set it', async () => {
    const { store, edit } = await openDesk();
    const { hours, tickets } = await store.getSettings();
    const due = ({ waitingSince }: { waitingSince: number | null }, minutes: number) =>
      dueAt(waitingSince ?? 0, minutes, hours);
    const complaint = await edit({ set: 'kind', kind: 'complaint' });
    const minutes = tickets.dueMinutes.complaint;
    expect(complaint).toMatchObject({
      isKindByStaff: true,
      dueMinutes: minutes,
      dueAt: due(complaint, minutes),
    });
    const urgent = await edit({ set: 'priority', priority: 'urgent' });
    expect(urgent).toMatchObject({ dueMinutes: 4, dueAt: due(urgent, 4) });
    const at = Date.now() + 7_200_000;
    await edit({ set: 'due', dueAt: at });
    expect(await edit({ set: 'priority', priority: 'low' })).toMatchObject({ dueAt: at, dueMinutes: 0 });
    const low = await edit({ set: 'due', dueAt: null });
    expect(low).toMatchObject({ dueMinutes: minutes * 2, dueAt: due(low, minutes * 2) });
  });

  test('does not run while the pharmacy is closed', async () => {
    const store = await openStore();
    const sentAt = minutesAgo(1);
    const minute = 60_000;
    const clock = (at: number): string => new Date(at).toISOString().slice(11, 16);
    // It closes within six minutes, and is open for half an hour every day.
    const closing = Math.floor(sentAt / minute) * minute + 6 * minute;
    const opening = closing - 30 * minute;
    const day = [{ from: clock(opening), to: clock(closing) }];
    const week = Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, day])) as Week;
    await store.updateSettings({ hours: { timeZone: 'UTC', week, ramadan: null, holidays: [] } });
    const { ticket } = await write(store, PHONE, { sentAt });
    expect(ticket?.dueMinutes).toBe(30);
    const left = 30 * minute - (closing - sentAt);
    expect(ticket?.dueAt).toBe(opening + 24 * 60 * minute + left);
  });
});

describe('what a ticket is about', () => {
  test('is said better by a later message, and best by staff, with every reason kept', async () => {
    const store = await openStore();
    const [agent = 0] = await hire(store, 0);
    const { ticket } = await write(store, PHONE, { content: 'السلام عليكم' });
    const id = ticket?.id ?? 0;
    expect(ticket).toMatchObject({ kind: 'inquiry', classification: { because: { by: 'default' } } });
    await write(store, PHONE, { type: 'image', waType: 'image', content: '' });
    const photo = await write(store, PHONE, { content: 'دي الروشتة' });
    expect(photo.ticket).toMatchObject({
      kind: 'prescription',
      classification: { because: { by: 'photo', words: ['روشت*'] }, confidence: 0.95 },
    });
    await store.editTicket({ id, edit: { set: 'kind', kind: 'order' }, by: agent, now: Date.now() });
    const later = await write(store, PHONE, { type: 'image', waType: 'image', content: 'روشتة تانية' });
    expect(later.ticket).toMatchObject({ kind: 'order', isKindByStaff: true });
    const whats = (await changesOf(store, id)).map((change) =>
      'classification' in change ? change.classification.kind : change.what,
    );
    expect(whats.filter((what) => what !== 'assigned')).toEqual([
      'opened',
      'inquiry',
      'prescription',
      'kind',
    ]);
  });
});

describe('staff', () => {
  test('give a ticket away, take it over and leave it to nobody', async () => {
    const { store, one, two, ticket } = await openDesk();
    const assign = (to: number | null, note: string | null = null) =>
      store.assignTicket({ id: ticket.id, to, note, by: one, now: Date.now() });
    const given = await saidBy(store, () => assign(two, 'تعرف العميل'));
    expect(saidOf('conversation.changed', given)).toMatchObject([{ ticket: { assigneeId: two } }]);
    expect(topicsOf(given)).toEqual(['tickets']);
    await store.takeOverTicket({ id: ticket.id, by: one, now: Date.now() });
    await assign(null);
    await assign(null);
    const told = (await changesOf(store, ticket.id)).filter(({ what }) => what === 'assigned').slice(1);
    expect(told).toEqual([
      { what: 'assigned', from: one, to: two, because: 'by-hand', note: 'تعرف العميل' },
      { what: 'assigned', from: two, to: one, because: 'taken-over', note: null },
      { what: 'assigned', from: one, to: null, because: 'by-hand', note: null },
    ]);
    await store.updateAgent({ id: two, change: { isActive: false }, by: one, now: Date.now() });
    await expect(assign(two)).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(assign(99)).rejects.toMatchObject({ code: 'invalid-input' });
  });

  test('may leave it to the customer: nobody waits then, until the customer writes', async () => {
    const { store, ticket, edit } = await openDesk();
    expect(await edit({ set: 'status', status: 'pending' })).toMatchObject({
      status: 'pending',
      waitingSince: null,
      dueAt: null,
    });
    expect(await edit({ set: 'status', status: 'open' })).toMatchObject({
      waitingSince: ticket.waitingSince,
    });
    await edit({ set: 'status', status: 'pending' });
    expect((await write(store, PHONE)).ticket).toMatchObject({ status: 'open' });
  });

  test('resolve, reopen and open by hand, one at a time in a conversation', async () => {
    const { store, one, two, conversationId, ticket } = await openDesk();
    await resolve(store, ticket.id, one);
    await expect(resolve(store, ticket.id, one)).rejects.toMatchObject({ code: 'ticket-resolved' });
    await expect(
      store.editTicket({ id: ticket.id, edit: { set: 'priority', priority: 'high' }, by: one, now: 1 }),
    ).rejects.toMatchObject({ code: 'ticket-resolved' });
    const open = () => store.openTicket({ conversationId, kind: 'delivery', by: two, now: Date.now() });
    const opened = await open();
    expect(opened).toMatchObject({
      kind: 'delivery',
      isKindByStaff: true,
      assigneeId: two,
      waitingSince: null,
    });
    expect((await open()).id).toBe(opened.id);
    const reopen = () => store.reopenTicket({ id: ticket.id, by: one, now: Date.now() });
    await expect(reopen()).rejects.toMatchObject({ code: 'ticket-open' });
    await resolve(store, opened.id, two);
    // Nobody had answered.
    expect(await reopen()).toMatchObject({ status: 'open', waitingSince: ticket.waitingSince });
    expect(await unresolvedOf(store, conversationId)).toMatchObject({ id: ticket.id });
    await expect(store.getTicket({ id: 99 })).rejects.toMatchObject({ code: 'not-found' });
  });
});

test('an answer that did not go leaves the customer waiting, and one that goes after all does not', async () => {
  const { store, one, conversationId, ticket } = await openDesk();
  const message = await answer(store, conversationId, `agent:${one}`);
  expect(await unresolvedOf(store, conversationId)).toMatchObject({ waitingSince: null });
  await store.cancelMessage({ messageId: message.id, now: Date.now() });
  const waiting = await unresolvedOf(store, conversationId);
  expect(waiting).toMatchObject({ waitingSince: ticket.waitingSince });
  expect(waiting?.dueAt).not.toBeNull();
  await store.retryMessage({ messageId: message.id, now: Date.now() });
  expect(await unresolvedOf(store, conversationId)).toMatchObject({ waitingSince: null, dueAt: null });
});

test('the lists: the most urgent first, the snoozed last, the resolved newest first, page by page', async () => {
  const store = await openStore();
  const [agent = 0] = await hire(store, 0);
  const ids: number[] = [];
  for (let index = 0; index < 6; index += 1) {
    const phone = `20100000000${index}`;
    const { ticket } = await write(store, phone, {
      sentAt: minutesAgo(10 - index),
      pushName: `عميل ${index}`,
    });
    ids.push(ticket?.id ?? 0);
  }
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = ids;
  const now = Date.now();
  await store.editTicket({ id: a, edit: { set: 'snooze', until: now + 60_000 }, by: agent, now });
  await store.editTicket({ id: f, edit: { set: 'priority', priority: 'urgent' }, by: agent, now });
  await store.editTicket({ id: c, edit: { set: 'status', status: 'pending' }, by: agent, now });
  await store.resolveTicket({ id: d, note: null, asksRating: false, by: agent, now });
  const list = async (filter: Parameters<Store['listTickets']>[0]['filter'], limit = 2) => {
    const found: number[] = [];
    for (let after: string | undefined; ;) {
      const page = await store.listTickets({ filter, after, limit });
      found.push(...page.items.map(({ id }) => id));
      if (page.next === null) return found;
      after = page.next;
    }
  };
  expect(await list({})).toEqual([f, b, e, c, a]);
  expect(await list({ assignee: agent }, 50)).toEqual([f, b, e, c, a]);
  expect(await list({ assignee: 'nobody' })).toEqual([]);
  expect(await list({ status: 'pending' })).toEqual([c]);
  expect(await list({ status: 'resolved' })).toEqual([d]);
  expect(await list({ query: 'عميل 4' })).toEqual([e]);
  expect(await list({ query: '01000000001' })).toEqual([b]);
  expect(await list({ query: `#${d}` }, 50)).toContain(d);
  expect(await store.countTickets({ agentId: agent, now })).toMatchObject({ open: 5, mine: 5, nobody: 0 });
  await expect(store.listTickets({ filter: {}, after: 'x.1', limit: 2 })).rejects.toMatchObject({
    code: 'invalid-input',
  });
  const inbox = async (filter: Omit<Parameters<Store['listConversations']>[0], 'limit'>) =>
    (await store.listConversations({ ...filter, limit: 50 })).items.map(({ ticket }) => ticket?.id ?? null);
  expect(await inbox({ assignee: agent })).toEqual([f, e, c, b, a]);
  expect(await inbox({ assignee: 'nobody' })).toEqual([]);
  expect(await inbox({ ticketStatus: 'open' })).toEqual([f, e, b]);
  expect(await inbox({ ticketStatus: 'snoozed' })).toEqual([a]);
  expect(await inbox({ ticketStatus: 'pending', ticketKind: 'inquiry' })).toEqual([c]);
  expect(await inbox({ ticketStatus: 'resolved' })).toEqual([null]);
});
