import Papa from 'papaparse';
import type { ImportProblemCode } from '#shared/domain/templates/template-import.ts';
import type { ToWrite } from './to-write.ts';
import type { ImportRow } from './judge-row.ts';

/** Excel takes a file without it for Windows' own Arabic. */
const BYTE_ORDER_MARK = '\uFEFF';

const COLUMNS = ['name', 'category', 'shortcut', 'arabic', 'english', 'kind', 'ownCategory'] as const;
type Column = (typeof COLUMNS)[number];

const HEADINGS: Record<Column, readonly string[]> = {
  name: ['name', 'الاسم'],
  category: ['category', 'الفئة', 'التصنيف'],
  shortcut: ['shortcut', 'الاختصار'],
  arabic: ['arabic', 'عربي', 'النص العربي'],
  english: ['english', 'إنجليزي', 'النص الإنجليزي'],
  // Added later: a table without it is as good.
  kind: ['kind', 'النوع', 'نوع التذكرة'],
  ownCategory: ['owncategory', 'own category', 'فئة الصيدلية'],
};

/** What a table program would run as a formula; one of our own apostrophes before it counts as well. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** The rows of a table with a heading, columns in any order; or what is wrong with the file itself. */
export function readCsv(text: string): ImportRow[] | ImportProblemCode {
  const plain = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const { data, errors } = Papa.parse<string[]>(plain, { delimitersToGuess: [',', ';', '\t'] });
  if (errors.some(({ type }) => type === 'Quotes')) return 'broken-quotes';
  const [heading = [], ...lines] = data;
  const places = new Map(COLUMNS.map((column) => [column, placeOf(heading, column)]));
  const needed = (['name', 'category', 'shortcut'] as const).every((column) => places.get(column) !== -1);
  const hasBody = places.get('arabic') !== -1 || places.get('english') !== -1;
  if (!needed || !hasBody) return 'no-heading';
  return lines.flatMap((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const cell = (column: Column): string => withoutGuard(cells[places.get(column) ?? -1] ?? '');
    return [
      {
        row: index + 2,
        name: cell('name'),
        category: cell('category').trim(),
        kind: cell('kind').trim(),
        ownCategory: cell('ownCategory').trim(),
        shortcut: cell('shortcut').trim().replace(/^\//, ''),
        ar: cell('arabic'),
        en: cell('english'),
      },
    ];
  });
}

/** What begins like a formula is made text, because a template could be one. */
export function writeCsv(templates: readonly ToWrite[]): string {
  const rows = templates.map(({ name, category, kind, ownCategory, shortcut, body }) => [
    name,
    category,
    shortcut,
    body.ar,
    body.en,
    kind ?? '',
    ownCategory ?? '',
  ]);
  return (
    BYTE_ORDER_MARK +
    Papa.unparse([COLUMNS.map((column) => HEADINGS[column][0]), ...rows], { escapeFormulae: FORMULA })
  );
}

const placeOf = (heading: readonly string[], column: Column): number =>
  heading.findIndex((cell) => HEADINGS[column].includes(cell.trim().toLowerCase()));

const withoutGuard = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
