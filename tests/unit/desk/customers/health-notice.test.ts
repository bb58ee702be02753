import { expect, test } from 'vitest';
import { healthNoticeFor } from '#shared/desk/customers/health-notice.ts';

const HEALTH = { allergies: ['بنسلين'], medicines: ['كونكور'], notes: 'سر' };
const NOTHING = { allergies: [], medicines: [], notes: '' };

test('who may see health data gets allergies and medicines, and learns that there are notes', () => {
  const { allergies, medicines } = HEALTH;
  expect(healthNoticeFor(HEALTH, true)).toEqual({ kind: 'shown', allergies, medicines, hasNotes: true });
});

test('who may not learns that there is something, and not a word of it', () => {
  expect(healthNoticeFor(HEALTH, false)).toEqual({ kind: 'withheld', hasSome: true });
  expect(healthNoticeFor({ ...NOTHING, notes: 'سر' }, false)).toEqual({ kind: 'withheld', hasSome: true });
  expect(healthNoticeFor(NOTHING, false)).toEqual({ kind: 'withheld', hasSome: false });
});
