import writeXlsxFile from 'write-excel-file/node';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Customer, CustomerHealth } from '#shared/domain/customers/customer.ts';
import { CUSTOMER_COLUMNS } from '#shared/domain/customers/customer-table.ts';
import { readTable } from '#main/desk/customers/read-table.ts';
import { writeTable } from '#main/desk/customers/write-table.ts';

const RULES = { country: 'EG', today: '2026-11-27' };
const read = (text: string) => readTable('csv', new TextEncoder().encode(text), RULES);
const problemsOf = async (text: string) => {
  const table = await read(text);
  return table.kind === 'refused' ? table.problem : table.problems;
};
/** Half characters and control characters too. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 30 }).map((units) => String.fromCharCode(...units));
const HEADINGS = Object.fromEntries(CUSTOMER_COLUMNS.map((column) => [column, column])) as Record<
  (typeof CUSTOMER_COLUMNS)[number],
  string
>;
const OURS = {
  ...HEADINGS,
  name: 'الاسم',
  phone: 'رقم الهاتف',
  phones: 'أرقام أخرى',
  birthDate: 'تاريخ الميلاد',
  consent: 'الرسائل',
  medicines: 'الأدوية المزمنة',
};

describe('a table is read', () => {
  test('by Arabic and English headings, in any order, with phones as people write them', async () => {
    const table = await read(
      '\uFEFFالموبايل;اسم العميل;تاريخ الميلاد;الوسوم;كلام آخر\n' +
        '٠١٠١٢٣٤٥٦٧٨;منى;٢٩/٢/١٩٨٠;سكر، ضغط;x\n+20 111 234 5678;Ali;1990-01-05;;\n1212345678;;;;\n',
    );
    expect(table).toMatchObject({
      kind: 'read',
      withoutPhone: 0,
      columns: ['name', 'phone', 'birthDate', 'tags'],
      rows: [
        { row: 2, name: 'منى', phones: ['201012345678'], birthDate: '1980-02-29', tags: ['سكر', 'ضغط'] },
        { row: 3, name: 'Ali', phones: ['201112345678'], birthDate: '1990-01-05' },
        { row: 4, name: null, phones: ['201212345678'] },
      ],
    });
  });

  test('as Excel saves Arabic in Egypt, and as its Unicode text', async () => {
    // "اسم,phone" and "منى" in Windows' Arabic.
    const windows = Uint8Array.from([
      0xc7,
      0xd3,
      0xe3,
      0x2c,
      ...Buffer.from('phone\n'),
      0xe3,
      0xe4,
      0xec,
      ...Buffer.from(',01012345678'),
    ]);
    const unicode = Buffer.from('\uFEFFاسم\tphone\nمنى\t01012345678', 'utf16le');
    for (const bytes of [windows, unicode]) {
      expect(await readTable('csv', bytes, RULES)).toMatchObject({
        rows: [{ name: 'منى', phones: ['201012345678'] }],
      });
    }
  });

  test('from a workbook with numbers and dates for cells', async () => {
    const bytes = await writeXlsxFile([
      [{ value: 'Name' }, { value: 'Mobile' }, { value: 'DOB' }],
      [
        { value: 'Mona' },
        { value: 1_012_345_678, type: Number },
        { value: new Date(Date.UTC(1980, 1, 29)), type: Date, format: 'yyyy-mm-dd' },
      ],
    ]).toBuffer();
    expect(await readTable('xlsx', bytes, RULES)).toMatchObject({
      rows: [{ row: 2, name: 'Mona', phones: ['201012345678'], birthDate: '1980-02-29' }],
    });
  });

  test('without those who have no phone, which are counted', async () => {
    expect(await read('name,phone\nA,\nB,01012345678')).toMatchObject({
      withoutPhone: 1,
      rows: [{ name: 'B' }],
    });
  });
});

test.each([
  ['name\nA', 'no-heading'],
  ['', 'no-heading'],
  ['phone,mobile\n1,2', 'column-twice'],
  ['phone\n\n\n', 'empty'],
  ['phone,name\n01012345678,"a', 'broken-quotes'],
])('%j is refused as a whole: %s', async (text, problem) => {
  expect(await problemsOf(text)).toEqual(problem);
});

test.each([
  ['phone\n12', [{ row: 2, code: 'phone-mobile-short', written: '12' }]],
  ['phone\n2.01012E+11', [{ row: 2, code: 'phone-invalid', written: '2.01012E+11' }]],
  ['phone\n0101234567', [{ row: 2, code: 'phone-mobile-short', written: '0101234567' }]],
  ['phone\n٠١٠-١٢٣٤-٥٦٧', [{ row: 2, code: 'phone-mobile-short', written: '٠١٠-١٢٣٤-٥٦٧' }]],
  ['phone\n0912345678', [{ row: 2, code: 'phone-area-code', written: '0912345678' }]],
  ['phone\n01012345678\n+201012345678', [{ row: 3, code: 'phone-twice' }]],
  ['phone,dob\n01012345678,30/2/1980', [{ row: 2, code: 'birth-date' }]],
  ['phone,dob\n01012345678,28/11/2026', [{ row: 2, code: 'birth-date' }]],
  ['phone,dob\n01012345678,tomorrow', [{ row: 2, code: 'birth-date' }]],
  ['phone,language\n01012345678,fr', [{ row: 2, code: 'language' }]],
  ['phone,consent\n01012345678,maybe', [{ row: 2, code: 'consent' }]],
  [`phone,name\n01012345678,${'x'.repeat(101)}`, [{ row: 2, code: 'name' }]],
  [`phone,tags\n01012345678,${'x'.repeat(41)}`, [{ row: 2, code: 'tags' }]],
])('%j: the row is left out, and it is said why', async (text, problems) => {
  expect(await problemsOf(text)).toMatchObject(problems);
});

test('a row that looks wrong is named, and the others are taken', async () => {
  const table = await read('name,phone\nA,01012345678\nB,0101234567\nC,\nD,01112345678\nE,0912345678');
  expect(table).toMatchObject({
    kind: 'read',
    rows: [
      { row: 2, phones: ['201012345678'] },
      { row: 5, phones: ['201112345678'] },
    ],
    withoutPhone: 1,
    problems: [
      { row: 3, code: 'phone-mobile-short' },
      { row: 6, code: 'phone-area-code' },
    ],
  });
});

test('whatever a file holds, reading it never throws', async () => {
  const bytes = fc.uint8Array({ maxLength: 300 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('csv' as const, 'xlsx' as const), bytes, async (format, file) => {
      expect(['read', 'refused']).toContain((await readTable(format, file, RULES)).kind);
    }),
  );
});

const customer = (change: Partial<Customer & CustomerHealth>): Customer & CustomerHealth => ({
  id: 1,
  name: 'منى',
  nameSource: 'staff',
  address: { text: '=HYPERLINK("x")', latitude: 30, longitude: 31, source: 'staff', at: 1 },
  suggestedAddress: null,
  birthDate: '1980-02-29',
  language: 'ar',
  languageSource: 'staff',
  consent: { state: 'opted-out', at: 1, by: 'customer' },
  tags: [{ id: 1, name: 'سكر' }],
  phones: ['4915112345678'],
  formerPhones: [],
  contacts: [
    { id: 1, phone: '201012345678', username: null, pushName: null, phoneBookName: null, conversationId: 1 },
  ],
  createdAt: 1,
  updatedAt: 1,
  notes: '-1+2\n"سر"',
  allergies: ['بنسلين'],
  medicines: ['Concor 5', 'Glucophage'],
  ...change,
});

describe.each(['csv', 'xlsx'] as const)('a table that was written as %s', (format) => {
  const task = { format, headings: OURS, country: 'EG', rightToLeft: true };

  test('is read again as it was', async () => {
    const bytes = await writeTable({ ...task, customers: [customer({})], withHealth: true });
    expect(await readTable(format, bytes, RULES)).toEqual({
      kind: 'read',
      withoutPhone: 0,
      problems: [],
      columns: [...CUSTOMER_COLUMNS],
      rows: [
        {
          row: 2,
          name: 'منى',
          phones: ['201012345678', '4915112345678'],
          address: '=HYPERLINK("x")',
          birthDate: '1980-02-29',
          language: 'ar',
          consent: 'opted-out',
          tags: ['سكر'],
          notes: '-1+2\n"سر"',
          allergies: ['بنسلين'],
          medicines: ['Concor 5', 'Glucophage'],
        },
      ],
    });
  });

  test('has nothing private unless it was asked for', async () => {
    const bytes = await writeTable({ ...task, customers: [customer({})], withHealth: false });
    const table = await readTable(format, bytes, RULES);
    expect(table).toMatchObject({ rows: [{ notes: null, allergies: [], medicines: [] }] });
  });

  test('holds whatever a name may be', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (name) => {
        const bytes = await writeTable({ ...task, customers: [customer({ name })], withHealth: false });
        expect((await readTable(format, bytes, RULES)).kind).toBe('read');
      }),
      { numRuns: 8 },
    );
  });
});

test('no cell of a CSV runs as a formula, and Excel sees its Arabic', async () => {
  const task = { format: 'csv', headings: OURS, country: 'EG', rightToLeft: true } as const;
  const customers = [customer({ name: '@SUM(1)', notes: '=1' })];
  const text = Buffer.from(await writeTable({ ...task, customers, withHealth: true })).toString('utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text).toContain("'@SUM(1)");
  expect(text).toContain("'=HYPERLINK");
  expect(text).toContain('01012345678');
});
