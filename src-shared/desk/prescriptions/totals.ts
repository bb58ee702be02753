import type { PrescriptionLine, PrescriptionSheet } from '../../domain/prescriptions/prescription.ts';

/** What a line comes to, in piastres; null while it has no price. What is not in stock costs nothing. */
export function lineTotal({
  quantity,
  unitPrice,
  stock,
}: Pick<PrescriptionLine, 'quantity' | 'unitPrice' | 'stock'>): number | null {
  if (stock === 'no') return 0;
  return unitPrice === null ? null : quantity * unitPrice;
}

export interface Totals {
  /** Of the lines that have a price. */
  subtotal: number;
  /** Lines that still need one. */
  unpriced: number;
  /** Lines that the customer can get. */
  available: number;
  /** With discount and delivery; null while a line has no price, nothing is there, or the discount is more than all. */
  total: number | null;
}

/** In piastres, exactly: integers all the way (at most 40 × 99 × 100,000 pounds, far below 2^53). */
export function totalsOf({
  lines,
  discount,
  deliveryFee,
}: Pick<PrescriptionSheet, 'discount' | 'deliveryFee'> & {
  lines: readonly Pick<PrescriptionLine, 'quantity' | 'unitPrice' | 'stock'>[];
}): Totals {
  const totals = lines.map(lineTotal);
  const subtotal = totals.reduce<number>((sum, total) => sum + (total ?? 0), 0);
  const unpriced = totals.filter((total) => total === null).length;
  const available = lines.filter(({ stock }) => stock !== 'no').length;
  const isWhole = unpriced === 0 && available > 0 && discount <= subtotal;
  return { subtotal, unpriced, available, total: isWhole ? subtotal - discount + deliveryFee : null };
}
