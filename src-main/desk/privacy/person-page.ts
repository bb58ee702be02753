import { clockText } from '#shared/time/clock-text.ts';
import { localDateAt, minuteOfDayAt } from '#shared/time/zone.ts';
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

const STYLE = `body{font-family:system-ui,sans-serif;margin-block:2rem;margin-inline:auto;max-inline-size:60rem;padding-inline:1rem;line-height:1.6}
table{border-collapse:collapse;inline-size:100%;margin-block-end:2rem}th,td{border:1px solid #999;padding:.3rem .5rem;text-align:start;vertical-align:top;white-space:pre-wrap;overflow-wrap:anywhere}
h2{margin-block-start:2rem}`;

/** A person's data as a page that any browser opens: a table for each thing, in the language of the desk. */
export function personPage({ language, pharmacyName, madeAt, timeZone, tables, files }: PageData): string {
  const when = (at: number): string =>
    `${localDateAt(at, timeZone)} ${clockText(minuteOfDayAt(at, timeZone), language, '24-hours')}`;
  const toCell = (column: string, value: Cell | undefined): string => {
    if (value === null || value === undefined || value === '') return '';
    if (column === 'file_id') return fileLink(String(value));
    if (typeof value === 'number' && value > 0 && IS_TIME.test(column)) return escape(when(value));
    return `<bdi>${escape(String(value))}</bdi>`;
  };
  const fileLink = (id: string): string => {
    const path = files.get(id);
    if (path == null) return escape(PAGE_WORDS.missing[language]);
    return `<a href="${escape(encodeURI(path))}"><bdi>${escape(path)}</bdi></a>`;
  };
  const parts = tables.flatMap(({ name, rows }) => {
    const title = TABLE_WORDS[name];
    if (title === undefined || rows.length === 0) return [];
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const head = columns.map((column) => `<th><bdi>${escape(column)}</bdi></th>`).join('');
    const body = rows
      .map((row) => `<tr>${columns.map((column) => `<td>${toCell(column, row[column])}</td>`).join('')}</tr>`)
      .join('\n');
    return [
      `<h2>${escape(title[language])}</h2>\n<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`,
    ];
  });
  const title = PAGE_WORDS.title[language];
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escape(title)}</title><style>${STYLE}</style></head><body>
<h1>${escape(title)}</h1>
<p><bdi>${escape(pharmacyName)}</bdi> · ${escape(PAGE_WORDS.made[language])} ${escape(when(madeAt))}</p>
<p>${escape(PAGE_WORDS.about[language])}</p>
${parts.length === 0 ? `<p>${escape(PAGE_WORDS.empty[language])}</p>` : parts.join('\n')}
</body></html>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text: no tag, no attribute; what no page may hold (NUL, halves of letters) is left out. */
const escape = (text: string): string =>
  text
    .toWellFormed()
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '')
    .replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);
