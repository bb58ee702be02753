import { expect, test } from 'vitest';
import { isAutomationReason } from '#shared/domain/tickets/automation-reason.ts';

test('a reason of this version is known, and words of other versions and of JavaScript are not', () => {
  expect(isAutomationReason('same-text')).toBe(true);
  expect(isAutomationReason('menu-changed')).toBe(true);
  expect(isAutomationReason('a-later-reason')).toBe(false);
  expect(isAutomationReason('toString')).toBe(false);
});
