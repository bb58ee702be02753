import { onTestFinished } from 'vitest';
import { Teller } from '#main/app/alerts/teller.ts';
import { createEventBus } from '#main/events/create-bus.ts';
import type { AlertCard } from '#shared/desk/alerts/alert-cards.ts';
import type { Language } from '#shared/domain/bilingual.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import type { StaffState } from '#shared/domain/staff/agent.ts';
import { TestClock } from '../../support/test-clock.ts';
import { openStore } from '../store/support/open-store.ts';
import { hire } from '../store/tickets/ticket-desk.ts';
import { silentLog } from '../support/silent-log.ts';

export const MINUTE = 60_000;
export const PHONE = '201012345678';
export const phoneOf = (index: number): string => `2010${String(20_000_000 + index)}`;

/** The real store, whose events the teller hears, and a clock that the test moves. */
export async function counter() {
  const store = await openStore();
  const bus = createEventBus();
  store.listen((events) => bus.publish(events));
  const clock = new TestClock(Date.now());
  const ids = await hire(store, 3);
  // Whose a message is, is the test's to say.
  await store.updateSettings({ tickets: { ...DEFAULT_SETTINGS.tickets, isAssigned: false } });
  const agents = await store.listAgents();
  const settings = { ...DEFAULT_SETTINGS, language: 'en' as Language };
  const state = { isFocused: false, agentId: ids[1] as number | null };
  const staff = (): StaffState => {
    const agent = agents.find(({ id }) => id === state.agentId);
    if (agent === undefined) return { phase: 'signed-out', tiles: [], lastAgentId: null };
    return { phase: 'signed-in', agent, agents };
  };
  /** What came up, in a line each, and what stands. */
  const said: string[] = [];
  let standing: readonly AlertCard[] = [];
  const rung: string[] = [];
  const teller = new Teller({
    bus,
    store,
    settings: () => settings,
    staff,
    isFocused: () => state.isFocused,
    show: (cards, isNews) => {
      const before = new Set(standing.map((card) => JSON.stringify(card)));
      if (isNews)
        said.push(
          ...cards
            .filter((card) => !before.has(JSON.stringify(card)))
            .map(({ title, body }) => `${title}: ${body}`),
        );
      standing = cards;
    },
    ring: (kind) => rung.push(kind),
    flash: () => {},
    log: silentLog,
    clock,
  });
  onTestFinished(() => teller.stop());
  const signIn = (agentId: number | null): void => {
    state.agentId = agentId;
    bus.emit('staff.changed', staff());
  };
  /** Looks of the store go through its thread: one call more comes after them. */
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn += 1) await store.countUnread();
  };
  const pass = async (ms: number): Promise<void> => {
    clock.pass(ms);
    await settled();
  };
  await settled();
  return { store, clock, ids, settings, state, said, rung, signIn, pass, standing: () => standing };
}
