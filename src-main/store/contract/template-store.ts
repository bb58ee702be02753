import type { OwnCategory } from '#shared/domain/templates/template-category.ts';
import type { TemplateVersion } from '#shared/domain/templates/template-version.ts';
import type { Template, TemplateDraft } from '#shared/domain/templates/template.ts';

/** As a file brings it: its own category by name, which is made where there is none of it. */
export type BroughtTemplate = Omit<TemplateDraft, 'ownCategoryId'> & { ownCategory?: string | undefined };

/** Who does it; null or left out for the desk itself and for another program. */
type By = { by?: number | null | undefined; now: number };

/** The saved replies' part of the store. */
export interface TemplateStore {
  /** All of them, the archived ones too; what is used much and lately comes first, then the newest. */
  listTemplates(): Promise<Template[]>;
  /**
   * `id` null makes a new one. `revision` is that of the template which was changed; left out, it is saved over whatever is
   * there. Throws AppError shortcut-taken, media-missing, not-found, template-changed when somebody else saved meanwhile.
   */
  saveTemplate(
    input: { id: number | null; revision?: number | undefined; draft: TemplateDraft } & By,
  ): Promise<Template>;
  /** What it was after each of its last changes, the newest first. Throws AppError not-found. */
  listTemplateVersions(input: { id: number }): Promise<TemplateVersion[]>;
  /** Throws AppError not-found. */
  setTemplateArchived(input: { id: number; isArchived: boolean } & By): Promise<void>;
  /** Each id once; ids that are not known are left out: a reply that was sent is no error. */
  countTemplateUses(input: { ids: number[]; now: number }): Promise<void>;
  /** Adds those whose shortcut is free; what is there, archived or not, stays as it is. */
  addTemplates(input: { drafts: BroughtTemplate[] } & By): Promise<{ added: number; skipped: string[] }>;
  /** The pharmacy's own categories, by name. */
  listTemplateCategories(): Promise<OwnCategory[]>;
  /** `id` null makes a new one. Throws AppError category-taken, categories-full, not-found. */
  saveTemplateCategory(input: {
    id: number | null;
    name: string;
    by: number;
    now: number;
  }): Promise<{ id: number }>;
  /** What is in it goes into `intoId`, or into none; one that is gone already is no error. Throws AppError not-found for `intoId`. */
  removeTemplateCategory(input: { id: number; intoId: number | null }): Promise<void>;
}
