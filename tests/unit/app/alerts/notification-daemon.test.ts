import { expect, test } from 'vitest';
import { answersNow } from '#main/app/alerts/notification-daemon.ts';

type Answers = Partial<Record<string, 'answered' | 'silent'>>;
const says = (answers: Answers) => async (program: string) => answers[program] ?? 'no-such-program';

test.each<[string, Answers, boolean]>([
  ['one that answers', { 'dbus-send': 'answered' }, true],
  ['one that hangs', { 'dbus-send': 'silent', gdbus: 'answered' }, false],
  ['one that only GLib’s program can ask', { gdbus: 'silent' }, false],
  ['one that nobody can ask', {}, true],
])('%s', async (_what, answers, expected) => {
  expect(await answersNow('linux', says(answers))).toBe(expected);
});

test('Windows and macOS are not asked', async () => {
  const silent = says({ 'dbus-send': 'silent', gdbus: 'silent' });
  for (const platform of ['win32', 'darwin'] as const) expect(await answersNow(platform, silent)).toBe(true);
});
