import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseAgent, type AgentCandidate } from '#shared/desk/tickets/choose-agent.ts';

const agent = (agentId: number, openTickets: number, lastAssignedAt: number | null): AgentCandidate => ({
  agentId,
  openTickets,
  lastAssignedAt,
});

test('nobody on shift', () => expect(chooseAgent([])).toBeUndefined());

test.each<[string, AgentCandidate[], number]>([
  ['the fewest open tickets', [agent(1, 2, 10), agent(2, 1, 90)], 2],
  ['among equals the longest idle', [agent(1, 1, 90), agent(2, 1, 10)], 2],
  ['who never had one goes first', [agent(1, 0, 0), agent(2, 0, null)], 2],
  ['and then the lowest number', [agent(2, 0, null), agent(1, 0, null)], 1],
])('%s', (_, candidates, chosen) => {
  expect(chooseAgent(candidates)?.agentId).toBe(chosen);
  expect(chooseAgent([...candidates].reverse())?.agentId).toBe(chosen);
});

/** What happens in a shift: a ticket arrives, or one of the open ones (by a random place) is closed. */
const happening = fc.oneof(
  fc.constant('arrives' as const),
  fc.nat().map((place) => ({ closes: place })),
);

/** Assigns and closes; calls `look` after each arrival with the agents and who got it. */
function runShift(
  agents: AgentCandidate[],
  happenings: readonly ('arrives' | { closes: number })[],
  look: (got: AgentCandidate) => void,
): void {
  const open: AgentCandidate[] = [];
  for (const [at, what] of happenings.entries()) {
    if (what === 'arrives') {
      const got = chooseAgent(agents);
      if (!got) throw new Error('nobody was chosen');
      got.openTickets += 1;
      got.lastAssignedAt = at;
      open.push(got);
      look(got);
    } else if (open.length > 0) {
      const [closed] = open.splice(what.closes % open.length, 1);
      if (closed) closed.openTickets -= 1;
    }
  }
}

const team = fc
  .integer({ min: 1, max: 6 })
  .map((size) => Array.from({ length: size }, (_, index) => agent(index + 1, 0, null)));

// Closings are the agents' own pace and may make any difference; the choice must never make one: whoever gets
// a ticket has at most one more than anyone else. So without closings in between max–min stays ≤ 1.
test('whoever gets a ticket has at most one more than anyone else', () => {
  fc.assert(
    fc.property(team, fc.array(happening, { maxLength: 200 }), (agents, happenings) => {
      runShift(agents, happenings, (got) => {
        const fewest = Math.min(...agents.map(({ openTickets }) => openTickets));
        expect(got.openTickets - fewest).toBeLessThanOrEqual(1);
      });
    }),
  );
});

test('however uneven closings left it, max–min is ≤ 1 again once enough tickets have come', () => {
  fc.assert(
    fc.property(team, fc.array(happening, { maxLength: 100 }), (agents, happenings) => {
      runShift(agents, happenings, () => {});
      const most = Math.max(...agents.map(({ openTickets }) => openTickets));
      const missing = agents.reduce((sum, { openTickets }) => sum + most - openTickets, 0);
      const arrivals = Array.from({ length: missing + 50 }, () => 'arrives' as const);
      let count = 0;
      runShift(agents, arrivals, () => {
        count += 1;
        const loads = agents.map(({ openTickets }) => openTickets);
        if (count >= missing) expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      });
    }),
  );
});

test('when each ticket is closed before the next comes, they take turns', () => {
  const agents = [agent(1, 0, null), agent(2, 0, null), agent(3, 0, null)];
  const got: number[] = [];
  const happenings = Array.from({ length: 6 }, () => ['arrives' as const, { closes: 0 }]).flat();
  runShift(agents, happenings, ({ agentId }) => got.push(agentId));
  expect(got).toEqual([1, 2, 3, 1, 2, 3]);
});
