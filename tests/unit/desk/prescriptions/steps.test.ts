import { expect, test } from 'vitest';
import { isSecondPerson, PRESCRIPTION_STEPS, statusAfter } from '#shared/desk/prescriptions/steps.ts';
import { PRESCRIPTION_STATUSES } from '#shared/domain/prescriptions/prescription.ts';

test('the table of steps, written out once more', () => {
  const ways = PRESCRIPTION_STATUSES.flatMap((status) =>
    PRESCRIPTION_STEPS.flatMap((step) => {
      const to = statusAfter(step, { status, hasLines: true });
      return to === undefined ? [] : [`${status} ${step} ${to}`];
    }),
  );
  expect(ways).toEqual([
    'waiting save read',
    'waiting price priced',
    'waiting ask-again unreadable',
    'waiting cancel cancelled',
    'read save read',
    'read price priced',
    'read ask-check read',
    'read ask-again unreadable',
    'read cancel cancelled',
    'priced save read',
    'priced price priced',
    'priced ask-check priced',
    'priced check priced',
    'priced make-ready ready',
    'priced quote priced',
    'priced cancel cancelled',
    'ready collect collected',
    'ready deliver delivered',
    'ready quote ready',
    'ready cancel cancelled',
    'ready reopen priced',
    'collected reopen ready',
    'delivered reopen ready',
    'unreadable save read',
    'unreadable price priced',
    'unreadable photo waiting',
    'unreadable cancel cancelled',
    'unreadable reopen waiting',
    'cancelled reopen read',
  ]);
  expect(statusAfter('reopen', { status: 'cancelled', hasLines: false })).toBe('waiting');
});

test('the second person neither read nor priced it', () => {
  const work = { readBy: 1, pricedBy: 2 };
  expect([1, 2, 3].map((id) => isSecondPerson(work, id))).toEqual([false, false, true]);
});
