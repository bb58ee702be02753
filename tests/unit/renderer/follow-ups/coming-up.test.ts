import { describe, expect, test } from 'vitest';
import type { Refill } from '#shared/domain/follow-ups/refill.ts';
import type { Scheduled } from '#shared/domain/follow-ups/scheduled.ts';
import type { WaitlistEntry } from '#shared/domain/follow-ups/waitlist.ts';
import { comingUp, keyOf } from '#renderer/follow-ups/thread/coming-up.ts';
import { sampleMessage } from '../support/sample-data.ts';

const followed = {
  conversationId: 1,
  customerId: 1,
  customerName: 'منى',
  customerPhone: '201012345678',
  customerUsername: null,
  isHeld: false,
  replyWindow: null,
  limitedUntil: null,
};

const scheduled = (id: number, change: Partial<Scheduled> = {}): Scheduled => ({
  id,
  for: followed,
  text: 'تذكير',
  sendAt: new Date('2026-03-02T10:00').getTime(),
  onlyIfSilent: false,
  createdBy: 1,
  state: 'waiting',
  messageId: null,
  sentAs: null,
  settledAt: null,
  hasAnswer: false,
  createdAt: 1,
  ...change,
});

const refill = (id: number, change: Partial<Refill> = {}): Refill => ({
  id,
  for: followed,
  item: 'كونكور',
  doseNote: '',
  startedOn: '2026-02-01',
  daysSupply: 30,
  remindBeforeDays: 3,
  nextDue: '2026-03-01',
  state: 'active',
  lastRemindedAt: null,
  hasAnswer: false,
  createdAt: 1,
  ...change,
});

const entry = (id: number, state: WaitlistEntry['state'] = 'waiting'): WaitlistEntry => ({
  id,
  itemId: 1,
  itemName: 'أوزمبيك',
  for: followed,
  quantity: null,
  addedBy: 1,
  state,
  createdAt: 1,
  settledAt: null,
});

const keys = (followUps: Parameters<typeof comingUp>[0], messages: Parameters<typeof comingUp>[1]) =>
  comingUp(followUps, messages, 'Africa/Cairo').map(keyOf);

describe('what will still go to a customer', () => {
  test('stands in the order in which it goes, what has no time at the end', () => {
    const late = scheduled(2, { sendAt: new Date('2026-02-20T10:00').getTime(), state: 'missed' });
    const all = { scheduled: [scheduled(1), late], refills: [refill(1)], waitlist: [entry(1), entry(2)] };
    expect(keys(all, [])).toEqual(['scheduled:2', 'refill:1', 'scheduled:1', 'arrival:1', 'arrival:2']);
  });

  test('is not what has gone, was taken back or rests', () => {
    const gone = (['sent', 'cancelled', 'answered'] as const).map((state, id) => scheduled(id, { state }));
    const resting = (['paused', 'stopped'] as const).map((state, id) => refill(id, { state }));
    const told = (['told', 'removed'] as const).map((state, id) => entry(id, state));
    expect(keys({ scheduled: gone, refills: resting, waitlist: told }, [])).toEqual([]);
    expect(keys({}, [])).toEqual([]);
  });

  test('is not announced beside its own bubble', () => {
    const bubble = sampleMessage({ id: 9, direction: 'outgoing', clientKey: 'automatic:scheduled:1' });
    expect(keys({ scheduled: [scheduled(1), scheduled(2)] }, [bubble])).toEqual(['scheduled:2']);
  });
});
