import { describe, expect, it } from 'vitest';
import { pageBegin, pageMargins } from '#main/records/document/page.ts';
import { html } from '#main/lib/text/markup.ts';
import { sampleView } from '../support/sample-view.ts';

const NASTY = `"; } </style><script>alert(1)</script> \\ \n \u0000`;

describe('a record’s page', () => {
  const begin = (language: 'ar' | 'en', title = 'x'): string =>
    pageBegin({
      view: sampleView(language),
      head: { title, period: 'p', made: 'm' },
      paper: 'A4',
      sources: 'app://record',
      isPaged: true,
    }).text;

  it('lets no script run and nothing be loaded but its pictures', () => {
    expect(begin('en')).toContain(
      `content="default-src &#39;none&#39;; img-src app://record; media-src app://record; style-src &#39;unsafe-inline&#39;; form-action &#39;none&#39;; base-uri &#39;none&#39;"`,
    );
  });

  it('reads from the right in Arabic, and has its number on every page', () => {
    expect(begin('ar')).toContain('<html lang="ar" dir="rtl">');
    expect(begin('en')).toContain('<html lang="en" dir="ltr">');
    const { footer } = pageMargins(sampleView('ar'), { title: 't', period: 'p', made: 'm' });
    expect(footer.text).toMatch(
      /dir="rtl"[^]*صفحة <span class="pageNumber"><\/span> من <span class="totalPages">/,
    );
  });

  it('is not ended by a name, neither the sheet nor the document', () => {
    const page = begin('en', NASTY);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page).not.toContain('<script');
  });

  it('has the pharmacy, whom it is of and the period at its head, and none of them is markup', () => {
    const { header, title } = pageMargins(sampleView('en'), { title: NASTY, period: 'May', made: 'm' });
    expect(header.text).toContain('<bdi>صيدلية النور</bdi>');
    expect(header.text).not.toContain('<script');
    expect(title).toContain('May');
  });
});

describe('a pharmacy that has not said its name', () => {
  it('leaves no empty place at the head of the pages', () => {
    const view = { ...sampleView('ar'), pharmacyName: '' };
    const { header, title } = pageMargins(view, { title: 'منى', period: 'مايو', made: 'm' });
    expect(header.text).toMatch(/>\s*<bdi>منى<\/bdi> · <bdi>مايو<\/bdi>/);
    expect(title.startsWith('\u2068منى')).toBe(true);
  });
});

describe('markup', () => {
  it('escapes every value, in lists too, and leaves markup as it is', () => {
    expect(html`<p title="${`"'`}">${['<', html`<b>${'&'}</b>`, 3, null]}</p>`.text).toBe(
      '<p title="&quot;&#39;">&lt;<b>&amp;</b>3</p>',
    );
  });
});
