import type { Erasure, ErasureReason, LegalHold, PersonSummary } from '#shared/domain/privacy/erasure.ts';
import type { RetentionKind } from '#shared/domain/privacy/retention.ts';

/** Keyed hashes of who was erased, as they are kept outside of the database too. */
export interface ErasedLedger {
  keys: Uint8Array[];
  names: { hash: Uint8Array; untilAt: number; erasedAt: number }[];
}

/**
 * What becomes of a wish to erase somebody. `held`: a legal hold; `sending`: a message to them is on its way this moment;
 * `changed`: they are not the ones who were shown.
 */
export type ErasureOutcome =
  | { kind: 'begun'; erasure: Erasure }
  | { kind: 'held' }
  | { kind: 'sending' }
  | { kind: 'changed' };

/** A piece of an erasure. `files`: these have to go from the disk; `scrub`: the database is to be written anew. */
export type ErasureStep =
  | { kind: 'nothing' }
  | { kind: 'worked' }
  | { kind: 'files'; fileIds: string[] }
  | { kind: 'scrub'; erasureId: number };

/** A row of what is known of a person; binary as it is. */
export type PersonRow = Record<string, string | number | null | Uint8Array>;

/** The part of the store for one person's rights, and for how long things stay. */
export interface PrivacyStore {
  /** What would go with a customer. Throws AppError not-found. */
  summarizePerson(input: { customerId: number }): Promise<PersonSummary>;
  /**
   * From this commit on nobody sees the person, and who writes from their number is somebody new; the rest goes in pieces.
   * Throws AppError not-found. @param input.contactIds whom the person at the counter has seen; undefined: nobody was asked.
   */
  eraseCustomer(input: {
    customerId: number;
    contactIds?: readonly number[] | undefined;
    reason: ErasureReason;
    by: number | null;
    now: number;
  }): Promise<ErasureOutcome>;
  /** Those whose messages are not all gone yet. */
  listConversationsBeingErased(): Promise<number[]>;
  /** Does a piece of what is left of all erasures. */
  continueErasures(input: { now: number }): Promise<ErasureStep>;
  /** These are gone from the disk. */
  forgetDoomedFiles(input: { fileIds: string[]; now: number }): Promise<void>;
  /** Files to be taken from the disk, whatever they were of. */
  listDoomed(): Promise<string[]>;
  /** The database was written anew since everything of it went. */
  finishErasure(input: { erasureId: number; now: number }): Promise<void>;
  /** The newest first. */
  listErasures(): Promise<Erasure[]>;
  /** Who was erased, for the ledger beside the database. */
  readErased(): Promise<ErasedLedger>;
  /** Whoever is in the ledger and not known to an older copy is erased once more. @returns how many. */
  repeatErasures(input: { ledger: ErasedLedger; now: number }): Promise<{ erased: number }>;

  findLegalHold(input: { customerId: number }): Promise<LegalHold | null>;
  /** Throws AppError not-found. */
  setLegalHold(input: {
    customerId: number;
    reason: string | null;
    by: number | null;
    now: number;
  }): Promise<LegalHold | null>;

  /** The tables that have something of a person, and rows of one of them, in pages. Throws AppError not-found. */
  readPerson(input: {
    customerId: number;
    table: string;
    /** `next` of the page before; null for the first one. */
    after: readonly number[] | null;
    /** Messages, tickets and so on in a page; what hangs on them may be more rows. */
    limit: number;
  }): Promise<{ rows: PersonRow[]; next: readonly number[] | null }>;
  listPersonTables(): Promise<string[]>;

  /** How many of a piece of a kind are older and may go; `next`: where the following piece begins, null at the end. */
  countRetirable(input: {
    kind: RetentionKind;
    before: number;
    after: number;
  }): Promise<{ count: number; oldestAt: number | null; next: number | null }>;
  /**
   * Lets a piece of a kind go that is older; null: nothing goes any more, and a run that stands ends. @returns how many went,
   * and whether that was the last.
   */
  retireOld(input: {
    kind: RetentionKind;
    before: number | null;
    now: number;
  }): Promise<{ removed: number; isDone: boolean; total: number }>;
}
