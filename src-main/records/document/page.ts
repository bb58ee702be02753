import type { Paper } from '#shared/domain/records/record.ts';
import type { RecordView } from '../said/view.ts';
import { readable } from '../said/readable.ts';
import { html, Markup } from './markup.ts';
import { PAGE_STYLE } from './page-style.ts';

/** What stands at the head of every page. */
export interface PageHead {
  title: string;
  /** Which time the record is of, which volume it is. */
  period: string;
  /** When it was made, and by whom. */
  made: string;
}

interface PageOptions {
  view: RecordView;
  head: PageHead;
  paper: Paper;
  /** Where its pictures come from: sources of the policy. Nothing else is ever loaded. */
  sources: string;
  /** On paper every page has a head and its number; on a screen there are no pages. */
  isPaged: boolean;
}

/** The beginning of the document, up to where its parts stand. */
export function pageBegin({ view, head, paper, sources, isPaged }: PageOptions): Markup {
  const { language, say } = view;
  const policy = `default-src 'none'; img-src ${sources}; media-src ${sources}; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'`;
  const style = isPaged ? `${marginBoxes(view, head, paper)}\n${PAGE_STYLE}` : PAGE_STYLE;
  return html`<!doctype html>
    <html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="content-security-policy" content="${policy}" />
        <meta name="viewport" content="width=device-width" />
        <title>${head.title}</title>
        <style>
          ${new Markup(style)}
        </style>
      </head>
      <body class="${isPaged ? 'paged' : 'screen'}">
        <header>
          <div class="pharmacy"><bdi>${view.pharmacyName}</bdi></div>
          <h1><bdi>${head.title}</bdi></h1>
          <div class="about">${head.period}</div>
          <div class="about">${head.made}</div>
          <div class="about">${say('records.zone', { zone: view.timeZone })}</div>
        </header>
        <main>
     `;
}

export const pageEnd = (): Markup => html`</main></body></html>\n`;

/** The head and the number of each page: boxes of its margin, which also go to a printer. */
function marginBoxes({ language, pharmacyName, say }: RecordView, head: PageHead, paper: Paper): string {
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const [before = '', between = '', after = ''] = say('records.page', {
    page: '\u0000',
    pages: '\u0000',
  }).split(/\u2068\u0000\u2069/);
  const font = `font: 8pt 'Segoe UI', Tahoma, 'Noto Sans Arabic', 'DejaVu Sans', sans-serif; color: #555; direction: ${direction}`;
  return `@page {
  size: ${paper};
  margin: 17mm 12mm 15mm;
  @top-center { content: ${cssString([pharmacyName, head.title, head.period].map((part) => `\u2068${part}\u2069`).join(' · '))}; ${font} }
  @bottom-center { content: ${cssString(before)} counter(page) ${cssString(between)} counter(pages) ${cssString(after)}; ${font} }
}`;
}

/** A string of a style sheet, of which nothing can end the string or the sheet: all but letters and digits are written as numbers. */
export const cssString = (text: string): string =>
  `"${Array.from(readable(text).replace(/\s+/g, ' '), (sign) =>
    /^[\p{L}\p{N} ]$/u.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 0xfffd).toString(16)} `,
  ).join('')}"`;
