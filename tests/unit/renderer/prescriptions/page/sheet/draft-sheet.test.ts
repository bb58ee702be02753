import { expect, test } from 'vitest';
import {
  addLine,
  changeLine,
  draftOf,
  readDraft,
  removeLine,
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
