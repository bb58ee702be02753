import type { WaitingCounts } from '#shared/domain/tickets/waiting.ts';
import type { Words } from '../../i18n/use-words.ts';

const SEPARATORS = { ar: '، ', en: ', ' } as const;

/**
 * How many customers wait, and whose they are: `5 customers are waiting: 2 yours, 3 unassigned`; null when nobody waits.
 * @param agentId whose screen it is; null while nobody has said who they are.
 */
export function waitingWords(
  { all, nobodys, ofAgents }: WaitingCounts,
  agentId: number | null,
  { t, count, language }: Pick<Words, 't' | 'count' | 'language'>,
): string | null {
  if (all === 0) return null;
  const yours = ofAgents.find((agent) => agent.agentId === agentId)?.count ?? 0;
  const parts = [
    { key: 'tickets.waiting-yours', number: yours },
    { key: 'tickets.waiting-nobodys', number: nobodys },
    { key: 'tickets.waiting-colleagues', number: all - yours - nobodys },
  ] as const;
  const whose = parts
    .filter(({ number }) => number > 0)
    .map(({ key, number }) => t(key, { count: String(number) }))
    .join(SEPARATORS[language]);
  return `${count('tickets.waiting-customers', all)}: ${whose}`;
}
