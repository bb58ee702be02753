import { describe, expect, test } from 'vitest';
import { freeLeftMs, isWindowOpen, type ReplyWindow } from '#shared/domain/conversations/reply-window.ts';
import { hire } from '../store/tickets/ticket-desk.ts';
import { movableClock } from '../support/moved-clock.ts';
import { openCloudDesk, standIn, type CloudDesk } from './support/cloud-desk.ts';
import { OWN } from './support/webhook-world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const PHONE = '201000000101';
const HERS = 'EG.10000000000000000101';

const seconds = (ms: number): string => String(Math.floor(ms / 1000));

function webhook(value: object): Uint8Array {
  const metadata = { display_phone_number: OWN.phone, phone_number_id: OWN.phoneNumberId };
  const changes = [{ field: 'messages', value: { messaging_product: 'whatsapp', metadata, ...value } }];
  const entry = [{ id: OWN.businessAccountId, changes }];
  return Buffer.from(JSON.stringify({ object: 'whatsapp_business_account', entry }));
}

let wamids = 0;

/** A status that says until when nothing is billed. */
const free = (until: unknown, more: object = {}): Uint8Array =>
  webhook({
    statuses: [
      {
        id: `wamid.free.${(wamids += 1)}`,
        status: 'sent',
        timestamp: seconds(Date.now()),
        recipient_id: PHONE,
        conversation: { id: 'c', expiration_timestamp: until, origin: { type: 'referral_conversion' } },
        ...more,
      },
    ],
  });

/** Mona has written over the link that sends. */
async function openDesk(): Promise<CloudDesk & { window: () => Promise<ReplyWindow | null> }> {
  const graph = await standIn();
  const desk = await openCloudDesk(graph);
  await desk.store.setReplyWindow({ rule: { link: 'cloud', lengthMs: DAY, aheadMs: 0 } });
  await desk.take([graph.customerWrites({ phone: PHONE, userId: HERS, text: 'من الإعلان' }).webhook.body]);
  const window = async () => (await desk.store.listConversations({ limit: 9 })).items[0]?.replyWindow ?? null;
  return { ...desk, window };
}

const hoursLeft = (window: ReplyWindow | null): number => Math.ceil(freeLeftMs(window, Date.now()) / HOUR);

test('an end that cannot be is none, and keeps nothing else of the status away', async () => {
  const desk = await openDesk();
  const untils = [null, '', 'soon', -1, 0, 1, {}, [], true, '1e400', 1.5e300, '9'.repeat(20)];
  const pricing = { pricing_model: 'PMP', category: 'referral_conversion', billable: false };
  await desk.take(untils.map((until) => free(until, { pricing })));
  expect(await desk.window()).toMatchObject({ standsAt: expect.any(Number) });
  expect(hoursLeft(await desk.window())).toBe(0);
  const [use] = await desk.store.countMonthlyUse({ now: Date.now(), months: 1 });
  expect(use?.counts['free-entry']).toBe(untils.length);
});

test('an end in milliseconds is understood, and one of years ahead lasts for 72 hours at most', async () => {
  const desk = await openDesk();
  await desk.take([free(Date.now() + 10 * HOUR)]);
  expect(hoursLeft(await desk.window())).toBe(10);
  await desk.take([free(seconds(Date.now() + 400 * DAY))]);
  expect(hoursLeft(await desk.window())).toBe(72);
});

test('the longest counts in whichever order it is told, also twice and before the message is known', async () => {
  const desk = await openDesk();
  const [long, short] = [free(seconds(Date.now() + 50 * HOUR)), free(seconds(Date.now() + 20 * HOUR))];
  await desk.take([short, long, short, long]);
  expect(hoursLeft(await desk.window())).toBe(50);
});

test('whom a status names by their id alone has it as well, and nobody else', async () => {
  const graph = await standIn();
  const desk = await openDesk();
  await desk.take([graph.customerWrites({ phone: '201000000102', text: 'غيرها' }).webhook.body]);
  await desk.take([
    free(seconds(Date.now() + 30 * HOUR), { recipient_id: undefined, recipient_user_id: HERS }),
  ]);
  const { items } = await desk.store.listConversations({ limit: 9 });
  const left = Object.fromEntries(
    items.map(({ customerPhone, replyWindow }) => [customerPhone, hoursLeft(replyWindow)]),
  );
  expect(left).toEqual({ [PHONE]: 30, '201000000102': 0 });
});

describe('the clock', () => {
  test('set back or forward makes it last no longer than 72 hours, and opens no window', async () => {
    const clock = movableClock();
    const desk = await openDesk();
    await desk.take([free(seconds(Date.now() + 60 * HOUR))]);
    clock.move(-40 * DAY);
    expect(hoursLeft(await desk.window())).toBe(72);
    clock.move(40 * DAY + 30 * HOUR);
    const later = await desk.window();
    expect(hoursLeft(later)).toBe(30);
    expect(isWindowOpen(later, Date.now())).toBe(false);
    clock.move(31 * HOUR);
    expect(hoursLeft(await desk.window())).toBe(0);
  });

  test('that is a year ahead for a while takes nothing away of others’, nor of what earlier months have cost', async () => {
    const clock = movableClock();
    const desk = await openDesk();
    const pricing = { pricing_model: 'PMP', category: 'marketing', billable: true };
    const monthsAgo = Date.now() - 100 * DAY;
    await desk.take([free(seconds(Date.now() + 60 * HOUR), { timestamp: seconds(monthsAgo), pricing })]);
    await desk.take([free(seconds(Date.now() + 60 * HOUR))]);
    const other = free(seconds(Date.now() + HOUR), { recipient_id: '201000000109', pricing });
    clock.move(365 * DAY);
    await desk.take([other]);
    clock.move(-365 * DAY);
    expect(hoursLeft(await desk.window())).toBe(60);
    const use = await desk.store.countMonthlyUse({ now: Date.now(), months: 6 });
    expect(use.map(({ counts }) => counts.marketing).reduce((sum, one) => sum + one, 0)).toBe(2);
  });

  test('that was far ahead when the status came keeps nothing for longer, once it is set right', async () => {
    const clock = movableClock();
    const desk = await openDesk();
    const until = seconds(Date.now() + 60 * HOUR);
    clock.move(365 * DAY);
    await desk.take([free(until)]);
    clock.move(-365 * DAY);
    expect(hoursLeft(await desk.window())).toBeLessThanOrEqual(60);
  });
});

test('over the other link nothing is said of it, and with another number it is forgotten', async () => {
  const desk = await openDesk();
  const [by = 0] = await hire(desk.store);
  await desk.take([free(seconds(Date.now() + 60 * HOUR))]);
  await desk.store.setReplyWindow({ rule: null });
  expect(await desk.window()).toBeNull();
  await desk.store.setReplyWindow({ rule: { link: 'cloud', lengthMs: DAY, aheadMs: 0 } });
  expect(hoursLeft(await desk.window())).toBe(60);
  const change = { phoneNumberId: '100000000000099' };
  await desk.store.setCloudCredentials({ change, by, now: Date.now() });
  expect(await desk.window()).toMatchObject({ freeUntil: null, standsAt: null });
});
