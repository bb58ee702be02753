import { expect, test } from 'vitest';
import { readSheet } from 'read-excel-file/node';
import { writeReport } from '#main/desk/customers/write-report.ts';

const PARTS = [
  { title: 'الرسائل', rows: [['الرقم', 'الفترة'], ['رسائل واردة', 120] as (string | number)[]] },
  { title: 'الموظفون', rows: [['الاسم'], ['=1+1'], ['منى\u0007']] },
];

test('a report leaves the desk as CSV that Excel reads as Arabic, without formulas', async () => {
  const bytes = await writeReport({ format: 'csv', parts: PARTS, rightToLeft: true });
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder().decode(bytes);
  expect(text.split('\r\n')).toEqual([
    'الرسائل',
    'الرقم,الفترة',
    'رسائل واردة,120',
    '',
    'الموظفون',
    'الاسم',
    `"'=1+1"`,
    'منى\u0007',
    '',
  ]);
});

test('a report leaves the desk as a sheet whose numbers are numbers, and whose words are words', async () => {
  const bytes = await writeReport({ format: 'xlsx', parts: PARTS, rightToLeft: true });
  const rows = await readSheet(Buffer.from(bytes));
  expect(rows[2]).toEqual(['رسائل واردة', 120]);
  expect(rows.flat()).toContain('=1+1');
});
