import { amountInput, parseAmount, parseQuantity } from '#shared/desk/prescriptions/amounts.ts';
import { totalsOf, type Totals } from '#shared/desk/prescriptions/totals.ts';
import {
  MOST_LINES,
  type KnownItem,
  type OpenedPrescription,
  type PrescriptionLine,
  type PrescriptionSheet,
  type Stock,
} from '#shared/domain/prescriptions/prescription.ts';

/** A line as it is typed. `key` stays with it while others come and go. */
export type DraftLine = {
  key: number;
  item: string;
  dose: string;
  quantity: string;
  price: string;
  /** When its price was asked last, epoch ms: the price was taken from there. Null for one that was typed. */
  pricedAt: number | null;
  stock: Stock;
  alternative: string;
};

export type DraftSheet = {
  lines: readonly DraftLine[];
  discount: string;
  deliveryFee: string;
  note: string;
};

export type SheetProblem = {
  /** Of the line; null for the sheet's own fields. */
  key: number | null;
  field: 'item' | 'quantity' | 'price' | 'alternative' | 'discount' | 'deliveryFee' | 'lines';
  code:
    | 'bad-item'
    | 'bad-quantity'
    | 'bad-price'
    | 'bad-alternative'
    | 'bad-amount'
    | 'bad-discount'
    | 'too-many';
  /** Not typed yet: said once a step asks for it. */
  isUnfinished: boolean;
};

export type ReadSheet = {
  /** Null while something cannot be read, or nothing is written. */
  sheet: PrescriptionSheet | null;
  /** Null is what cannot be counted yet; the sum is of the lines that have a price. */
  totals: Omit<Totals, 'subtotal'> & { subtotal: number | null };
  problems: SheetProblem[];
};

const emptyLine = (key: number): DraftLine => ({
  key,
  item: '',
  dose: '',
  quantity: '1',
  price: '',
  pricedAt: null,
  stock: 'yes',
  alternative: '',
});

/** As it is stored, with a line to begin with. */
export function draftOf({ prescription, lines }: OpenedPrescription): DraftSheet {
  return {
    lines: lines.length === 0 ? [emptyLine(1)] : lines.map((line, index) => draftLine(line, index + 1)),
    discount: prescription.discount === 0 ? '' : amountInput(prescription.discount),
    deliveryFee: prescription.deliveryFee === 0 ? '' : amountInput(prescription.deliveryFee),
    note: prescription.note,
  };
}

const draftLine = ({ unitPrice, quantity, ...line }: PrescriptionLine, key: number): DraftLine => ({
  ...line,
  key,
  quantity: String(quantity),
  price: unitPrice === null ? '' : amountInput(unitPrice),
  pricedAt: null,
});

/** A new line behind the one with this key. */
export function addLine(draft: DraftSheet, after: number): { draft: DraftSheet; key: number } {
  const key = Math.max(0, ...draft.lines.map((line) => line.key)) + 1;
  const at = draft.lines.findIndex((line) => line.key === after) + 1;
  return { draft: { ...draft, lines: draft.lines.toSpliced(at, 0, emptyLine(key)) }, key };
}

export const changeLine = (draft: DraftSheet, key: number, change: Partial<DraftLine>): DraftSheet => ({
  ...draft,
  lines: draft.lines.map((line) => (line.key === key ? { ...line, ...change } : line)),
});

/** The last one is emptied instead. `key` is of the line one is at then: the next, or the one before. */
export function removeLine(draft: DraftSheet, key: number): { draft: DraftSheet; key: number } {
  const at = draft.lines.findIndex((line) => line.key === key);
  const lines = draft.lines.filter((line) => line.key !== key);
  const next = lines[Math.min(at, lines.length - 1)];
  if (next === undefined) return { draft: { ...draft, lines: [emptyLine(key)] }, key };
  return { draft: { ...draft, lines }, key: next.key };
}

/** What else a change of a line's name changes: a price that was taken for another name is not this one's. */
export const renamed = (line: DraftLine, item: string): Partial<DraftLine> =>
  line.pricedAt === null ? { item } : { item, price: '', pricedAt: null };

/** What was asked for before, with the price that it had then, unless there is one already. */
export const taken = (line: DraftLine, { name, unitPrice, pricedAt }: KnownItem): Partial<DraftLine> =>
  unitPrice === null || line.stock !== 'yes' || (line.price.trim() !== '' && line.pricedAt === null)
    ? renamed(line, name)
    : { item: name, price: amountInput(unitPrice), pricedAt };

const isEmptyLine = ({ item, dose, price, alternative }: DraftLine): boolean =>
  [item, dose, price, alternative].every((text) => text.trim() === '');

/** What has been typed, as main takes it; lines with nothing in them are left out. */
export function readDraft(draft: DraftSheet): ReadSheet {
  const written = draft.lines.filter((line) => !isEmptyLine(line));
  const problems = written.flatMap(problemsOf);
  if (written.length > MOST_LINES) problems.push(wrong({ key: null, field: 'lines', code: 'too-many' }));
  const discount = amountOf(draft.discount);
  const deliveryFee = amountOf(draft.deliveryFee);
  if (discount === undefined) problems.push(wrong({ key: null, field: 'discount', code: 'bad-amount' }));
  if (deliveryFee === undefined) {
    problems.push(wrong({ key: null, field: 'deliveryFee', code: 'bad-amount' }));
  }
  const lines = written.map(lineOf);
  const sums = { lines, discount: discount ?? 0, deliveryFee: deliveryFee ?? 0 };
  const totals = totalsOf(sums);
  if (totals.unpriced === 0 && sums.discount > totals.subtotal) {
    problems.push(wrong({ key: null, field: 'discount', code: 'bad-discount' }));
  }
  const isReadable = problems.length === 0 && lines.length > 0;
  return {
    sheet: isReadable ? { ...sums, note: draft.note.trim() } : null,
    totals: countable(totals, problems),
    problems,
  };
}

/** Nothing is counted together with what cannot be; what is wrong below the lines leaves their sum alone. */
function countable(totals: Totals, problems: readonly SheetProblem[]): ReadSheet['totals'] {
  const wrongs = problems.filter(({ isUnfinished }) => !isUnfinished);
  if (wrongs.length === 0) return totals;
  return {
    ...totals,
    total: null,
    subtotal: wrongs.some(({ key }) => key !== null) ? null : totals.subtotal,
  };
}

const amountOf = (text: string): number | undefined => (text.trim() === '' ? 0 : parseAmount(text));

const wrong = (problem: Omit<SheetProblem, 'isUnfinished'>): SheetProblem => ({
  ...problem,
  isUnfinished: false,
});
const unfinished = (problem: Omit<SheetProblem, 'isUnfinished'>): SheetProblem => ({
  ...problem,
  isUnfinished: true,
});

function problemsOf({ key, item, quantity, price, stock, alternative }: DraftLine): SheetProblem[] {
  const problems: SheetProblem[] = [];
  if (item.trim() === '') problems.push(unfinished({ key, field: 'item', code: 'bad-item' }));
  if (parseQuantity(quantity) === undefined) {
    const isMissing = quantity.trim() === '';
    problems.push({ key, field: 'quantity', code: 'bad-quantity', isUnfinished: isMissing });
  }
  if (stock !== 'no' && price.trim() !== '' && parseAmount(price) === undefined) {
    problems.push(wrong({ key, field: 'price', code: 'bad-price' }));
  }
  if (stock === 'alternative' && alternative.trim() === '') {
    problems.push(unfinished({ key, field: 'alternative', code: 'bad-alternative' }));
  }
  return problems;
}

const lineOf = ({ item, dose, quantity, price, stock, alternative }: DraftLine): PrescriptionLine => ({
  item: item.trim(),
  dose: dose.trim(),
  quantity: parseQuantity(quantity) ?? 1,
  unitPrice: stock === 'no' || price.trim() === '' ? null : (parseAmount(price) ?? null),
  stock,
  alternative: stock === 'alternative' ? alternative.trim() : '',
});
