import Papa from 'papaparse';
import type { Agent } from '#shared/domain/staff/agent.ts';
import type { AuditEntry } from '#shared/domain/staff/audit.ts';
import { fieldOfInstant } from '#shared/time/wall-clock.ts';
import type { InvokeInput } from '#shared/ipc/contract.ts';

type AuditWords = InvokeInput<'audit.export'>['words'];

/** Excel takes a file without it for Windows' own Arabic. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The entries as a table: time (the pharmacy's, sortable), person, action, subject, detail. What begins like a formula is made
 * text, because a name could be one.
 */
export function auditCsv(
  entries: readonly AuditEntry[],
  agents: readonly Agent[],
  words: AuditWords,
  timeZone: string,
): string {
  const names = new Map(agents.map(({ id, name }) => [id, name]));
  const rows = entries.map(({ at, agentId, action, subject, detail }) => [
    formatTime(at, timeZone),
    agentId === null ? '' : (names.get(agentId) ?? `agent:${agentId}`),
    words.actions[action] ?? action,
    subject ?? '',
    Object.entries(detail)
      .map(([key, value]) => `${key}: ${String(value)}`)
      .join('; '),
  ]);
  return BYTE_ORDER_MARK + Papa.unparse([[...words.columns], ...rows], { escapeFormulae: true });
}

function formatTime(at: number, timeZone: string): string {
  const seconds = String(Math.floor(at / 1000) % 60).padStart(2, '0');
  return `${fieldOfInstant(at, timeZone).replace('T', ' ')}:${seconds}`;
}
