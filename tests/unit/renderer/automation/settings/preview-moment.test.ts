import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstClosedMoment } from '#renderer/automation/settings/preview-moment.ts';
import { isOpen } from '#shared/time/opening.ts';
import { everyDay, makeHours } from '../../../time/sample-hours.ts';

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
