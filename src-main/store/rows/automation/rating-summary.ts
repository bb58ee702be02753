import type { RatingSummary } from '#shared/domain/conversations/conversation-automation.ts';

type Counted = { agentId: number | null; score: number | null; count: number };
type Counts = Omit<RatingSummary, 'agents'>;

/** Adds up what was asked and answered, over all and by agent. */
export function summaryOf(counted: readonly Counted[]): RatingSummary {
  const byAgent = Map.groupBy(counted, ({ agentId }) => agentId);
  const agents = Array.from(byAgent, ([agentId, those]) => ({ agentId, ...countsOf(those) }));
  return {
    ...countsOf(counted),
    agents: agents.toSorted(
      (one, other) => other.asked - one.asked || (one.agentId ?? 0) - (other.agentId ?? 0),
    ),
  };
}

function countsOf(counted: readonly Counted[]): Counts {
  const sum = (those: readonly Counted[]): number => those.reduce((all, { count }) => all + count, 0);
  const of = (wanted: number): number => sum(counted.filter(({ score }) => score === wanted));
  const scores: Counts['scores'] = [of(1), of(2), of(3), of(4), of(5)];
  const answers = scores.reduce((all, count) => all + count, 0);
  const points = scores.reduce((all, count, index) => all + count * (index + 1), 0);
  return { asked: sum(counted), scores, average: answers === 0 ? null : points / answers };
}
