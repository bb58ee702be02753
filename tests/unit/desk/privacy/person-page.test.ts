import { expect, test } from 'vitest';
import { personPage, type PlainRow } from '#main/desk/privacy/person-page.ts';

const PATHS = new Map([
  ['here', 'files/0001-روشتة 1.jpg'],
  ['gone', null],
]);

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

async function page(rows: PlainRow[], language: 'ar' | 'en' = 'ar', table = 'messages'): Promise<string> {
  const tables = [
    { name: table, rows: each(rows) },
    { name: 'send_keys', rows: each([{ send_key: 'x' }]) },
  ];
  const pieces = personPage({
    language,
    pharmacyName: 'صيدلية <النور>',
    madeAt: 1_790_000_000_000,
    timeZone: 'Africa/Cairo',
    tables: each(tables),
    pathOf: async (row) => PATHS.get(String(row['file_id'])) ?? null,
  });
  let all = '';
  for await (const piece of pieces) all += piece;
  return all;
}

test('what customers write never becomes markup, whatever it is', async () => {
  const html = await page([{ content: `<img src=x onerror=alert(1)>"'&\u0000\ud800` }]);
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;\ufffd');
  expect(html).not.toContain('<img');
  expect(html).not.toContain('\u0000');
  expect(html).toContain('صيدلية &lt;النور&gt;');
  expect(html).toContain('default-src &#39;none&#39;');
});

test('each text stands in its own direction, and the page in that of its language', async () => {
  expect(await page([{ content: '\u202Eevil' }])).toContain('<bdi>\u202Eevil</bdi>');
  expect(await page([{ content: 'x' }])).toContain('<html lang="ar" dir="rtl">');
  expect(await page([{ content: 'x' }], 'en')).toContain('<html lang="en" dir="ltr">');
});

test('files are links beside the page, and one that is gone is said to be', async () => {
  const html = await page([{ file_id: 'here' }, { file_id: 'gone' }], 'en', 'attachments');
  expect(html).toContain(`<a href="${encodeURI('files/0001-روشتة 1.jpg')}">`);
  expect(html).toContain('The file is not there any more');
});

test('moments are the pharmacy’s, and tables that say nothing to a person are left to the JSON', async () => {
  const html = await page([{ sent_at: 1_790_000_000_000 }], 'en');
  expect(html).toContain('2026-09-21 17:13');
  expect(html).not.toContain('send_key');
});

test('headings and words of a fixed list are read in the language of the desk, money in pounds', async () => {
  const row = { direction: 'incoming', status: 'read', type: 'image', content: 'x', id: 7 };
  const arabic = await page([row]);
  for (const word of ['<th>ممن</th>', '<th>النص</th>', '<td>منك</td>', '<td>صورة</td>'])
    expect(arabic).toContain(word);
  expect(arabic).not.toMatch(/direction|incoming|sent_at/);
  expect(await page([row], 'en')).toContain('<td>You</td>');
  const priced = await page([{ item: 'بنادول', unit_price: 6050, stock: 'yes' }], 'ar', 'prescription_lines');
  expect(priced).toContain('<td>60.50</td>');
  expect(priced).toContain('<td>نعم</td>');
  const sick = await page([{ allergies: '["بنسلين","أسبرين"]' }], 'ar', 'customers');
  expect(sick).toContain('<bdi>بنسلين، أسبرين</bdi>');
});

test('a word that the page does not know stands as it is, and a person without anything is told so', async () => {
  expect(await page([{ status: 'newer-than-this', content: '' }])).toContain('<bdi>newer-than-this</bdi>');
  expect(await page([])).toContain('<p>لا شيء</p>');
  expect(await page([{ bytes: null, contact_id: 3 }], 'ar', 'profile_pictures')).toContain('<p>لا شيء</p>');
});
