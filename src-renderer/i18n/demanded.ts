import type { AttachmentFailure, MediaFilter } from '#shared/domain/messages/attachment.ts';
import type { Role } from '#shared/domain/staff/agent.ts';
import type { AuditAction } from '#shared/domain/staff/audit.ts';
import type { Automation } from '#shared/domain/messages/automation.ts';
import type { Classification } from '#shared/domain/tickets/classification.ts';
import type { ConnectionState, OfflineReason } from '#shared/domain/connection.ts';
import type {
  CustomerColumn,
  FileProblemCode,
  RowProblemCode,
} from '#shared/domain/customers/customer-table.ts';
import type { DiskState } from '#shared/domain/data/disk.ts';
import type { ErrorCode } from '#shared/domain/errors.ts';
import type { FailureReason, MessageStatus } from '#shared/domain/messages/message.ts';
import type {
  CancelReason,
  OpenStatus,
  PrescriptionStatus,
  Stock,
} from '#shared/domain/prescriptions/prescription.ts';
import type { LabelColour } from '#shared/domain/conversations/label.ts';
import type { ImportProblemCode } from '#shared/domain/templates/template-import.ts';
import type { TicketKind } from '#shared/domain/tickets/ticket-kind.ts';
import type { TicketChange, TicketPriority, TicketStatus } from '#shared/domain/tickets/ticket.ts';
import type { NoUpdatesReason, UpdateFailure } from '#shared/domain/updates.ts';
import type { TemplateCategory } from '#shared/domain/templates/template.ts';
import type { TemplateProblem } from '#shared/desk/templates/parse-template.ts';
import type { RenderProblem } from '#shared/desk/templates/render-template.ts';
import type { TemplateVariable } from '#shared/desk/templates/template-names.ts';

/** Keys the contract demands: a new error code or state asks for its words here. */
type DemandedKey =
  | `error.${ErrorCode}`
  | `status.${ConnectionState['phase']}`
  | `offline.${OfflineReason}`
  | `tick.${MessageStatus}`
  | `labels.colour-${LabelColour}`
  | `role.${Role}`
  | `audit-action.${AuditAction}`
  | `failure.${FailureReason}`
  | `media.${AttachmentFailure}`
  | `media.filter-${MediaFilter}`
  | `media.empty-${MediaFilter}`
  | `templates.category-${TemplateCategory}`
  | `templates.problem-${TemplateProblem['code']}`
  | `templates.var-${TemplateVariable}`
  | `templates.${RenderProblem['code']}`
  | `templates.import-${ImportProblemCode}`
  | `customers.column-${CustomerColumn}`
  | `customers.problem-${FileProblemCode | Exclude<RowProblemCode, ErrorCode>}`
  | `prescriptions.status-${PrescriptionStatus}`
  | `prescriptions.none-${OpenStatus}`
  | `prescriptions.stock-${Stock}`
  | `prescriptions.reason-${CancelReason}`
  | `automatic.${Automation}`
  | `ticket-kind.${TicketKind}`
  | `ticket-status.${TicketStatus}`
  | `ticket-priority.${TicketPriority}`
  | `ticket-opened.${Because<'opened'>}`
  | `ticket-reopened.${Because<'reopened'>}`
  | `ticket-assigned.${Because<'assigned'>}`
  | `ticket-unassigned.${Because<'assigned'>}`
  | `ticket-woke.${Because<'woke'>}`
  | `ticket-resolved.${Because<'resolved'>}`
  | `ticket-change.${Exclude<TicketChange['what'], ReasonedChange['what']>}`
  | `ticket-why.${Classification['because']['by']}`
  | `updates.none-${NoUpdatesReason}`
  | `updates.failed-${UpdateFailure}`
  | `disk.${Exclude<DiskState, 'ok'>}`;

/** The changes of a ticket whose sentence is their reason. */
type ReasonedChange = Extract<
  TicketChange,
  { what: 'opened' | 'reopened' | 'assigned' | 'woke' | 'resolved' }
>;
type Because<What extends ReasonedChange['what']> = Extract<ReasonedChange, { what: What }>['because'];

export type DemandedTexts = Record<DemandedKey, string>;
