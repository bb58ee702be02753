import type { Template, TemplateDraft } from '#shared/domain/templates/template.ts';

/** The saved replies' part of the store. */
export interface TemplateStore {
  /** All of them, the archived ones too; what is used much and lately comes first, then the newest. */
  listTemplates(): Promise<Template[]>;
  /** `id` null makes a new one. Throws AppError shortcut-taken, media-missing, not-found. */
  saveTemplate(input: { id: number | null; draft: TemplateDraft; now: number }): Promise<Template>;
  /** Throws AppError not-found. */
  setTemplateArchived(input: { id: number; isArchived: boolean; now: number }): Promise<void>;
  /** Each id once; ids that are not known are left out: a reply that was sent is no error. */
  countTemplateUses(input: { ids: number[]; now: number }): Promise<void>;
  /** Adds those whose shortcut is free; what is there, archived or not, stays as it is. */
  addTemplates(input: {
    drafts: TemplateDraft[];
    now: number;
  }): Promise<{ added: number; skipped: string[] }>;
}
