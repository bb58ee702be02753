/** What a table program would run as a formula; one of our own apostrophes before it counts as well. */
export const FORMULA = /^'*[=+\-@\t\r]/;

/** Takes our apostrophe away again. */
export const withoutGuard = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
