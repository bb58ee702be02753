/** A part of a record that is no message, in words: each format draws it in its own way. */
export type Block =
  | { kind: 'heading'; level: 2 | 3; text: string }
  /** What a thing is called, and what it is. */
  | { kind: 'facts'; rows: readonly (readonly [label: string, value: string])[] }
  | { kind: 'lines'; lines: readonly string[] }
  /** What people wrote, with their line breaks. */
  | { kind: 'words'; text: string }
  | {
      kind: 'table';
      head: readonly string[];
      rows: readonly (readonly string[])[];
      /** Below a line, the last one the largest. */
      sums: readonly (readonly [label: string, value: string])[];
    };

export const facts = (...rows: (readonly [string, string | null] | null)[]): Block => ({
  kind: 'facts',
  rows: rows.flatMap((row) =>
    row === null || row[1] === null || row[1] === '' ? [] : [[row[0], row[1]] as const],
  ),
});

export const heading = (level: 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
