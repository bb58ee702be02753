import { expect, test } from 'vitest';
import { nextStep } from '#renderer/prescriptions/page/bench/next-step.ts';
import type { Prescription } from '#shared/domain/prescriptions/prescription.ts';

const ME = 1;
const prescription = (change: Partial<Prescription>): Prescription =>
  ({
    status: 'waiting',
    needsCheck: false,
    checkedBy: null,
    readBy: 2,
    pricedBy: 2,
    quotedMessageId: null,
    ...change,
  }) as Prescription;

const next = (change: Partial<Prescription>, total: number | null = null, isDirty = false): string => {
  const read = { totals: { subtotal: 0, unpriced: 0, available: 0, total } };
  return nextStep(prescription(change), { read, isDirty, meId: ME });
};

test.each([
  [{ status: 'waiting' }, null, 'save'],
  [{ status: 'unreadable' }, null, 'save'],
  [{ status: 'read' }, 500, 'price'],
  [{ status: 'priced' }, 500, 'send-quote'],
  [{ status: 'priced', quotedMessageId: 3 }, 500, 'make-ready'],
  [{ status: 'priced', needsCheck: true }, 500, 'check'],
  [{ status: 'priced', needsCheck: true, pricedBy: ME }, 500, 'wait-for-check'],
  [{ status: 'priced', needsCheck: true, readBy: ME }, 500, 'wait-for-check'],
  [{ status: 'priced', needsCheck: true, checkedBy: 3, quotedMessageId: 3 }, 500, 'make-ready'],
  [{ status: 'ready' }, 500, 'collect'],
  [{ status: 'collected' }, 500, 'reopen'],
  [{ status: 'delivered' }, 500, 'reopen'],
  [{ status: 'cancelled' }, null, 'reopen'],
] as const)('of %j with a total of %s: %s', (change, total, expected) => {
  expect(next(change, total)).toBe(expected);
});

test('what was changed on a priced one is priced or saved again first', () => {
  expect(next({ status: 'priced' }, 500, true)).toBe('price');
  expect(next({ status: 'priced' }, null, true)).toBe('save');
});
