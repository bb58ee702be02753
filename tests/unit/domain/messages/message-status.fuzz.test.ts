import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advanceStatus } from '#shared/domain/messages/message-status.ts';
import { messageStatusSchema, type MessageStatus } from '#shared/domain/messages/message.ts';

const status = fc.constantFrom(...messageStatusSchema.options);
const LINE: readonly MessageStatus[] = ['pending', 'sent', 'delivered', 'read', 'played'];
const rank = (one: MessageStatus): number => LINE.indexOf(one);

test('acks in any order, any number of times, never move a message backwards', () => {
  fc.assert(
    fc.property(status, fc.array(status), (start, reports) => {
      let current = start;
      let furthest = rank(start);
      for (const reported of reports) {
        const next = advanceStatus(current, reported);
        // What WhatsApp has taken is never failed, and nothing that was reached is lost.
        if (next === 'failed') expect(['pending', 'failed']).toContain(current);
        else expect(rank(next)).toBeGreaterThanOrEqual(furthest);
        expect(advanceStatus(next, reported)).toBe(next);
        furthest = Math.max(furthest, rank(next));
        current = next;
      }
    }),
  );
});

test('once WhatsApp has it, the order of the acks does not matter', () => {
  fc.assert(
    fc.property(fc.array(status), fc.nat(), (reports, seed) => {
      const turned = [
        ...reports.slice(seed % (reports.length + 1)),
        ...reports.slice(0, seed % (reports.length + 1)),
      ];
      expect(turned.reduce(advanceStatus, 'sent')).toBe(reports.reduce(advanceStatus, 'sent'));
    }),
  );
});
