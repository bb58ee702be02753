import type { Message } from '#shared/domain/messages/message.ts';
import type {
  ApprovedTemplate,
  ApprovedTemplates,
  BlankValues,
} from '#shared/domain/templates/approved-template.ts';

/** The messages that Meta has approved. What changes is said as `approved-templates`. */
export interface ApprovedTemplateStore {
  /** All that Meta's list ever had, those that are gone from it too. */
  listApprovedTemplates(): Promise<ApprovedTemplates>;
  /** Meta's whole list: what is not on it is gone, and stays known. */
  saveApprovedTemplates(input: { templates: ApprovedTemplate[]; now: number }): Promise<void>;
  /**
   * Queues a template with its blanks filled in, and a file above its text where it has one; see enqueueText. Throws
   * AppError not-found, template-unavailable when Meta does not let it be sent now, invalid-input with the blanks that
   * are wrong, media-missing, opted-out where this customer wants nothing of the kind, and opted-out-asks until a person
   * has said that it is to go all the same (`isAllTheSame`).
   */
  enqueueTemplate(input: {
    conversationId: number;
    clientKey: string;
    name: string;
    language: string;
    values: BlankValues;
    file: { fileId: string; fileName: string } | null;
    isAllTheSame: boolean;
    sentBy: string | null;
    now: number;
  }): Promise<Message>;
}
