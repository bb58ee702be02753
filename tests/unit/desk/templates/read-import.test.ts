import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCsv } from '#main/desk/templates/csv-file.ts';
import { writeJson } from '#main/desk/templates/json-file.ts';
import { readImport } from '#main/desk/templates/read-import.ts';
import { starterDrafts } from '#main/desk/templates/starters.ts';
import type { BroughtTemplate } from '#main/store/contract/template-store.ts';
import type { Template } from '#shared/domain/templates/template.ts';
import { ticketKindSchema } from '#shared/domain/tickets/ticket-kind.ts';
import { TEMPLATE_CATEGORIES, templateDraftSchema } from '#shared/domain/templates/template.ts';
import { ownCategoryNameSchema } from '#shared/domain/templates/template-category.ts';

/** A thousand files, also on a busy machine. */
const PROPERTY_TIMEOUT_MS = 30_000;

const HEADING = 'name,category,shortcut,arabic,english';

const asTemplate = (draft: BroughtTemplate): Template => ({
  ownCategoryId: null,
  ...draft,
  id: 1,
  files: [],
  uses: 0,
  lastUsedAt: null,
  isArchived: false,
  createdAt: 0,
  createdBy: null,
  updatedAt: 0,
  updatedBy: null,
  revision: 1,
});

const problemsOf = (text: string, format: 'csv' | 'json' = 'csv'): unknown => {
  const read = readImport(format, text);
  return read.kind === 'refused' ? read.problems : read;
};

test('the starter set survives a way out and in, in both formats', () => {
  for (const language of ['ar', 'en'] as const) {
    const drafts = starterDrafts(language);
    const templates = drafts.map(asTemplate);
    expect(readImport('json', writeJson(templates))).toEqual({ kind: 'read', drafts });
    expect(readImport('csv', writeCsv(templates))).toEqual({ kind: 'read', drafts });
  }
});

test('a table as Excel in Egypt writes it: Arabic headings, semicolons, a slash before the shortcut', () => {
  const read = readImport(
    'csv',
    '\uFEFFالاختصار;الاسم;التصنيف;النص العربي\r\n/سعر;السعر;prices;"السعر {{السعر:رقم}}"\r\n;;;\r\n',
  );
  expect(read).toEqual({
    kind: 'read',
    drafts: [
      {
        name: 'السعر',
        category: 'prices',
        kind: null,
        shortcut: 'سعر',
        body: { ar: 'السعر {{السعر:رقم}}', en: '' },
        files: [],
      },
    ],
  });
});

test('a kind that nobody knows is refused, an empty one is any', () => {
  const table = (kind: string) => `${HEADING},kind\nHello,greeting,hi,أهلا,Hello,${kind}`;
  expect(problemsOf(table('pizza'))).toEqual([{ row: 2, code: 'kind' }]);
  expect(readImport('csv', table(' '))).toMatchObject({ drafts: [{ kind: null }] });
  expect(readImport('csv', table('order'))).toMatchObject({ drafts: [{ kind: 'order' }] });
});

test('each wrong row is named by the row a table shows, and nothing is taken', () => {
  const text = [
    HEADING,
    'Hello,greeting,hi,أهلا,Hello',
    ',greeting,a,أهلا,',
    'B,medicine,b,أهلا,',
    'C,greeting,two words,أهلا,',
    'D,greeting,HI,أهلا,',
    'E,greeting,e,,',
    'F,greeting,f,{{سعر:عملة}},',
    `G,greeting,g,${'ا'.repeat(4097)},`,
  ].join('\n');
  expect(problemsOf(text)).toEqual([
    { row: 3, code: 'name' },
    { row: 4, code: 'category' },
    { row: 5, code: 'shortcut' },
    { row: 6, code: 'shortcut-twice' },
    { row: 7, code: 'no-text' },
    { row: 8, code: 'text-unreadable' },
    { row: 9, code: 'too-long' },
  ]);
});

test.each([
  ['csv', '', 'no-heading'],
  ['csv', 'a,b,c', 'no-heading'],
  ['csv', HEADING, 'empty'],
  ['csv', `${HEADING}\n"broken,greeting,a,b,c`, 'broken-quotes'],
  ['csv', [HEADING, ...Array<string>(2001).fill('A,greeting,a,b,c')].join('\n'), 'too-many'],
  ['json', '{', 'no-json'],
  ['json', '{"templates":[]}', 'other-format'],
  ['json', '{"format":"rosheta-templates","version":2,"templates":[]}', 'newer-version'],
  ['json', '{"format":"rosheta-templates","version":1,"templates":[]}', 'empty'],
] as const)('a file of no use is refused: %s %#', (format, text, code) => {
  expect(problemsOf(text, format)).toEqual([{ row: null, code }]);
});

test('an entry that is no template is named, whatever it is', () => {
  const text = JSON.stringify({
    format: 'rosheta-templates',
    version: 1,
    templates: [null, { name: 'A', category: 'greeting', shortcut: 'a', body: { ar: 7 } }],
  });
  expect(problemsOf(text, 'json')).toEqual([
    { row: 1, code: 'name' },
    { row: 2, code: 'no-text' },
  ]);
});

const drafts = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('=SUM(A1)', '@x', "'=y", '-1', 'سعر'),
    category: fc.constantFrom(...TEMPLATE_CATEGORIES),
    kind: fc.constantFrom(...ticketKindSchema.options, null),
    shortcut: fc.integer({ min: 1, max: 500 }).map(String),
    body: fc.record({
      ar: fc
        .tuple(fc.constantFrom('=', '+', '-', '@', "'=", "''+", '\t', '"', ',', 'ا'), fc.string())
        .map(([head, rest]) => `${head}x${rest.replaceAll('{', '')}`),
      en: fc.constant(''),
    }),
    files: fc.constant<BroughtTemplate['files']>([]),
  }),
  { selector: ({ shortcut }) => shortcut, minLength: 1, maxLength: 8 },
);

test('what looks like a formula is one in no table, and comes back as it was', () => {
  fc.assert(
    fc.property(drafts, (written) => {
      const csv = writeCsv(written.map(asTemplate));
      const dangerous = csv
        .slice(1)
        .split('\r\n')
        .flatMap((line) => line.match(/(?:^|,)"?[=+\-@]/g) ?? []);
      // A comma inside of a text may stand before such a sign; the cell itself does not begin there.
      if (written.every(({ body }) => !body.ar.includes(','))) expect(dangerous).toEqual([]);
      expect(readImport('csv', csv)).toEqual({ kind: 'read', drafts: written });
      expect(readImport('json', writeJson(written.map(asTemplate)))).toEqual({
        kind: 'read',
        drafts: written,
      });
    }),
  );
});

test(
  'no file breaks the desk: it is refused with a reason, or every template of it is whole',
  () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('greeting', 'a', '{{', '"', '\n', ',', HEADING),
    );
    const csv = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }).map((rows) => {
      return [HEADING, ...rows.map((cells) => cells.join(','))].join('\n');
    });
    const json = fc
      .array(fc.anything())
      .map((templates) => JSON.stringify({ format: 'rosheta-templates', version: 1, templates }));
    const file = fc.oneof(
      fc.tuple(fc.constantFrom('csv' as const, 'json' as const), fc.string({ unit: 'binary' })),
      fc.tuple(fc.constant('csv' as const), csv),
      fc.tuple(fc.constant('json' as const), fc.oneof(json, fc.json())),
    );
    fc.assert(
      fc.property(file, ([format, text]) => {
        const read = readImport(format, text);
        if (read.kind === 'refused') expect(read.problems.length).toBeGreaterThan(0);
        else
          for (const { ownCategory, ...draft } of read.drafts) {
            templateDraftSchema.parse(draft);
            ownCategoryNameSchema.optional().parse(ownCategory);
          }
      }),
      // A line that is whole after all, which the others hardly ever are.
      { numRuns: 1000, examples: [[['csv', `${HEADING}\n"\n,",greeting,greeting,\u0000`]]] },
    );
  },
  PROPERTY_TIMEOUT_MS,
);
