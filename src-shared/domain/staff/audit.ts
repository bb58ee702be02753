import { z } from 'zod';
import { givenTimeSchema } from '../given-times.ts';

/** What the audit writes down. New ones go to the end of their group; none is renamed, because old entries have it. */
export const AUDIT_ACTIONS = [
  'staff.set-up',
  'staff.added',
  'staff.renamed',
  'staff.role-changed',
  'staff.deactivated',
  'staff.reactivated',
  'staff.secret-changed',
  'staff.secret-reset',
  'staff.signature-changed',
  'shift.began',
  'shift.ended',
  'session.signed-in',
  'session.refused',
  'session.locked',
  'settings.changed',
  'whatsapp.linked',
  'whatsapp.unlinked',
  'message.cancelled',
  'message.retried',
  'message.dropped',
  'message.writer-told',
  'prescription.checked',
  'prescription.cancelled',
  'prescription.allergy-answered',
  'note.removed',
  'conversation.merged',
  'conversation.separated',
  'conversation.new-owner-settled',
  'conversation.archived',
  'conversation.unarchived',
  'conversation.blocked',
  'conversation.unblocked',
  'conversation.reported',
  'backup.taken',
  'backup.exported',
  'backup.target-chosen',
  'backup.target-forgotten',
  'backup.snapshot-taken',
  'backup.drilled',
  'backup.passphrase-shown',
  'data.export-begun',
  'data.export-ended',
  'support-bundle.saved',
  'recovery-key.shown',
  'media.cleaned-up',
  'audit.exported',
  'waitlist.told',
  'refills.approved',
  'customer.added',
  'customer.edited',
  'customers.imported',
  'customers.exported',
  'report.exported',
  'record.exported',
  'record.printed',
  'report.scheduled',
  'past.imported',
  'past.taken-back',
  'past.filled-in',
  'ticket.assigned',
  'ticket.resolved',
  'ticket.reopened',
  'update.restarted',
  'backup.restored',
  'backup.replaced',
  'backup.replaced-removed',
  'recovery-key.refused',
  'cloud.credentials-changed',
  'program.key-added',
  'program.key-revoked',
  'program.sent',
  'program.template-added',
  'webhook.added',
  'webhook.disabled',
  'webhook.enabled',
  'webhook.secret-rotated',
  'webhook.removed',
  'message.reacted',
  'message.edited',
  'message.deleted',
  'customer.erased',
  'customer.hold-set',
  'customer.hold-lifted',
  'customer.data-given',
  'retention.applied',
  'backup.copies-removed',
] as const;
export const auditActionSchema = z.enum(AUDIT_ACTIONS);
export type AuditAction = z.infer<typeof auditActionSchema>;

/** Short facts (ids, roles, keys of settings), never words of a customer. */
export const auditDetailSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null()]),
);
export type AuditDetail = z.infer<typeof auditDetailSchema>;

export const auditEntrySchema = z.object({
  id: z.number().int(),
  /** Epoch ms. */
  at: z.number().int(),
  /** Null when nobody was signed in. */
  agentId: z.number().int().nullable(),
  action: auditActionSchema,
  /** What it was done to: `agent:3`, `message:17`; null when it is the desk itself. */
  subject: z.string().nullable(),
  detail: auditDetailSchema,
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** Times are epoch ms; `from` is in, `until` is out. */
export const auditFilterSchema = z.object({
  agentId: z.number().int().positive().optional(),
  action: auditActionSchema.optional(),
  from: givenTimeSchema.optional(),
  until: givenTimeSchema.optional(),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;
