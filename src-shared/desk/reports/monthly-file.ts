import type { Language } from '../../domain/bilingual.ts';
import { firstOf } from './periods.ts';

/** Months of more than that are written by nobody: who was away for a year has other worries. */
const MOST_MONTHS = 12;

/** What the file of a month is called. @param again its number where the month was written by hand before. */
export function monthlyFileName(month: number, language: Language, again = 1): string {
  const name = language === 'ar' ? 'روشتة' : 'Rosheta';
  return `${firstOf(month).slice(0, 7)} ${name}${again === 1 ? '' : ` (${again})`}.pdf`;
}

/** Which months are over and not written, the oldest first. @param current the month that it is now. */
export function dueMonths(
  { fromMonth, doneMonth }: { fromMonth: number; doneMonth: number | null },
  current: number,
): number[] {
  const first = Math.max(fromMonth, (doneMonth ?? 0) + 1, current - MOST_MONTHS);
  return Array.from({ length: Math.max(0, current - first) }, (_, index) => first + index);
}
