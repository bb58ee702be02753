import type { Language } from '../bilingual.ts';
import type { Consent } from './customer.ts';
import { PHONE_PROBLEMS } from './phone-problem.ts';

/** A row of a table of customers, checked: what is null or empty in it says nothing. */
export interface CustomerRow {
  /** Where a person finds it; the heading is 1. */
  row: number;
  name: string | null;
  /** E.164 digits, at least one. */
  phones: string[];
  address: string | null;
  /** `1980-02-29`. */
  birthDate: string | null;
  language: Language | null;
  consent: Exclude<Consent['state'], 'unknown'> | null;
  tags: string[];
  notes: string | null;
  allergies: string[];
  medicines: string[];
}

export const TABLE_FORMATS = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** The columns of a table of customers, in the order in which they are written. */
export const CUSTOMER_COLUMNS = [
  'name',
  'phone',
  'phones',
  'address',
  'birthDate',
  'language',
  'consent',
  'tags',
  'notes',
  'allergies',
  'medicines',
] as const;
export type CustomerColumn = (typeof CUSTOMER_COLUMNS)[number];

/** Columns that only staff may see: they are written only on request. */
export const HEALTH_COLUMNS: readonly CustomerColumn[] = ['notes', 'allergies', 'medicines'];

/**
 * Why a table of customers is refused as a whole: the file itself; each has a translated sentence that says what to do.
 */
export const FILE_PROBLEMS = [
  'unreadable',
  'no-heading',
  'column-twice',
  'empty',
  'too-many',
  'broken-quotes',
] as const;
export type FileProblemCode = (typeof FILE_PROBLEMS)[number];

/**
 * Why one row of a table is left out. `phone-twice`: an earlier row has the number. `phone-of-several`: several customers
 * have. `phone-own`: it is the pharmacy's. `phone-new-owner`: it was this customer's and may be somebody else's now.
 */
export const ROW_PROBLEMS = [
  ...PHONE_PROBLEMS,
  'name',
  'phone-twice',
  'phone-of-several',
  'phone-own',
  'phone-new-owner',
  'address',
  'birth-date',
  'language',
  'consent',
  'tags',
  'notes',
  'allergies',
  'medicines',
] as const;
export type RowProblemCode = (typeof ROW_PROBLEMS)[number];

/** A row that is left out: the heading being 1. `written`: the number that is meant, as it stands there. */
export interface RowProblem {
  row: number;
  code: RowProblemCode;
  written: string | null;
}
