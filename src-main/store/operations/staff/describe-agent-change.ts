import type { Agent } from '#shared/domain/staff/agent.ts';
import type { AuditAction, AuditDetail } from '#shared/domain/staff/audit.ts';

/** What the audit says about a change, one entry for each thing that differs. */
export function describeAgentChange(
  before: Agent,
  after: Agent,
): { action: AuditAction; detail: AuditDetail }[] {
  const done: { action: AuditAction; detail: AuditDetail }[] = [];
  if (before.name !== after.name) {
    done.push({ action: 'staff.renamed', detail: { from: before.name, to: after.name } });
  }
  if (before.role !== after.role) {
    done.push({ action: 'staff.role-changed', detail: { from: before.role, to: after.role } });
  }
  if (before.isActive !== after.isActive) {
    done.push({ action: after.isActive ? 'staff.reactivated' : 'staff.deactivated', detail: {} });
  }
  if (before.isOnShift !== after.isOnShift) {
    done.push({ action: after.isOnShift ? 'shift.began' : 'shift.ended', detail: {} });
  }
  if (before.signature !== after.signature) done.push({ action: 'staff.signature-changed', detail: {} });
  return done;
}
