/** What somebody types, and one text as a customer or a colleague wrote it. */
export type Pair = { query: string; text: string };

/** A line is `what is typed: a text | another text`. */
export const pairsOf = (table: string): Pair[] =>
  table
    .split('\n')
    .filter((line) => line.includes(':'))
    .flatMap((line) => {
      const at = line.indexOf(':');
      const query = line.slice(0, at).trim();
      return line
        .slice(at + 1)
        .split('|')
        .map((text) => ({ query, text: text.trim() }));
    });
