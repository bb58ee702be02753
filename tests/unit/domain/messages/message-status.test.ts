import { describe, expect, test } from 'vitest';
import { advanceStatus } from '#shared/domain/messages/message-status.ts';
import type { MessageStatus } from '#shared/domain/messages/message.ts';
import { messageStatusSchema } from '#shared/domain/messages/message.ts';

const ALL = messageStatusSchema.options;

/** Row: what the message is; column (in the order of ALL): what is reported; cell: what it becomes. */
const EXPECTED: Record<MessageStatus, readonly MessageStatus[]> = {
  //         pending      sent         delivered    read      played    failed
  pending: ['pending', 'sent', 'delivered', 'read', 'played', 'failed'],
  sent: ['sent', 'sent', 'delivered', 'read', 'played', 'sent'],
  delivered: ['delivered', 'delivered', 'delivered', 'read', 'played', 'delivered'],
  read: ['read', 'read', 'read', 'read', 'played', 'read'],
  played: ['played', 'played', 'played', 'played', 'played', 'played'],
  failed: ['failed', 'sent', 'delivered', 'read', 'played', 'failed'],
};

describe('advanceStatus', () => {
  test.each(ALL)('from %s', (current) => {
    expect(ALL.map((reported) => advanceStatus(current, reported))).toEqual(EXPECTED[current]);
  });

  test('any order of the same acks ends the same', () => {
    const acks: MessageStatus[] = ['sent', 'delivered', 'read'];
    for (const order of permutations(acks)) {
      expect(order.reduce(advanceStatus, 'pending'), order.join()).toBe('read');
    }
  });
});

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
  );
}
