import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fieldOfInstant,
  firstClosedMoment,
  instantOfField,
} from '#renderer/automation/settings/preview-moment.ts';
import { isOpen } from '#shared/time/opening.ts';
import { everyDay, makeHours } from '../../../time/sample-hours.ts';

const CAIRO = 'Africa/Cairo';

test('a field of date and time is on the pharmacy’s clock, to and fro', () => {
  const at = Date.UTC(2026, 10, 27, 22, 5);
  expect(fieldOfInstant(at, CAIRO)).toBe('2026-11-28T00:05');
  expect(instantOfField('2026-11-28T00:05', CAIRO)).toBe(at);
  expect(instantOfField('', CAIRO)).toBeUndefined();
});

test('the preview looks at a moment at which the pharmacy is closed, if there is one', () => {
  const hours = makeHours({ week: everyDay({ from: '09:00', to: '13:00' }, { from: '13:20', to: '22:00' }) });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000_000 }), (minutes) => {
      expect(isOpen(firstClosedMoment(minutes * 60_000, hours), hours)).toBe(false);
    }),
  );
  const always = makeHours({ week: everyDay({ from: '00:00', to: '24:00' }) });
  expect(firstClosedMoment(0, always)).toBe(86_400_000);
});
