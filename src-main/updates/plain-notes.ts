/** As much as one reads on a settings page. */
const MAX_LENGTH = 4_000;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
};

/**
 * Release notes as plain text: a feed gives text, HTML (GitHub) or a list of versions with either. Markup that stays
 * is shown as it is, never run.
 */
export function plainNotes(
  notes: string | readonly { version: string; note: string | null }[] | null | undefined,
): string {
  if (notes === null || notes === undefined) return '';
  const text =
    typeof notes === 'string'
      ? textOf(notes)
      : notes.map(({ version, note }) => `${version}\n${textOf(note ?? '')}`).join('\n\n');
  return text.trim().slice(0, MAX_LENGTH);
}

function textOf(notes: string): string {
  return notes
    .replace(/\r\n?/g, '\n')
    .replace(/<li[^>]*>\s*/gi, '• ')
    .replace(/<br[^>]*>\n?|<\/(?:p|li|h\d|ul|ol|div)>\n?/gi, '\n')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
