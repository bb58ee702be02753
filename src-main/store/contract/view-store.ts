import type { Narrowing } from '#shared/domain/conversations/narrowing.ts';
import type { SavedView, ViewDraft } from '#shared/domain/conversations/saved-view.ts';

/** The part of the store for searches that are kept. `by` is the agent who does it. */
export interface ViewStore {
  /** One's own, then everybody's, each in the order that was given them; and what was chosen last, null for nothing yet. */
  listViews(input: { by: number }): Promise<{ views: SavedView[]; last: Narrowing | null }>;
  /**
   * `id` null makes a new one, which comes last. `mayShare`: also one that everybody has. Throws AppError view-taken,
   * views-full, not-allowed, not-found.
   */
  saveView(input: {
    id: number | null;
    draft: ViewDraft;
    by: number;
    mayShare: boolean;
    now: number;
  }): Promise<SavedView>;
  /** Before the one above it, or after the one below; nothing at an end. Throws AppError not-allowed, not-found. */
  moveView(input: { id: number; step: -1 | 1; by: number; mayShare: boolean }): Promise<void>;
  /** Throws AppError not-allowed, not-found. */
  removeView(input: { id: number; by: number; mayShare: boolean }): Promise<void>;
  /** What somebody has chosen now, for when they come back. */
  rememberNarrowing(input: { narrowing: Narrowing; by: number }): Promise<void>;
}
