import Papa from 'papaparse';
import type { Agent } from '#shared/domain/staff/agent.ts';
import type { AuditEntry } from '#shared/domain/staff/audit.ts';
import type { InvokeInput } from '#shared/ipc/contract.ts';

type AuditWords = InvokeInput<'audit.export'>['words'];

/** Excel takes a file without it for Windows' own Arabic. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The entries as a table: time (local, sortable), person, action, subject, detail. What begins like a formula is made
 * text, because a name could be one.
 */
export function auditCsv(
  entries: readonly AuditEntry[],
  agents: readonly Agent[],
  words: AuditWords,
): string {
  const names = new Map(agents.map(({ id, name }) => [id, name]));
  const rows = entries.map(({ at, agentId, action, subject, detail }) => [
    formatTime(at),
    agentId === null ? '' : (names.get(agentId) ?? `agent:${agentId}`),
    words.actions[action] ?? action,
    subject ?? '',
    Object.entries(detail)
      .map(([key, value]) => `${key}: ${String(value)}`)
      .join('; '),
  ]);
  return BYTE_ORDER_MARK + Papa.unparse([[...words.columns], ...rows], { escapeFormulae: true });
}

function formatTime(at: number): string {
  const time = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`;
}
