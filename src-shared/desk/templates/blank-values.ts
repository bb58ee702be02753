import { localDateSchema, type LocalDate } from '../../domain/rules/hours.ts';
import { addDays } from '../../time/local-date.ts';
import { foldDigits } from '../../text/fold-text.ts';
import { foldName } from './template-names.ts';

const TODAY = new Set(['today', 'اليوم', 'النهارده'].map(foldName));
const TOMORROW = new Set(['tomorrow', 'غدا', 'بكره', 'بكرا'].map(foldName));

/**
 * A number as people type it: 12.5, ١٢٫٥, 1,250.
 * @returns undefined for what is none, or is beyond what can be shown exactly.
 */
export function parseNumberValue(text: string): number | undefined {
  const plain = foldDigits(text.trim())
    .replace(/\u066B/g, '.')
    .replace(/\u066C/g, ',');
  if (!/^-?(?:\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?:\.\d{1,4})?$/.test(plain)) return undefined;
  return Number(plain.replaceAll(',', ''));
}

/** YYYY-MM-DD, today or tomorrow; undefined for everything else. */
export function parseDateValue(text: string, today: LocalDate): LocalDate | undefined {
  const name = foldName(text);
  if (TODAY.has(name)) return today;
  if (TOMORROW.has(name)) return addDays(today, 1);
  return localDateSchema.safeParse(foldDigits(text.trim())).data;
}

export function isChoice(text: string, choices: readonly string[]): boolean {
  return choices.includes(text.trim());
}
