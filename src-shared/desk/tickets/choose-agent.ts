/** An agent on shift who may get a ticket. */
export type AgentCandidate = {
  agentId: number;
  /** Tickets that are theirs and not yet resolved. */
  openTickets: number;
  /** Epoch ms of the last ticket they got, null when they had none yet. */
  lastAssignedAt: number | null;
};

/**
 * Who gets the next ticket: the one with the fewest open tickets; among equals who has waited longest since
 * the last one (never comes first), and then the lowest number, so that the choice never depends on an order.
 * @returns undefined when nobody is on shift.
 */
export function chooseAgent(candidates: readonly AgentCandidate[]): AgentCandidate | undefined {
  return candidates.reduce<AgentCandidate | undefined>(
    (best, one) => (best && compare(best, one) <= 0 ? best : one),
    undefined,
  );
}

function compare(one: AgentCandidate, other: AgentCandidate): number {
  return (
    one.openTickets - other.openTickets ||
    compareTimes(one.lastAssignedAt, other.lastAssignedAt) ||
    one.agentId - other.agentId
  );
}

function compareTimes(one: number | null, other: number | null): number {
  if (one === other) return 0;
  if (one === null) return -1;
  return other === null ? 1 : one - other;
}
