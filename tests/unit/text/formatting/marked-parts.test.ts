import { expect, it } from 'vitest';
import { formattedLines } from '#shared/text/formatting/formatted-lines.ts';
import { markedParts } from '#shared/text/formatting/marked-parts.ts';

const marked = (text: string, query: string): string =>
  markedParts(formattedLines(text)[0]?.runs ?? [], query)
    .map((part) => (part.isHit ? `[${part.text}]` : part.text))
    .join('|');

it.each([
  ['عندنا *البَنَادول* الأزرق', 'بنادول', 'عندنا |[البَنَادول]| الأزرق'],
  // A word that stands in two runs.
  ['`بنا`-_دول_ بنادول', 'بنادول', 'بنا|-|دول| |[بنادول]'],
  ['بنادول *أزرق*', 'ازرق بنا', '[بنادول]| |[أزرق]'],
  ['https://example.com/rx', 'example', 'https://|[example]|.com/rx'],
  ['لا شيء', 'بنادول', 'لا شيء'],
  ['لا شيء', '', 'لا شيء'],
])('%s, searched for %s', (text, query, parts) => {
  expect(marked(text, query)).toBe(parts);
});
