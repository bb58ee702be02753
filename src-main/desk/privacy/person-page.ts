import type { Language } from '#shared/domain/bilingual.ts';
import { clockText } from '#shared/time/clock-text.ts';
import { localDateAt, minuteOfDayAt } from '#shared/time/zone.ts';
import { html, Markup } from '../../lib/text/markup.ts';
import { PAGE_WORDS } from './person-words/page-words.ts';
import { TABLE_WORDS } from './person-words/table-words.ts';
import { VALUE_WORDS } from './person-words/value-words.ts';

export type Cell = string | number | null;
export type PlainRow = Readonly<Record<string, Cell>>;

interface PageData {
  language: Language;
  pharmacyName: string;
  /** Epoch ms. */
  madeAt: number;
  timeZone: string;
  /** Each read as it is pulled. */
  tables: AsyncIterable<{ name: string; rows: AsyncIterable<PlainRow> }>;
  /** The path of a file beside the page; null when it is gone. */
  pathOf: (row: PlainRow) => Promise<string | null>;
}

/** Columns with moments of epoch ms. */
const IS_TIME = /_at$|^at$/;
/** Columns with piastres. */
const IS_MONEY = /^(unit_price|discount|delivery_fee|total)$/;
/** Columns with a list as JSON. */
const IS_LIST = /^(allergies|medicines)$/;

/** Without a script, a style from elsewhere or a way to the network, whatever customers have written. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; img-src 'self'`;

const STYLE = new Markup(
  `body{font-family:system-ui,sans-serif;margin-block:2rem;margin-inline:auto;max-inline-size:60rem;padding-inline:1rem;line-height:1.6}
table{border-collapse:collapse;inline-size:100%;margin-block-end:2rem}th,td{border:1px solid #999;padding:.3rem .5rem;text-align:start;vertical-align:top;white-space:pre-wrap;overflow-wrap:anywhere}
h2{margin-block-start:2rem}thead{display:table-header-group}tr{break-inside:avoid}`,
);

/** A person's data as a page that any browser opens: a table for each thing, in the language of the desk; in pieces, as it is read. */
export async function* personPage(data: PageData): AsyncGenerator<string> {
  const { language, pharmacyName, madeAt, timeZone, tables } = data;
  const title = PAGE_WORDS.title[language];
  yield html`<!doctype html>
    <html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <title>${title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <h1>${title}</h1>
        <p>
          <bdi>${pharmacyName}</bdi> · ${PAGE_WORDS.made[language]} ${momentOf(madeAt, language, timeZone)}
        </p>
        <p>${PAGE_WORDS.about[language]}</p>
     `.text;
  let isEmpty = true;
  for await (const { name, rows } of tables) {
    for await (const piece of tableOf(name, rows, data)) {
      isEmpty = false;
      yield piece;
    }
  }
  if (isEmpty) yield html`<p>${PAGE_WORDS.empty[language]}</p>`.text;
  yield '</body></html>\n';
}

/** Nothing where there is no row. */
async function* tableOf(
  name: string,
  rows: AsyncIterable<PlainRow>,
  { language, timeZone, pathOf }: PageData,
): AsyncGenerator<string> {
  const words = TABLE_WORDS[name];
  if (words === undefined) return;
  const columns = Object.keys(words.columns);
  let isOpen = false;
  for await (const row of rows) {
    // Of an account without a picture there is a row all the same.
    if (columns.every((column) => row[column] == null || row[column] === '')) continue;
    if (!isOpen) {
      const head = Object.values(words.columns).map((heading) => html`<th>${heading[language]}</th>`);
      yield html`<h2>${words.title[language]}</h2>
        <table>
          <thead>
            <tr>
              ${head}
            </tr>
          </thead>
          <tbody>
         `.text;
    }
    isOpen = true;
    const file = columns.includes('file_id') && row['file_id'] != null ? await pathOf(row) : undefined;
    const cells = columns.map((column) => {
      const isFile = column === 'file_id' && file !== undefined;
      const cell = isFile
        ? fileLink(file, language)
        : cellOf(name, column, row[column], { language, timeZone });
      return html`<td>${cell}</td>`;
    });
    yield html`<tr>
      ${cells}
    </tr> `.text;
  }
  if (isOpen) yield '</tbody></table>\n';
}

function cellOf(
  table: string,
  column: string,
  value: Cell | undefined,
  { language, timeZone }: { language: Language; timeZone: string },
): Markup | string | null {
  if (value === null || value === undefined || value === '') return null;
  const word = VALUE_WORDS[`${table}.${column}`]?.[value];
  if (word !== undefined) return word[language];
  if (column === 'bytes') return fileLink(String(value), language);
  if (typeof value === 'number' && IS_TIME.test(column))
    return value > 0 ? momentOf(value, language, timeZone) : null;
  if (typeof value === 'number' && IS_MONEY.test(column)) return (value / 100).toFixed(2);
  if (typeof value === 'string' && IS_LIST.test(column)) return html`<bdi>${listed(value, language)}</bdi>`;
  return html`<bdi>${value}</bdi>`;
}

/** As it stands where it is no list of words. */
function listed(json: string, language: Language): string {
  try {
    const list: unknown = JSON.parse(json);
    if (Array.isArray(list)) return list.map(String).join(language === 'ar' ? '، ' : ', ');
  } catch {
    // It is shown as it is.
  }
  return json;
}

const fileLink = (path: string | null, language: Language): Markup | string =>
  path === null ? PAGE_WORDS.missing[language] : html`<a href="${encodeURI(path)}"><bdi>${path}</bdi></a>`;

const momentOf = (at: number, language: Language, timeZone: string): string =>
  `${localDateAt(at, timeZone)} ${clockText(minuteOfDayAt(at, timeZone), language, '24-hours')}`;
