import type { Generated } from 'kysely';
import type { ErasureReason, ErasureState } from '#shared/domain/privacy/erasure.ts';
import type { RetentionKind } from '#shared/domain/privacy/retention.ts';

export interface ErasuresTable {
  id: Generated<number>;
  customer_id: number;
  reason: ErasureReason;
  state: ErasureState;
  asked_by: number | null;
  asked_at: number;
  messages: Generated<number>;
  files: Generated<number>;
  updated_at: number;
  done_at: number | null;
}

export interface ErasureSubjectsTable {
  kind: 'customer' | 'contact' | 'conversation';
  subject_id: number;
  erasure_id: number;
}

export interface DoomedFilesTable {
  file_id: string;
  erasure_id: number | null;
}

export interface ErasedNamesTable {
  hash: Uint8Array;
  until_at: number;
  erased_at: number;
}

export interface ErasureKeysTable {
  key: Uint8Array;
}

export interface LegalHoldsTable {
  customer_id: number;
  reason: string;
  set_by: number | null;
  set_at: number;
}

export interface RetentionRunsTable {
  kind: RetentionKind;
  before_at: number;
  after_id: number;
  removed: number;
  updated_at: number;
}

export interface OpenDoorsTable {
  what: 'history' | 'audit';
}

export interface PrivacyTables {
  erasures: ErasuresTable;
  erasure_subjects: ErasureSubjectsTable;
  doomed_files: DoomedFilesTable;
  erased_names: ErasedNamesTable;
  erasure_keys: ErasureKeysTable;
  legal_holds: LegalHoldsTable;
  retention_runs: RetentionRunsTable;
  open_doors: OpenDoorsTable;
}
