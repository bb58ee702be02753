import type { LegalHold } from '#shared/domain/privacy/erasure.ts';
import type { FakeDesk, PartHandlers } from './fake-desk.ts';

/** One person's rights: a hold is kept, an erasure says what it would do. */
export function privacyHandlers(desk: Pick<FakeDesk, 'emit'>): PartHandlers<'privacy'> {
  const holds = new Map<number, LegalHold>();
  return {
    'privacy.summary': ({ customerId }) => ({
      typed: 'منى',
      contactIds: [customerId],
      messages: 1240,
      files: 31,
      tickets: 12,
      prescriptions: 3,
      notes: 2,
      hold: holds.get(customerId) ?? null,
      isSending: false,
    }),
    'privacy.erase': ({ customerId, typed, contactIds }) => {
      if (holds.has(customerId)) return { outcome: 'held' };
      if (contactIds.join() !== String(customerId)) return { outcome: 'changed' };
      return { outcome: typed === 'منى' ? 'begun' : 'mistyped' };
    },
    'privacy.erasures': () => [
      {
        id: 1,
        reason: 'person-asked',
        state: 'done',
        askedBy: 1,
        askedAt: 1_790_000_000_000,
        messages: 210,
        files: 4,
        doneAt: 1_790_000_100_000,
      },
    ],
    'privacy.copies': () => [{ id: 'a', takenAt: 1_789_000_000_000, sizeBytes: 12_000_000 }],
    'privacy.removeCopies': () => ({ removed: 1 }),
    'privacy.hold': ({ customerId }) => holds.get(customerId) ?? null,
    'privacy.setHold': ({ customerId, reason }) => {
      if (reason === null) holds.delete(customerId);
      else holds.set(customerId, { reason, setBy: 1, setAt: 1_790_000_000_000 });
      desk.emit('desk.changed', { topics: ['privacy', 'customers'] });
      return holds.get(customerId) ?? null;
    },
    'privacy.give': () => ({ file: 'rosheta-person.zip', files: 31, missing: 0 }),
    'privacy.previewRetention': () => ({
      count: 321,
      oldestAt: 1_700_000_000_000,
      before: 1_750_000_000_000,
    }),
  };
}
