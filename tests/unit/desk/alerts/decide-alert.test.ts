import { describe, expect, test } from 'vitest';
import { decideAlert, type AlertCase } from '#shared/desk/alerts/decide-alert.ts';
import { ALERT_KINDS, DEFAULT_ALERTS } from '#shared/domain/alerts/alert-settings.ts';

const MONA = 3;
const COLLEAGUE = 4;

const at = (change: Partial<AlertCase>): AlertCase => ({
  kind: 'message',
  ownerId: null,
  isOwnerHere: false,
  isForManagers: false,
  viewer: { id: MONA, role: 'agent' },
  isMuted: false,
  isQuiet: false,
  isFocused: false,
  sounds: DEFAULT_ALERTS.sounds,
  showsText: true,
  ...change,
});

/** What comes of it in a word each: what is said, whether it is heard, whether the taskbar blinks. */
function told(change: Partial<AlertCase>): string {
  const { words, isHeard, flashes } = decideAlert(at(change));
  return [words, isHeard ? 'heard' : 'silent', flashes ? 'blinks' : 'still'].join(' ');
}

const theirs = { ownerId: COLLEAGUE, isOwnerHere: true } as const;
const mine = { ownerId: MONA, isOwnerHere: true } as const;
const locked = { viewer: null } as const;
const manager = { viewer: { id: MONA, role: 'manager' } } as const;
const late = { kind: 'late' } as const;

test.each<[string, Partial<AlertCase>, string]>([
  ['a message that is nobody’s', {}, 'whole heard blinks'],
  ['one of mine', mine, 'whole heard blinks'],
  ['one of a colleague’s on shift, for who is here alone', theirs, 'name heard blinks'],
  ['one of a colleague’s who has gone home', { ...theirs, isOwnerHere: false }, 'whole heard blinks'],
  ['one of a colleague’s, for a manager', { ...theirs, ...manager }, 'name heard blinks'],
  ['one of a colleague’s while somebody looks', { ...theirs, isFocused: true }, 'none heard still'],
  ['one of a colleague’s in a muted chat', { ...theirs, isMuted: true }, 'none silent still'],
  ['without its text, by choice', { showsText: false }, 'name heard blinks'],
  ['while somebody looks at the desk', { isFocused: true }, 'none heard still'],
  ['in a muted chat', { isMuted: true }, 'none silent still'],
  ['in the quiet hours', { isQuiet: true }, 'whole silent blinks'],
  ['without its sound', { sounds: { ...DEFAULT_ALERTS.sounds, message: false } }, 'whole silent blinks'],
  ['while the desk is locked', locked, 'bare heard still'],
  ['while it is locked, in the quiet hours', { ...locked, isQuiet: true }, 'bare silent still'],
  ['while it is locked, of a colleague’s', { ...locked, ...theirs }, 'bare heard still'],
  ['while it is locked, in a muted chat', { ...locked, isMuted: true }, 'none silent still'],
  ['a prescription’s photo', { kind: 'prescription' }, 'whole heard blinks'],
  ['a prescription’s photo, a colleague’s', { kind: 'prescription', ...theirs }, 'name heard blinks'],
  ['a late answer of mine', { ...late, ...mine }, 'whole heard blinks'],
  ['a late answer of nobody’s', late, 'whole heard blinks'],
  ['a late answer of a colleague’s', { ...late, ...theirs }, 'none silent still'],
  ['the same, for a manager', { ...late, ...theirs, ...manager }, 'none silent still'],
  ['the same after a while', { ...late, ...theirs, ...manager, isForManagers: true }, 'name heard blinks'],
  ['the same after a while, no manager', { ...late, ...theirs, isForManagers: true }, 'name heard blinks'],
  ['a late answer in a muted chat', { ...late, isMuted: true }, 'none silent still'],
  ['a late answer while locked', { ...late, ...locked, ...theirs }, 'bare heard still'],
  ['a mention of mine', { kind: 'mention', ...mine }, 'whole heard blinks'],
  ['a mention of mine in a muted chat', { kind: 'mention', ...mine, isMuted: true }, 'whole heard blinks'],
  ['a mention of a colleague’s', { kind: 'mention', ...theirs }, 'none silent still'],
  ['a mention while locked', { kind: 'mention', ...mine, ...locked }, 'none silent still'],
])('%s', (_what, change, expected) => {
  expect(told(change)).toBe(expected);
});

describe('whatever else holds', () => {
  const bools = [true, false];
  const cases = ALERT_KINDS.flatMap((kind) =>
    [null, MONA, COLLEAGUE].flatMap((ownerId) =>
      bools.flatMap((isMuted) =>
        bools.flatMap((isQuiet) =>
          bools.flatMap((isFocused) =>
            bools.flatMap((isForManagers) =>
              [null, { id: MONA, role: 'agent' } as const, { id: MONA, role: 'admin' } as const].map(
                (viewer) =>
                  at({
                    kind,
                    ownerId,
                    isOwnerHere: true,
                    isMuted,
                    isQuiet,
                    isFocused,
                    isForManagers,
                    viewer,
                  }),
              ),
            ),
          ),
        ),
      ),
    ),
  );

  test('a locked desk says no name and no word', () => {
    const said = cases.filter(({ viewer }) => viewer === null).map((one) => decideAlert(one).words);
    expect(said.filter((words) => words !== 'none' && words !== 'bare')).toEqual([]);
  });

  test('the quiet hours are silent, and change nothing else', () => {
    for (const one of cases.filter(({ isQuiet }) => isQuiet)) {
      expect(decideAlert(one)).toEqual({ ...decideAlert({ ...one, isQuiet: false }), isHeard: false });
    }
  });

  test('what lies open before somebody has no notification beside it', () => {
    const said = cases.filter(({ isFocused, viewer }) => isFocused && viewer !== null).map(decideAlert);
    expect(said.filter(({ words, flashes }) => words !== 'none' || flashes)).toEqual([]);
  });
});
