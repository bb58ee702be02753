import { expect, test } from 'vitest';
import { healthNoticeFor } from '#shared/desk/customers/health-notice.ts';
import { warnsOf } from '#shared/desk/customers/recorded-allergies.ts';

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

test.each([
  ...[
    'لا يوجد',
    'لايوجد',
    'لَا يُوجَدُ أيّ حساسيّة',
    '\u202Eلا يوجد',
    'ـــ',
    'لا توجد حساسية معروفة',
    'مفيش',
    'ما عندوش حساسية',
    'لأ',
    '-',
    'None',
    'n/a',
    'NKDA',
    'No known allergies',
  ],
])('«%s» is nothing to be warned of', (entry) => {
  expect(warnsOf(entry)).toBe(false);
  expect(healthNoticeFor({ ...NOTHING, allergies: [entry] }, false)).toEqual({
    kind: 'withheld',
    hasSome: false,
  });
  // The card still says that somebody asked.
  expect(healthNoticeFor({ ...NOTHING, allergies: [entry] }, true)).toMatchObject({ allergies: [entry] });
});

test.each([
  'بنسلين',
  'لا يوجد غير البنسلين',
  'not penicillin but sulfa',
  'غير معروف',
  'unknown',
  '🥜',
  'نعم',
  'No\nbee stings',
])('«%s» is for a person to read', (entry) => expect(warnsOf(entry)).toBe(true));
