/** Reads the database by its file, as nothing of the store's own does. */
export interface Reader {
  column<T>(sql: string): T[];
  rows<T>(sql: string): T[];
  count(sql: string): number;
}
