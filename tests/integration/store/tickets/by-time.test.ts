import { describe, expect, test } from 'vitest';
import { createEventBus } from '#main/events/create-bus.ts';
import { TicketSweeper } from '#main/desk/ticket-sweeper.ts';
import type { Store } from '#main/store/contract/store.ts';
import { TestClock } from '../../../support/test-clock.ts';
import { silentLog } from '../../support/silent-log.ts';
import { PHONE } from '../support/observed.ts';
import { openStore, placeWithDatabase } from '../support/open-store.ts';
import { answer, changesOf, hire, minutesAgo, unresolvedOf, write } from './ticket-desk.ts';
import { saidBy, saidOf, topicsOf } from '../support/said.ts';

const HOUR = 3_600_000;

const sweepAt = (store: Store, now: number, since = now) =>
  store.sweepTickets({ since, now, provenNow: now });

async function snoozedTicket(store: Store, until: number) {
  const [agent = 0] = await hire(store, 0);
  const { conversationId, ticket } = await write(store, PHONE);
  const id = ticket?.id ?? 0;
  await store.editTicket({ id, edit: { set: 'snooze', until }, by: agent, now: Date.now() });
  return { agent, conversationId, id };
}

describe('a snoozed ticket', () => {
  test('wakes at its time, once, also when the desk was closed then', async () => {
    const place = placeWithDatabase();
    const before = await openStore(place);
    const until = Date.now() + HOUR;
    const { id } = await snoozedTicket(before, until);
    expect((await sweepAt(before, until - 1)).nextAt).toBe(until);
    expect((await before.getTicket({ id })).ticket.snoozedUntil).toBe(until);
    await before.close();
    const after = await openStore(place);
    const events = await saidBy(after, () => sweepAt(after, until + 5 * HOUR));
    expect(saidOf('conversation.changed', events)).toMatchObject([{ ticket: { id, snoozedUntil: null } }]);
    expect(topicsOf(events)).toEqual(['tickets']);
    expect(await saidBy(after, () => sweepAt(after, until + 6 * HOUR))).toEqual([]);
    expect((await changesOf(after, id)).at(-1)).toEqual({ what: 'woke', because: 'time' });
  });

  test('wakes when its customer writes, and staff may wake it; one that is over, or years away, is refused', async () => {
    const store = await openStore();
    const until = Date.now() + HOUR;
    const { agent, id } = await snoozedTicket(store, until);
    expect((await write(store, PHONE)).ticket).toMatchObject({ id, snoozedUntil: null });
    const edit = (value: number | null) =>
      store.editTicket({ id, edit: { set: 'snooze', until: value }, by: agent, now: Date.now() });
    await edit(until);
    await edit(null);
    expect((await changesOf(store, id)).slice(-3)).toEqual([
      { what: 'woke', because: 'new-message' },
      { what: 'snoozed', until },
      { what: 'woke', because: 'by-hand' },
    ]);
    const farOff = Date.now() + 400 * 24 * HOUR;
    for (const wrong of [Date.now() - 1, farOff]) {
      await expect(edit(wrong)).rejects.toMatchObject({ code: 'invalid-input' });
    }
    const due = store.editTicket({ id, edit: { set: 'due', dueAt: farOff }, by: agent, now: Date.now() });
    await expect(due).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

describe('an idle ticket', () => {
  const IDLE = 72 * HOUR;

  test('is resolved after the pharmacy’s time, but never while its customer waits or something was promised', async () => {
    const store = await openStore();
    const [agent = 0] = await hire(store, 0);
    const { conversationId, ticket } = await write(store, PHONE);
    const id = ticket?.id ?? 0;
    await sweepAt(store, Date.now() + 10 * IDLE);
    expect(await unresolvedOf(store, conversationId)).toBeDefined();
    const { sentAt } = await answer(store, conversationId, `agent:${agent}`);
    const edit = (dueAt: number | null) =>
      store.editTicket({ id, edit: { set: 'due', dueAt }, by: agent, now: Date.now() });
    await edit(sentAt + IDLE + HOUR);
    await sweepAt(store, sentAt + IDLE);
    expect(await unresolvedOf(store, conversationId)).toBeDefined();
    await edit(null);
    expect((await sweepAt(store, sentAt + IDLE - 1)).nextAt).toBe(sentAt + IDLE);
    const events = await saidBy(store, () => sweepAt(store, sentAt + IDLE));
    expect(saidOf('message.recorded', events)).toEqual([]);
    expect(saidOf('conversation.changed', events)).toMatchObject([{ ticket: null }]);
    const resolved = (await store.getTicket({ id })).ticket;
    expect(resolved).toMatchObject({ status: 'resolved', resolvedBy: 'automatic' });
    expect((await changesOf(store, id)).at(-1)).toEqual({ what: 'resolved', because: 'idle', note: null });
  });

  test('is not resolved because the clock is a year ahead: what customers wrote says how late it is', async () => {
    const store = await openStore();
    const { conversationId } = await write(store, PHONE);
    const { sentAt } = await answer(store, conversationId);
    const now = sentAt + 365 * 24 * HOUR;
    const { nextAt } = await store.sweepTickets({ since: now, now, provenNow: sentAt + HOUR });
    expect(await unresolvedOf(store, conversationId)).toBeDefined();
    expect(nextAt).toBe(now + IDLE - HOUR);
  });

  test('says so once, in the customer’s language, and only while the automation is on', async () => {
    const store = await openStore();
    const settings = await store.getSettings();
    await store.updateSettings({
      pharmacyName: 'صيدلية النور',
      tickets: {
        ...settings.tickets,
        autoClose: { isOn: true, text: { ar: 'شكرًا من {{الصيدلية}}', en: 'Bye {{customer}}' } },
      },
    });
    const close = async (phone: string, content: string) => {
      const { conversationId } = await write(store, phone, { content, pushName: 'Mona' });
      const { sentAt } = await answer(store, conversationId);
      const events = await saidBy(store, () => sweepAt(store, sentAt + IDLE));
      return saidOf('message.recorded', events).map(({ message }) => message);
    };
    expect(await close('201000000001', 'عندكم بنادول؟')).toEqual([]);
    const { welcome, outOfHours } = settings.automation;
    const nothingElse = {
      welcome: { ...welcome, isOn: false },
      menu: { isOn: false },
      outOfHours: { ...outOfHours, isOn: false },
    };
    await store.updateSettings({ automation: { ...settings.automation, ...nothingElse, isOn: true } });
    expect(await close('201000000002', 'عندكم بنادول؟')).toMatchObject([
      { content: 'شكرًا من صيدلية النور', automation: 'auto-close', sentBy: null },
    ]);
    expect(await close('201000000003', 'do you have Panadol')).toMatchObject([{ content: 'Bye Mona' }]);
    // Who asked for no messages by themselves gets none.
    await write(store, '201000000004', { content: 'عندكم بنادول؟' });
    await write(store, '201000000004', { content: 'إلغاء الرسائل' });
    expect(await close('201000000004', 'طيب')).toEqual([]);
    expect(await saidBy(store, () => sweepAt(store, Date.now() + 2 * IDLE))).toEqual([]);
  });

  test('stays for ever when the pharmacy wants that', async () => {
    const store = await openStore();
    const settings = await store.getSettings();
    await store.updateSettings({ tickets: { ...settings.tickets, autoCloseAfterHours: null } });
    const { conversationId } = await write(store, PHONE);
    await answer(store, conversationId);
    const { nextAt } = await sweepAt(store, Date.now() + 100 * IDLE);
    expect([nextAt, (await unresolvedOf(store, conversationId))?.status]).toEqual([null, 'open']);
  });
});

test('the sweeper looks at the next moment, whatever changes it meanwhile, and not after it was stopped', async () => {
  const store = await openStore();
  const bus = createEventBus();
  const clock = new TestClock();
  const sweeps: number[] = [];
  let swept = (): void => {};
  const watched = {
    findLastWrittenAt: () => store.findLastWrittenAt(),
    sweepTickets: async (input: { since: number; now: number; provenNow: number }) => {
      const result = await store.sweepTickets(input);
      sweeps.push(input.now);
      setImmediate(() => swept());
      return result;
    },
  };
  const nextSweep = (): Promise<void> => new Promise((resolve) => (swept = resolve));
  const changed: string[] = [];
  bus.on('conversation.changed', ({ ticket }) => changed.push(`${ticket?.snoozedUntil ?? 'awake'}`));
  const sweeper = new TicketSweeper({
    store: watched,
    bus,
    clock,
    log: silentLog,
  });
  const first = nextSweep();
  sweeper.start();
  await first;
  // Nothing to wait for: it only makes sure that the clock was not set.
  expect(clock.nextAt).toBe(clock.wall() + 60_000);
  const until = clock.wall() + 20_000;
  const { id } = await snoozedTicket(store, until);
  store.listen((events) => bus.publish(events));
  const second = nextSweep();
  bus.publish([{ channel: 'desk.changed', payload: { topics: ['tickets'] } }]);
  await second;
  expect(clock.nextAt).toBe(until);
  const third = nextSweep();
  clock.passTo(until);
  await third;
  expect((await store.getTicket({ id })).ticket.snoozedUntil).toBeNull();
  expect(changed).toEqual(['awake']);
  await sweeper.stop();
  const count = sweeps.length;
  bus.publish([{ channel: 'desk.changed', payload: { topics: ['tickets'] } }]);
  clock.passTo(until + 10 * HOUR);
  sweeper.wake();
  await store.getSettings();
  expect(sweeps).toHaveLength(count);
  expect(clock.nextAt).toBeUndefined();
});

test('what becomes late touches the tickets', async () => {
  const store = await openStore();
  const { ticket } = await write(store, PHONE, { sentAt: minutesAgo(1) });
  const due = ticket?.dueAt ?? 0;
  expect((await sweepAt(store, due - 1, due - 10)).nextAt).toBe(due);
  expect(topicsOf(await saidBy(store, () => sweepAt(store, due, due - 1)))).toEqual(['tickets']);
  expect(await saidBy(store, () => sweepAt(store, due + 1, due))).toEqual([]);
  expect(await store.countTickets({ agentId: 1, now: due })).toMatchObject({ open: 1, late: 1, nobody: 1 });
});
