import type { StoreState } from '#shared/domain/inspection/desk-state.ts';

/** The part of the store that says how the store is. */
export interface InspectionStore {
  /** In figures; reads no table from one end to the other, because it is asked every few seconds. */
  inspectStore(): Promise<StoreState>;
}
