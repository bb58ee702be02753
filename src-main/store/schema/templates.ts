import type { Generated } from 'kysely';
import type { TicketKind } from '#shared/domain/tickets/ticket-kind.ts';
import type { TemplateCategory } from '#shared/domain/templates/template.ts';

export interface TemplatesTable {
  id: Generated<number>;
  name: string;
  category: TemplateCategory;
  /** For which tickets it is offered first. */
  kind: TicketKind | null;
  shortcut: string;
  shortcut_folded: string;
  body_ar: string;
  body_en: string;
  uses: Generated<number>;
  use_rank: number | null;
  last_used_at: number | null;
  is_archived: Generated<number>;
  created_at: number;
  updated_at: number;
  own_category_id: number | null;
  created_by: number | null;
  updated_by: number | null;
  /** Counts its changes. */
  revision: Generated<number>;
}

/** The pharmacy's own. */
export interface TemplateCategoriesTable {
  id: Generated<number>;
  name: string;
  name_folded: string;
  created_by: number | null;
  created_at: number;
  updated_at: number;
}

export interface TemplateVersionsTable {
  template_id: number;
  revision: number;
  at: number;
  by: number | null;
  /** JSON: TemplateDraft. */
  draft: string;
}

export interface TemplateFilesTable {
  template_id: number;
  position: number;
  file_id: string;
  file_name: string;
}
