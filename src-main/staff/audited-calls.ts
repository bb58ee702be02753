import type { AuditAction, AuditDetail } from '#shared/domain/staff/audit.ts';
import type { InvokeChannel, InvokeInput, InvokeOutput } from '#shared/ipc/contract.ts';

export interface AuditNote {
  action: AuditAction;
  subject?: string;
  detail?: AuditDetail;
}

type Describe = {
  [C in InvokeChannel]?: (input: InvokeInput<C>, output: InvokeOutput<C>) => AuditNote | null;
};

/** Settings of taste are nobody's business. */
const UNWATCHED_SETTINGS = new Set([
  'language',
  'theme',
  'recoveryKeyOfferedAt',
  'recoveryKeyPutOffAt',
  'automationHintHiddenAt',
  'updatePutOffAt',
]);

/**
 * Calls that are written down after they succeeded. What changes the staff is not here: the store writes that in the
 * same transaction. `null`: nothing came of it.
 */
const AUDITED: Describe = {
  'settings.update': (patch) => {
    const keys = Object.keys(patch).filter((key) => !UNWATCHED_SETTINGS.has(key));
    const sending = patch.sendingLink === undefined ? {} : { sendingLink: patch.sendingLink };
    return keys.length === 0
      ? null
      : { action: 'settings.changed', detail: { keys: keys.join(' '), ...sending } };
  },
  'connection.linkByQr': () => ({ action: 'whatsapp.linked', detail: { how: 'qr' } }),
  'connection.linkByPhone': () => ({ action: 'whatsapp.linked', detail: { how: 'phone' } }),
  'connection.logout': () => ({ action: 'whatsapp.unlinked' }),
  'messages.cancel': ({ messageId }) => ({ action: 'message.cancelled', subject: `message:${messageId}` }),
  'messages.retry': ({ messageId }) => ({ action: 'message.retried', subject: `message:${messageId}` }),
  'messages.drop': ({ messageId, verdict }) => ({
    action: 'message.dropped',
    subject: `message:${messageId}`,
    detail: { verdict },
  }),
  'messages.setWrittenByApp': ({ messageId, isByApp }) => ({
    action: 'message.writer-told',
    subject: `message:${messageId}`,
    detail: { writer: isByApp ? 'app' : 'person' },
  }),
  // Never the words: what was written before is with the message.
  'messages.act': ({ messageId, action }) => {
    const subject = `message:${messageId}`;
    switch (action.kind) {
      case 'react':
        return { action: 'message.reacted', subject, detail: { emoji: action.emoji } };
      case 'edit':
        return { action: 'message.edited', subject };
      case 'delete':
        return { action: 'message.deleted', subject };
      case 'star':
        return null;
    }
  },
  'prescriptions.check': ({ id }) => ({ action: 'prescription.checked', subject: `prescription:${id}` }),
  'prescriptions.cancel': ({ id, reason }) => ({
    action: 'prescription.cancelled',
    subject: `prescription:${id}`,
    detail: { reason },
  }),
  // How many items, never which, nor what the customer is allergic to.
  'prescriptions.answerAllergy': ({ id, isReviewed, items }) => ({
    action: 'prescription.allergy-answered',
    subject: `prescription:${id}`,
    detail: { reviewed: isReviewed, items },
  }),
  'notes.remove': ({ id }) => ({ action: 'note.removed', subject: `note:${id}` }),
  'conversations.merge': ({ id, otherId }) => ({
    action: 'conversation.merged',
    subject: `conversation:${id}`,
    detail: { other: otherId },
  }),
  // Who put a customer out of sight, or out of reach; what is pinned or muted is nobody's business.
  'conversations.act': ({ id, action }) => {
    const subject = `conversation:${id}`;
    if (action.kind === 'archive')
      return { action: action.isOn ? 'conversation.archived' : 'conversation.unarchived', subject };
    if (action.kind === 'block')
      return { action: action.isOn ? 'conversation.blocked' : 'conversation.unblocked', subject };
    return null;
  },
  'conversations.report': ({ id }) => ({ action: 'conversation.reported', subject: `conversation:${id}` }),
  'conversations.separate': ({ mergeId }) => ({
    action: 'conversation.separated',
    detail: { merge: mergeId },
  }),
  'conversations.settleNewOwner': ({ id }) => ({
    action: 'conversation.new-owner-settled',
    detail: { former: id },
  }),
  // Which fields, never what they say.
  'customers.add': ({ change }, { id }) => ({
    action: 'customer.added',
    subject: `customer:${id}`,
    detail: { fields: Object.keys(change).join(' ') },
  }),
  'customers.save': ({ id, change }) => ({
    action: 'customer.edited',
    subject: `customer:${id}`,
    detail: { fields: Object.keys(change).join(' ') },
  }),
  'customers.saveHealth': ({ id, change }) => ({
    action: 'customer.edited',
    subject: `customer:${id}`,
    detail: { fields: Object.keys(change).join(' ') },
  }),
  'customers.import': ({ format }, output) => {
    if (output.kind === 'refused') return null;
    const { added, updated } = output;
    return { action: 'customers.imported', detail: { format, added, updated } };
  },
  'customers.export': ({ format, withHealth }, output) =>
    output && {
      action: 'customers.exported',
      detail: { format, withHealth, customers: output.customers },
    },
  'privacy.give': ({ customerId }, output) =>
    output && { action: 'customer.data-given', subject: `customer:${customerId}` },
  'privacy.removeCopies': (_input, { removed }) =>
    removed === 0 ? null : { action: 'backup.copies-removed', detail: { count: removed } },
  'reports.chooseMonthlyFolder': (_input, output) => output && { action: 'report.scheduled' },
  'reports.writeMonthly': () => ({ action: 'report.exported', detail: { format: 'pdf' } }),
  'reports.export': ({ format }, output) => output && { action: 'report.exported', detail: { format } },
  // Of whom, which days and how much; never what it says.
  'records.write': ({ subject, period, format, withNotes, withHealth }, output) => {
    if (output.outcome !== 'written') return null;
    const { messages, missing } = output;
    const { from, until } = period;
    return {
      action: format === 'print' ? 'record.printed' : 'record.exported',
      subject: `${subject.kind}:${subject.id}`,
      detail: { format, from, until, messages, missing, withNotes, withHealth },
    };
  },
  'records.writePrescription': ({ id, paper }, output) =>
    output && {
      action: output.file === null ? 'record.printed' : 'record.exported',
      subject: `prescription:${id}`,
      detail: { paper },
    },
  'past.begin': ({ conversationId }, { id, total }) => ({
    action: 'past.imported',
    subject: `conversation:${conversationId}`,
    detail: { import: id, messages: total },
  }),
  'past.undo': ({ importId }, { conversationId }) => ({
    action: 'past.taken-back',
    subject: `conversation:${conversationId}`,
    detail: { import: importId },
  }),
  'past.fill': ({ reach }) => ({ action: 'past.filled-in', detail: { reach } }),
  'tickets.assign': ({ id, agentId }) => ({
    action: 'ticket.assigned',
    subject: `ticket:${id}`,
    detail: { to: agentId },
  }),
  'tickets.takeOver': ({ id }, { assigneeId }) => ({
    action: 'ticket.assigned',
    subject: `ticket:${id}`,
    detail: { to: assigneeId },
  }),
  'tickets.resolve': ({ id }) => ({ action: 'ticket.resolved', subject: `ticket:${id}` }),
  'tickets.reopen': ({ id }) => ({ action: 'ticket.reopened', subject: `ticket:${id}` }),
  'backup.run': () => ({ action: 'backup.taken' }),
  'backup.export': ({ withSession, withMedia }, output) =>
    output === null ? null : { action: 'backup.exported', detail: { withSession, withMedia } },
  'external.setUp': ({ withMedia, withSession, passphrase }) => ({
    action: 'backup.target-chosen',
    detail: { withMedia, withSession, newPassphrase: passphrase !== null },
  }),
  'external.forget': () => ({ action: 'backup.target-forgotten' }),
  'external.run': (_input, { problem }) => ({ action: 'backup.snapshot-taken', detail: { problem } }),
  'external.drill': (_input, { problem, takenAt }) => ({
    action: 'backup.drilled',
    detail: { problem, takenAt },
  }),
  'external.revealPassphrase': (_input, { outcome }) => ({
    action: 'backup.passphrase-shown',
    detail: { outcome },
  }),
  'fullExport.begin': ({ form, withFiles }, { outcome }) =>
    outcome === 'begun' ? { action: 'data.export-begun', detail: { form, withFiles } } : null,
  'inspection.saveBundle': (_input, output) =>
    output && { action: 'support-bundle.saved', detail: { files: output.files } },
  'media.cleanUp': ({ months }, output) => ({ action: 'media.cleaned-up', detail: { months, ...output } }),
  'waitlist.tellAll': ({ itemId }, { queued }) =>
    queued === 0 ? null : { action: 'waitlist.told', subject: `item:${itemId}`, detail: { count: queued } },
  'refills.approve': (_input, { queued }) =>
    queued === 0 ? null : { action: 'refills.approved', detail: { count: queued } },
  'updates.restart': (_input, state) =>
    state.phase === 'waiting' || state.phase === 'preparing'
      ? { action: 'update.restarted', detail: { version: state.version } }
      : null,
  'recoveryKey.reveal': (_input, { outcome }) => ({
    action: outcome === 'shown' ? 'recovery-key.shown' : 'recovery-key.refused',
  }),
  'backup.removeReplaced': (_input, { replacedAt, sizeBytes }) => ({
    action: 'backup.replaced-removed',
    detail: { replacedAt, sizeBytes },
  }),
  'audit.export': (_input, output) => (output === null ? null : { action: 'audit.exported' }),
};

/** What the audit says about a call that succeeded; null for what it does not watch. */
export function describeCall<C extends InvokeChannel>(
  channel: C,
  input: InvokeInput<C>,
  output: InvokeOutput<C>,
): AuditNote | null {
  const describe: Describe[C] = AUDITED[channel];
  return describe?.(input, output) ?? null;
}
