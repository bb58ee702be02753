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
}

export interface TemplateFilesTable {
  template_id: number;
  position: number;
  file_id: string;
  file_name: string;
}
