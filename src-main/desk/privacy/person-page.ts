import { clockText } from '#shared/time/clock-text.ts';
import { localDateAt, minuteOfDayAt } from '#shared/time/zone.ts';
import { html, Markup } from '../../lib/text/markup.ts';
import { PAGE_WORDS, TABLE_WORDS } from './person-words.ts';

type Cell = string | number | null;

interface PageData {
  language: 'ar' | 'en';
  pharmacyName: string;
  /** Epoch ms. */
  madeAt: number;
  timeZone: string;
  tables: readonly { name: string; rows: readonly Readonly<Record<string, Cell>>[] }[];
  /** By the id of a file: its path beside the page; null when it is gone. */
  files: ReadonlyMap<string, string | null>;
}

/** Columns with moments of epoch ms. */
const IS_TIME = /_at$|^send_at$|^muted_until$/;

/** Without a script, a style from elsewhere or a way to the network, whatever customers have written. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; img-src 'self'`;

const STYLE = new Markup(
  `body{font-family:system-ui,sans-serif;margin-block:2rem;margin-inline:auto;max-inline-size:60rem;padding-inline:1rem;line-height:1.6}
table{border-collapse:collapse;inline-size:100%;margin-block-end:2rem}th,td{border:1px solid #999;padding:.3rem .5rem;text-align:start;vertical-align:top;white-space:pre-wrap;overflow-wrap:anywhere}
h2{margin-block-start:2rem}`,
);

/** A person's data as a page that any browser opens: a table for each thing, in the language of the desk. */
export function personPage({ language, pharmacyName, madeAt, timeZone, tables, files }: PageData): string {
  const when = (at: number): string =>
    `${localDateAt(at, timeZone)} ${clockText(minuteOfDayAt(at, timeZone), language, '24-hours')}`;
  const toCell = (column: string, value: Cell | undefined): Markup | string | null => {
    if (value === null || value === undefined || value === '') return null;
    if (column === 'file_id') return fileLink(String(value));
    if (typeof value === 'number' && value > 0 && IS_TIME.test(column)) return when(value);
    return html`<bdi>${value}</bdi>`;
  };
  const fileLink = (id: string): Markup | string => {
    const path = files.get(id);
    if (path == null) return PAGE_WORDS.missing[language];
    return html`<a href="${encodeURI(path)}"><bdi>${path}</bdi></a>`;
  };
  const parts = tables.flatMap(({ name, rows }) => {
    const title = TABLE_WORDS[name];
    if (title === undefined || rows.length === 0) return [];
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const head = columns.map((column) => html`<th><bdi>${column}</bdi></th>`);
    const body = rows.map(
      (row) =>
        html`<tr>
          ${columns.map((column) => html`<td>${toCell(column, row[column])}</td>`)}
        </tr> `,
    );
    return [
      html`<h2>${title[language]}</h2>
        <table>
          <thead>
            <tr>
              ${head}
            </tr>
          </thead>
          <tbody>
            ${body}
          </tbody>
        </table> `,
    ];
  });
  const title = PAGE_WORDS.title[language];
  return html`<!doctype html>
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
        <p><bdi>${pharmacyName}</bdi> · ${PAGE_WORDS.made[language]} ${when(madeAt)}</p>
        <p>${PAGE_WORDS.about[language]}</p>
        ${parts.length === 0 ? html`<p>${PAGE_WORDS.empty[language]}</p>` : parts}
      </body>
    </html> `.text;
}
