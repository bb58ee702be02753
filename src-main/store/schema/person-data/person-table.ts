/** What a row hangs on, and so whose it is. `own`: code of its own knows, see rows/privacy. */
export type PersonKey =
  | 'customer'
  | 'contact'
  | 'conversation'
  | 'message'
  | 'ticket'
  | 'prescription'
  | 'note'
  | 'refill'
  | 'own';

export interface PersonTable {
  /** What its rows hang on, and the column that says which one. */
  by: readonly [key: PersonKey, column: string];
  /** Columns that are given to the person who asks for their data, separated by spaces. */
  gives: string;
  /** The others: what only the program needs, colleagues' business, or a copy of what is given elsewhere. */
  keeps: string;
}
