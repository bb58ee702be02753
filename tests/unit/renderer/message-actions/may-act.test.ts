import { expect, test } from 'vitest';
import { EDIT_WITHIN_MS } from '#shared/domain/messages/message-action.ts';
import { endsAt } from '#renderer/message-actions/may-act.ts';
import { sampleMessage } from '../support/sample-data.ts';

const HOUR = 3_600_000;
const sent = (agoMs: number, status: 'sent' | 'pending' = 'sent') =>
  sampleMessage({ id: 1, direction: 'outgoing', status, sentAt: Date.now() - agoMs });

test('how long an edit still goes is said from when it was sent', () => {
  const message = sent(HOUR);
  expect(endsAt(message, 'edit')).toBe(message.sentAt + EDIT_WITHIN_MS);
  expect(endsAt(sent(0, 'pending'), 'edit')).toBeUndefined();
});

test('a clock that was set back since makes no hours of a quarter of one', () => {
  expect(endsAt(sent(-24 * HOUR), 'edit')).toBeUndefined();
  // Seconds are between any two clocks.
  expect(endsAt(sent(-5_000), 'edit')).toBeDefined();
});
