import { expect, onTestFinished, test } from 'vitest';
import { OverdueNotice } from '#main/app/alerts/overdue-notice.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import type { Role, StaffState } from '#shared/domain/staff/agent.ts';
import { TestClock } from '../../../support/test-clock.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const settle = (): Promise<void> => new Promise(setImmediate);

/** In Cairo it is ten in the morning. */
function open(kept: { toldOn: string | undefined } = { toldOn: undefined }) {
  const clock = new TestClock(Date.UTC(2026, 10, 30, 8));
  const state = { isOverdue: true, role: 'admin' as Role | null, isFocused: false, isQuietOn: false };
  let said = 0;
  const notice = new OverdueNotice({
    external: {
      status: () => ({ isOverdue: state.isOverdue }),
      get toldOn() {
        return kept.toldOn;
      },
      noteTold: async (date) => void (kept.toldOn = date),
    },
    settings: () => ({
      hours: { ...DEFAULT_SETTINGS.hours, timeZone: 'Africa/Cairo' },
      alerts: { ...DEFAULT_SETTINGS.alerts, quiet: { isOn: state.isQuietOn, from: '22:00', to: '11:00' } },
    }),
    staff: () =>
      state.role === null
        ? { phase: 'signed-out', tiles: [], lastAgentId: null }
        : ({ phase: 'signed-in', agent: { id: 1, role: state.role }, agents: [] } as unknown as StaffState),
    isFocused: () => state.isFocused,
    say: () => void (said += 1),
    onError: (error) => {
      throw error;
    },
    clock,
  });
  onTestFinished(() => notice.stop());
  const pass = async (ms: number): Promise<number> => {
    for (let passed = 0; passed < ms; passed += MINUTE) {
      clock.pass(MINUTE);
      await settle();
    }
    return said;
  };
  return { state, clock, kept, notice, pass };
}

test('a backup that is overdue is said once a day, and not again after a start on that day', async () => {
  const { pass, kept } = open();
  expect(await pass(5 * MINUTE)).toBe(0);
  expect(await pass(6 * HOUR)).toBe(1);
  expect(kept.toldOn).toBe('2026-11-30');
  expect(await pass(24 * HOUR)).toBe(2);
  expect(await open({ toldOn: '2026-11-30' }).pass(6 * HOUR)).toBe(0);
});

test('in quiet hours it waits for their end', async () => {
  const { pass, state } = open();
  state.isQuietOn = true;
  expect(await pass(50 * MINUTE)).toBe(0);
  expect(await pass(30 * MINUTE)).toBe(1);
});

test('it is for whoever may do something about it, and for a locked desk', async () => {
  const { pass, state } = open();
  state.role = 'agent';
  expect(await pass(HOUR)).toBe(0);
  state.role = null;
  expect(await pass(HOUR)).toBe(1);
  const managers = open();
  managers.state.role = 'manager';
  expect(await managers.pass(HOUR)).toBe(1);
});

test('who looks at the desk has the banner, and a good backup ends it', async () => {
  const { pass, state } = open();
  state.isFocused = true;
  expect(await pass(HOUR)).toBe(0);
  state.isFocused = false;
  state.isOverdue = false;
  expect(await pass(HOUR)).toBe(0);
  state.isOverdue = true;
  expect(await pass(HOUR)).toBe(1);
});

test('a clock that is set back and forth says it no more than once for each day it comes to', async () => {
  const { pass, clock } = open();
  expect(await pass(HOUR)).toBe(1);
  clock.set(clock.wall() - 24 * HOUR);
  expect(await pass(HOUR)).toBe(2);
  expect(await pass(6 * HOUR)).toBe(2);
});

test('after it was stopped nothing is said', async () => {
  const { pass, notice } = open();
  notice.stop();
  expect(await pass(HOUR)).toBe(0);
});
