import { formattedLines, linkedLines, type FormattedLine } from '#shared/text/formatting/formatted-lines.ts';
import type { ReadNumber } from '#shared/text/hyperlinks/hyperlink.ts';

/**
 * More than this nobody marks or links in one text. One that has more was made to hold up the window: each piece is an element,
 * and each link a stop for Tab.
 */
export const MOST_PIECES = 2_000;
/** And of links alone, which cost more: each number has a menu. */
const MOST_LINKS = 200;

/** The lines of a text as they are drawn; of what is made of too many pieces the text as it was written. */
export const drawnLines = (text: string, number: ReadNumber): FormattedLine[] =>
  unlessTooMany(text, formattedLines(text, number));

/** The same of what has no marks. */
export const drawnLinks = (text: string, number: ReadNumber): FormattedLine[] =>
  unlessTooMany(text, linkedLines(text, number));

function unlessTooMany(text: string, lines: FormattedLine[]): FormattedLine[] {
  const runs = lines.flatMap((line) => line.runs);
  const links = runs.filter(({ link }) => link !== null);
  const marked = runs.filter(({ styles }) => styles.length > 0);
  const own = lines.filter(({ kind }) => kind !== 'plain');
  if (marked.length + own.length + links.length <= MOST_PIECES && links.length <= MOST_LINKS) return lines;
  return [{ kind: 'plain', marker: '', runs: [{ text, styles: [], link: null }] }];
}
