import { expect, test } from 'vitest';
import {
  addLine,
  changeLine,
  draftOf,
  readDraft,
  removeLine,
  renamed,
  taken,
  type DraftLine,
  type DraftSheet,
} from '#renderer/prescriptions/page/sheet/draft-sheet.ts';
import type { OpenedPrescription } from '#shared/domain/prescriptions/prescription.ts';

const opened = (
  change: Partial<OpenedPrescription> = {},
): Pick<OpenedPrescription, 'prescription' | 'lines'> =>
  ({ prescription: { discount: 0, deliveryFee: 0, note: '' }, lines: [], ...change }) as OpenedPrescription;

const fresh = (): DraftSheet => draftOf(opened() as OpenedPrescription);
const codes = (draft: DraftSheet): string[] => readDraft(draft).problems.map(({ code }) => code);

test('a fresh sheet has one empty line, and nothing to save', () => {
  const draft = fresh();
  expect(draft.lines).toHaveLength(1);
  expect(readDraft(draft)).toMatchObject({ sheet: null, problems: [] });
});

test('what is typed in Arabic digits is read as amounts, and empty lines are left out', () => {
  let draft = changeLine(fresh(), 1, { item: ' بنادول ', quantity: '٢', price: '٦٠٫٥' });
  draft = { ...addLine(draft, 1).draft, discount: '١', deliveryFee: '20' };
  const { sheet, totals } = readDraft(draft);
  expect(sheet?.lines).toEqual([
    { item: 'بنادول', dose: '', quantity: 2, unitPrice: 6050, stock: 'yes', alternative: '' },
  ]);
  expect(totals.total).toBe(12_100 - 100 + 2000);
});

test('a stored sheet comes back as it was', () => {
  const lines = [
    { item: 'a', dose: '1×3', quantity: 3, unitPrice: 1250, stock: 'alternative', alternative: 'b' },
    { item: 'c', dose: '', quantity: 1, unitPrice: null, stock: 'no', alternative: '' },
  ] as const;
  const prescription = { discount: 50, deliveryFee: 0, note: 'x' } as OpenedPrescription['prescription'];
  const draft = draftOf(opened({ prescription, lines: [...lines] }) as OpenedPrescription);
  expect(readDraft(draft).sheet).toEqual({ lines, discount: 50, deliveryFee: 0, note: 'x' });
});

test.each([
  [{ item: '', dose: 'x' }, ['bad-item']],
  [{ item: 'a', quantity: '0' }, ['bad-quantity']],
  [{ item: 'a', price: 'كتير' }, ['bad-price']],
  [{ item: 'a', price: 'كتير', stock: 'no' }, []],
  [{ item: 'a', stock: 'alternative' }, ['bad-alternative']],
] as const)('%j: %j', (change, expected) => {
  expect(codes(changeLine(fresh(), 1, change))).toEqual(expected);
});

test('what is wrong is told from what is only unfinished, and is not counted', () => {
  const wrong = readDraft(changeLine(fresh(), 1, { item: 'a', quantity: '120', price: '5' }));
  expect(wrong).toMatchObject({
    totals: { subtotal: null, total: null },
    problems: [{ isUnfinished: false }],
  });
  const unfinished = readDraft(changeLine(fresh(), 1, { item: 'a', quantity: '' }));
  expect(unfinished).toMatchObject({ problems: [{ code: 'bad-quantity', isUnfinished: true }] });
});

test('what is taken of before brings its price and its day, and both go with its name', () => {
  const [empty] = fresh().lines;
  const line = empty as DraftLine;
  const known = { name: 'بنادول', unitPrice: 6050, pricedAt: 7 };
  const change = taken(line, known);
  expect(change).toEqual({ item: 'بنادول', price: '60.50', pricedAt: 7 });
  expect(renamed({ ...line, ...change }, 'بنا')).toEqual({ item: 'بنا', price: '', pricedAt: null });
  // Another name of before brings another price; one that was typed stays, and what is not here has none.
  expect(taken({ ...line, ...change }, { name: 'x', unitPrice: 100, pricedAt: 8 })).toMatchObject({
    price: '1.00',
  });
  expect(taken({ ...line, price: '70' }, known)).toEqual({ item: 'بنادول' });
  expect(taken({ ...line, stock: 'no' }, known)).toEqual({ item: 'بنادول' });
  expect(taken(line, { ...known, unitPrice: null, pricedAt: null })).toEqual({ item: 'بنادول' });
});

test('a line that goes leaves one at the next, and the last one at the one before', () => {
  const three = addLine(addLine(fresh(), 1).draft, 2).draft;
  expect(removeLine(three, 2).key).toBe(3);
  expect(removeLine(three, 3).key).toBe(2);
});

test('a discount of more than the sum is said, once everything has its price', () => {
  const line = changeLine(fresh(), 1, { item: 'a' });
  expect(codes({ ...line, discount: '10' })).toEqual([]);
  expect(codes({ ...changeLine(line, 1, { price: '5' }), discount: '10' })).toEqual(['bad-discount']);
});

test('a line is added behind another one, and the last one that goes leaves an empty one', () => {
  const { draft, key } = addLine(changeLine(fresh(), 1, { item: 'a' }), 1);
  expect(draft.lines.map((line) => line.key)).toEqual([1, key]);
  const middle = addLine(draft, 1);
  expect(middle.draft.lines.map((line) => line.key)).toEqual([1, middle.key, key]);
  expect(removeLine(fresh(), 1)).toMatchObject({ draft: { lines: [{ item: '' }] }, key: 1 });
});

test('more than forty items are too many', () => {
  let draft = fresh();
  for (let index = 0; index < 41; index += 1) draft = addLine(draft, 1).draft;
  const lines = draft.lines.map((line) => ({ ...line, item: 'a' }));
  expect(codes({ ...draft, lines })).toEqual(['too-many']);
});
