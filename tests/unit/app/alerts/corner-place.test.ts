import { expect, test } from 'vitest';
import { hasCornerPlace } from '#main/app/alerts/corner-place.ts';

const says = (answers: Record<string, string>) => async (program: string) => answers[program];

test.each([
  ['a desktop with a place for icons', { 'dbus-send': '   boolean true' }, true],
  ['one without', { 'dbus-send': '   boolean false' }, false],
  ['one that only GLib’s program can ask', { gdbus: '(true,)' }, true],
  ['a session that answers nobody', {}, false],
])('%s', async (_what, answers, expected) => {
  expect(await hasCornerPlace('linux', says(answers))).toBe(expected);
});

test('Windows and macOS always have one, and are not asked', async () => {
  for (const platform of ['win32', 'darwin'] as const)
    expect(await hasCornerPlace(platform, says({}))).toBe(true);
});
