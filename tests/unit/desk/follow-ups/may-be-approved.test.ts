import { expect, test } from 'vitest';
import { mayBeApproved } from '#shared/desk/follow-ups/may-be-approved.ts';
import type { DueRefill } from '#shared/domain/follow-ups/refill.ts';

const due = ({ isHeld = false, ...more }: Partial<DueRefill> & { isHeld?: boolean } = {}): DueRefill => ({
  refill: {
    id: 1,
    for: {
      conversationId: 1,
      customerId: 1,
      customerName: 'سارة',
      customerPhone: null,
      customerUsername: null,
      isHeld,
      replyWindow: null,
      limitedUntil: null,
    },
    item: 'كونكور 5',
    doseNote: '',
    startedOn: '2026-01-01',
    daysSupply: 30,
    remindBeforeDays: 3,
    nextDue: '2026-01-28',
    state: 'active',
    lastRemindedAt: null,
    hasAnswer: false,
    createdAt: 0,
  },
  agreement: 'opted-in',
  isApproved: false,
  text: 'قارب العلاج على الانتهاء',
  ...more,
});

test('a reminder is offered for approval unless it goes already or the customer wants none', () => {
  expect(mayBeApproved(due())).toBe(true);
  expect(mayBeApproved(due({ agreement: 'unknown' }))).toBe(true);
  expect(mayBeApproved(due({ agreement: 'opted-out' }))).toBe(false);
  expect(mayBeApproved(due({ isApproved: true }))).toBe(false);
});

test('nor while the number may have a new owner: approving it would send nothing', () => {
  expect(mayBeApproved(due({ isHeld: true }))).toBe(false);
});
