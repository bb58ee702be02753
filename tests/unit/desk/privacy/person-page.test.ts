import { expect, test } from 'vitest';
import { personPage } from '#main/desk/privacy/person-page.ts';

const page = (rows: Record<string, string | number | null>[], language: 'ar' | 'en' = 'ar') =>
  personPage({
    language,
    pharmacyName: 'صيدلية <النور>',
    madeAt: 1_790_000_000_000,
    timeZone: 'Africa/Cairo',
    tables: [
      { name: 'messages', rows },
      { name: 'send_keys', rows: [{ send_key: 'x' }] },
    ],
    files: new Map([
      ['here', 'files/0001-روشتة 1.jpg'],
      ['gone', null],
    ]),
  });

test('what customers write never becomes markup, whatever it is', () => {
  const html = page([{ content: `<img src=x onerror=alert(1)>"'&\u0000\ud800` }]);
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;\ufffd');
  expect(html).not.toContain('<img');
  expect(html).not.toContain('\u0000');
  expect(html).toContain('صيدلية &lt;النور&gt;');
  expect(html).toContain('default-src &#39;none&#39;');
});

test('each text stands in its own direction, and the page in that of its language', () => {
  expect(page([{ content: '\u202Eevil' }])).toContain('<bdi>\u202Eevil</bdi>');
  expect(page([{ content: 'x' }])).toContain('<html lang="ar" dir="rtl">');
  expect(page([{ content: 'x' }], 'en')).toContain('<html lang="en" dir="ltr">');
});

test('files are links beside the page, and one that is gone is said to be', () => {
  const html = page([{ file_id: 'here' }, { file_id: 'gone' }], 'en');
  expect(html).toContain(`<a href="${encodeURI('files/0001-روشتة 1.jpg')}">`);
  expect(html).toContain('The file is not there any more');
});

test('moments are the pharmacy’s, and tables that say nothing to a person are left to the JSON', () => {
  const html = page([{ sent_at: 1_790_000_000_000 }], 'en');
  expect(html).toContain('2026-09-21 17:13');
  expect(html).not.toContain('send_key');
});
