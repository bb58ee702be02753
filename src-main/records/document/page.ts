import type { Paper } from '#shared/domain/records/record.ts';
import type { RecordView } from '../said/view.ts';
import { html, Markup } from '../../lib/text/markup.ts';
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
  const style = isPaged
    ? `@page { size: ${paper}; margin: ${paper === 'A5' ? '13mm 9mm 11mm' : '17mm 12mm 15mm'} }\n${PAGE_STYLE}`
    : PAGE_STYLE;
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
      <body class="${isPaged ? paper : 'screen'}">
        <header>
          <div class="sign"><bdi>${view.pharmacyName}</bdi></div>
          <h1><bdi>${head.title}</bdi></h1>
          <div class="about">${head.period}</div>
          <div class="about">${head.made}</div>
          <div class="about">${say('records.zone', { zone: view.timeZone })}</div>
        </header>
        <main>
     `;
}

export const pageEnd = (): Markup => html`</main></body></html>\n`;

/** What stands in the margins of every page: the head of the record, and the page's number. */
export interface PageMargins {
  header: Markup;
  footer: Markup;
  /** The same as the header, for whoever takes words alone. */
  title: string;
}

/** Chromium fills the numbers in, and knows no style of the page here. */
export function pageMargins({ language, pharmacyName, say }: RecordView, head: PageHead): PageMargins {
  const parts = [pharmacyName, head.title, head.period].filter((part) => part !== '');
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const [before = '', between = '', after = ''] = say('records.page', { page: '|', pages: '|' }).split(
    /\u2068\|\u2069/,
  );
  return {
    header: html`<div dir="${direction}" style="${MARGIN_STYLE}">
      ${parts.map((part, index) => html`${index === 0 ? '' : ' · '}<bdi>${part}</bdi>`)}
    </div>`,
    footer: html`<div dir="${direction}" style="${MARGIN_STYLE}">
      ${before}<span class="pageNumber"></span>${between}<span class="totalPages"></span>${after}
    </div>`,
    title: parts.map((part) => `\u2068${part}\u2069`).join(' · '),
  };
}

const MARGIN_STYLE =
  "font: 8px 'Segoe UI', Tahoma, 'Noto Sans Arabic', 'DejaVu Sans', sans-serif; color: #555; inline-size: 100%; text-align: center";
