import type { Generated } from 'kysely';

export interface SavedViewsTable {
  id: Generated<number>;
  /** null: everybody has it. */
  agent_id: number | null;
  name: string;
  name_folded: string;
  narrowing: string;
  position: number;
  created_at: number;
  updated_at: number;
}

/** What each of the staff had chosen last. */
export interface LastNarrowingsTable {
  agent_id: number;
  narrowing: string;
}
