import { MAX_AMOUNT, MAX_QUANTITY } from '../../domain/prescriptions/prescription.ts';
import { foldDigits, withoutInvisible } from '../../text/fold-text.ts';

/**
 * An amount as people type it, in piastres: 12.5, ١٢٫٥, 1,250, 12,50. A comma before three digits groups thousands,
 * before one or two it is the decimal point.
 * @returns undefined for what is none, has parts of a piastre, or is beyond what a line may cost.
 */
export function parseAmount(text: string): number | undefined {
  const plain = foldDigits(withoutInvisible(text).trim())
    .replace(/[\u066B]/g, '.')
    .replace(/[\u066C\u060C]/g, ',');
  const grouped = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{0,2}))?$/.exec(plain);
  const pieces = grouped ?? /^(\d+),(\d{1,2})$/.exec(plain);
  const pounds = pieces?.[1]?.replaceAll(',', '');
  if (pounds === undefined || pounds.length > 7) return undefined;
  const piastres = Number(pounds) * 100 + Number((pieces?.[2] ?? '').padEnd(2, '0'));
  return piastres <= MAX_AMOUNT ? piastres : undefined;
}

/** A whole number of 1 to 99, in any digits. */
export function parseQuantity(text: string): number | undefined {
  const plain = foldDigits(withoutInvisible(text).trim());
  if (!/^\d{1,4}$/.test(plain)) return undefined;
  const quantity = Number(plain);
  return quantity >= 1 && quantity <= MAX_QUANTITY ? quantity : undefined;
}

/** As it stands in a field: 12.5 → "12.50", 12 → "12.00". */
export function amountInput(piastres: number): string {
  const rest = piastres % 100;
  return `${(piastres - rest) / 100}.${String(rest).padStart(2, '0')}`;
}
