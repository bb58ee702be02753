import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freeLeftMs, windowLeftMs } from '#shared/domain/conversations/reply-window.ts';
import { customerOf } from '#shared/desk/account/standing.ts';
import type { AccountNotice } from '#shared/domain/account-notice.ts';
import { openStore, type OpenedStore } from '../store/support/open-store.ts';
import { hire } from '../store/tickets/ticket-desk.ts';
import { saidOf } from '../store/support/said.ts';
import { outgoing } from '../store/support/observed.ts';
import { openCloudDesk, standIn } from './support/cloud-desk.ts';
import { randomOf } from './support/webhook-world.ts';

const SAMPLES = join(import.meta.dirname, '../../graph-stand-in/samples');
const PHONE = '201000000101';
const AT = 1_795_910_400_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Each as often as that, all in one random order that is the same each time. */
function shuffled<T>(items: readonly T[], times: number, seed: number): T[] {
  const all = Array.from({ length: times }, () => items).flat();
  const random = randomOf(seed);
  for (let last = all.length - 1; last > 0; last -= 1) {
    const other = random(last + 1);
    [all[last], all[other]] = [all[other] as T, all[last] as T];
  }
  return all;
}

const samples = (): Buffer[] =>
  readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(SAMPLES, name)));

interface Told {
  id: string;
  timestamp: string;
  pricing?: { category: string; billable: boolean };
}

/** Counted without the driver: each message once, as its earliest priced status says. */
function countByHand(bodies: readonly Buffer[]): Map<string, Told> {
  const first = new Map<string, Told>();
  for (const body of bodies) {
    const { entry } = JSON.parse(body.toString()) as {
      entry: { changes: { value: { statuses?: Told[]; metadata?: { phone_number_id: string } } }[] }[];
    };
    const changes = entry.flatMap(({ changes: each }) => each);
    for (const status of changes.flatMap(({ value }) => value.statuses ?? [])) {
      const before = first.get(status.id);
      if (status.pricing === undefined || (before && before.timestamp <= status.timestamp)) continue;
      first.set(status.id, status);
    }
  }
  return first;
}

test('the samples, ten times each in three random orders, count each message once and leave the same notices', async () => {
  const byHand = [...countByHand(samples()).values()];
  const priced = (category: string) => byHand.filter(({ pricing }) => pricing?.category === category).length;
  const left: unknown[] = [];
  for (const seed of [15, 16, 17]) {
    const graph = await standIn();
    const desk = await openCloudDesk(graph);
    await desk.take(shuffled(samples(), 10, seed));
    const use = await desk.store.countMonthlyUse({ now: AT + MINUTE, months: 6 });
    expect(use).toEqual([
      {
        month: '2026-11',
        counts: {
          service: priced('service'),
          utility: priced('utility'),
          marketing: priced('marketing'),
          authentication: priced('authentication'),
          'free-entry': priced('referral_conversion'),
          other: 0,
        },
        unbilled: byHand.filter(({ pricing }) => pricing?.billable === false).length,
      },
    ]);
    const notices = await desk.store.listAccountNotices({ now: AT + MINUTE });
    expect(notices.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['restriction', 'violation']));
    expect(new Set(notices.map(({ kind }) => kind)).size).toBe(notices.length);
    // What is told without a time has that of its coming.
    left.push(notices.filter(({ kind }) => kind !== 'failure' && kind !== 'history-declined'));
  }
  expect(left[1]).toEqual(left[0]);
  expect(left[2]).toEqual(left[0]);
}, 120_000);

test('who stops marketing in WhatsApp has opted out by their own word, and is back when they want it again', async () => {
  const graph = await standIn();
  const desk = await openCloudDesk(graph);
  await desk.take([graph.customerWrites({ phone: PHONE, text: 'السلام عليكم' }).webhook.body]);
  const consent = async () => {
    const { items } = await desk.store.listConversations({ limit: 1 });
    return (await desk.store.getCustomer({ id: items[0]?.customerId ?? 0 })).consent;
  };
  const word = (isWanted: boolean, at: number, phone = PHONE) =>
    desk.store.recordAccountNotice({
      notice: { kind: 'marketing', isWanted, phone, bsuid: null, at },
      now: at,
    });
  await word(true, AT);
  expect(await consent()).toMatchObject({ state: 'unknown' });
  await word(false, AT + 2);
  await word(true, AT + 1);
  await word(false, AT + 2, '201999999999');
  expect(await consent()).toEqual({ state: 'opted-out', at: AT + 2, by: 'customer' });
  await word(true, AT + 3);
  expect(await consent()).toMatchObject({ state: 'opted-in', by: 'customer' });
});

describe('what stands of the account', () => {
  const say = (store: OpenedStore, notice: AccountNotice) =>
    store.recordAccountNotice({ notice, now: notice.at });
  const kinds = async (store: OpenedStore, now: number) =>
    (await store.listAccountNotices({ now })).map(({ kind }) => kind);

  test('goes when it is over, and an older word that comes late does not bring it back', async () => {
    const store = await openStore();
    await say(store, { kind: 'quality', event: 'FLAGGED', limit: null, at: AT });
    await say(store, { kind: 'agent', isAnswering: true, at: AT });
    await say(store, { kind: 'account', event: 'DISABLED_UPDATE', ban: 'DISABLE', at: AT });
    const until = AT + MINUTE;
    await say(store, { kind: 'restriction', restrictions: [], until, at: AT });
    expect(await kinds(store, AT)).toEqual(['account', 'restriction', 'agent', 'quality']);
    await say(store, { kind: 'quality', event: 'UNFLAGGED', limit: null, at: AT + 2 });
    await say(store, { kind: 'agent', isAnswering: false, at: AT + 2 });
    await say(store, { kind: 'account', event: 'DISABLED_UPDATE', ban: 'REINSTATE', at: AT + 2 });
    await say(store, { kind: 'quality', event: 'FLAGGED', limit: null, at: AT + 1 });
    await say(store, { kind: 'agent', isAnswering: true, at: AT + 1 });
    expect(await kinds(store, AT + 2)).toEqual(['restriction']);
    expect(await kinds(store, until)).toEqual([]);
  });

  test('who is answered by the agent is one customer’s matter, and over with what the pharmacy sends them', async () => {
    const store = await openStore();
    const phone = '201000000101';
    await say(store, { kind: 'quality', event: 'FLAGGED', limit: null, at: AT });
    for (let each = 0; each < 70; each += 1)
      await say(store, { kind: 'agent', isAnswering: true, phone: `2010000002${each}`, bsuid: null, at: AT });
    await say(store, { kind: 'agent', isAnswering: true, phone, bsuid: null, at: AT });
    const stands = async () =>
      (await store.listAccountNotices({ now: AT })).map((notice) => customerOf(notice));
    // However many there are, they push out no word about the account.
    expect(await stands()).toHaveLength(72);
    expect(await stands()).toEqual(expect.arrayContaining([null, phone]));
    const pricing = { category: 'service', isBillable: false, model: 'PMP', type: 'regular', at: AT + 1 };
    const message = {
      identity: { phone, lid: null },
      chatAddress: `${phone}@c.us`,
      direction: 'outgoing',
      waMessageId: 'wamid.x',
    } as const;
    await store.applyAck({ message, status: 'sent', mayBeEarly: true, pricing, now: AT + 1 });
    expect(await stands()).not.toContain(phone);
    expect(await stands()).toHaveLength(71);
  });

  test('a missing payment is over with the next message that is billed, whichever is heard first', async () => {
    const pricing = { category: 'utility', isBillable: true, model: 'PMP', type: 'regular', at: AT + 5 };
    const billed = {
      message: outgoing('wamid.FREE'),
      status: 'sent' as const,
      mayBeEarly: true,
      pricing,
      now: AT + 5,
    };
    const unpaid = { kind: 'failure', code: 131_042, description: '', at: AT } as const;
    const store = await openStore();
    await say(store, unpaid);
    expect(await kinds(store, AT + 100 * 86_400_000)).toEqual(['failure']);
    await store.applyAck({ ...billed, pricing: { ...pricing, isBillable: false } });
    expect(await kinds(store, AT + 6)).toEqual(['failure']);
    await store.applyAck({ ...billed, message: outgoing('wamid.PAID') });
    expect(await kinds(store, AT + 6)).toEqual([]);
    await say(store, unpaid);
    expect(await kinds(store, AT + 6)).toEqual([]);
    await say(store, { ...unpaid, at: AT + 7 });
    expect(await kinds(store, AT + 7)).toEqual(['failure']);
  });

  test('is bounded, and another account’s is forgotten', async () => {
    const store = await openStore();
    for (let each = 0; each < 200; each += 1) {
      await say(store, {
        kind: 'alert',
        severity: 'CRITICAL',
        type: `T${each}`,
        description: 'x',
        at: AT + each,
      });
    }
    expect((await kinds(store, AT + 200)).length).toBe(60);
    const [by = 0] = await hire(store);
    await store.setCloudCredentials({ change: { phoneNumberId: '100000000000042' }, by, now: AT });
    expect(await kinds(store, AT + 200)).toEqual([]);
  });
});

test('a refusal because nothing is paid is told of the account, by the answer and by a status', async () => {
  const graph = await standIn();
  const desk = await openCloudDesk(graph);
  await desk.take([graph.customerWrites({ phone: PHONE, text: 'السلام عليكم' }).webhook.body]);
  graph.refuseNextSend(131_042);
  const waMessageId = await desk.transport.chooseMessageId();
  await desk.transport.sendText({ chatAddress: `${PHONE}@c.us`, waMessageId, text: 'حاضر' });
  expect(desk.notices).toMatchObject([{ kind: 'failure', code: 131_042 }]);
});

test('a customer of an ad costs nothing for 72 hours from the answer on, and is answered freely for a day all the same', async () => {
  const graph = await standIn();
  const desk = await openCloudDesk(graph);
  await desk.store.setReplyWindow({ rule: { link: 'cloud', lengthMs: DAY, aheadMs: 0 } });
  const referral = { source_type: 'ad', source_id: '1', source_url: 'https://fb.me/x', headline: 'عرض' };
  const { webhook } = graph.customerWrites({ phone: PHONE, text: 'عندكم؟', fields: { referral } });
  await desk.take([webhook.body]);
  const [conversation] = (await desk.store.listConversations({ limit: 1 })).items;
  expect(conversation?.replyWindow?.freeUntil).toBeNull();
  const waMessageId = await desk.transport.chooseMessageId();
  const sent = await desk.transport.sendText({ chatAddress: `${PHONE}@c.us`, waMessageId, text: 'حاضر' });
  if (sent.kind !== 'accepted') throw new Error(sent.kind);
  const wamid = sent.waMessageId ?? '';
  const { length } = desk.store.events;
  // Delivered is heard of before sent, which alone says for how long; and twice.
  const delivered = graph.deliver(wamid).body;
  const told = graph.tellStatus(wamid, 'sent').body;
  await desk.take([delivered, told, told]);
  const heard = saidOf('conversation.changed', desk.store.events.slice(length));
  expect(heard).toHaveLength(1);
  const window = heard[0]?.replyWindow ?? null;
  const now = Date.now();
  expect(Math.ceil(freeLeftMs(window, now) / HOUR)).toBe(72);
  expect(Math.ceil(windowLeftMs(window, now) / HOUR)).toBe(24);
  const [use] = await desk.store.countMonthlyUse({ now, months: 1 });
  expect(use).toMatchObject({ counts: { 'free-entry': 1, service: 0, other: 0 }, unbilled: 1 });
  // Those were another number's.
  const [by = 0] = await hire(desk.store);
  await desk.store.setCloudCredentials({ change: { phoneNumberId: '100000000000009' }, by, now });
  expect((await desk.store.getConversation(conversation?.id ?? 0)).replyWindow?.freeUntil).toBeNull();
});

test('months are the pharmacy’s own: half past eleven at night in Cairo is still the month before', async () => {
  const store = await openStore();
  const priced = (waMessageId: string, at: number) =>
    store.applyAck({
      message: outgoing(waMessageId),
      status: 'sent',
      mayBeEarly: true,
      pricing: { category: 'marketing_lite', isBillable: true, model: null, type: null, at },
      now: at,
    });
  // Cairo is two hours ahead of UTC in winter.
  await priced('wamid.LAST', Date.parse('2026-11-30T21:30:00Z'));
  await priced('wamid.FIRST', Date.parse('2026-11-30T22:30:00Z'));
  const use = await store.countMonthlyUse({ now: Date.parse('2026-12-10T12:00:00Z'), months: 6 });
  expect(use.map(({ month, counts }) => [month, counts.marketing])).toEqual([
    ['2026-12', 1],
    ['2026-11', 1],
  ]);
});
