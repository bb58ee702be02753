import type { Language } from '../../domain/bilingual.ts';
import type { LocalDate } from '../../domain/rules/hours.ts';
import { localiseDigits, type Digits } from '../../text/localise-digits.ts';

const numberFormat = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });
const moneyFormat = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const DATE_PARTS = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
} as const;
const dateFormats: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  ar: new Intl.DateTimeFormat('ar-EG', { ...DATE_PARTS, numberingSystem: 'latn', calendar: 'gregory' }),
  en: new Intl.DateTimeFormat('en-GB', { ...DATE_PARTS, numberingSystem: 'latn', calendar: 'gregory' }),
};

/** 1,250.5 or ١٬٢٥٠٫٥. */
export function localNumberText(value: number, digits: Digits): string {
  return inDigits(numberFormat.format(value), digits);
}

/** Pounds, always with their piastres, so that amounts below each other are of one form: "120.00 جنيه", "EGP 120.50". */
export function moneyText(pounds: number, language: Language, digits: Digits): string {
  const amount = inDigits(moneyFormat.format(pounds), digits);
  return language === 'ar' ? `${amount} جنيه` : `EGP ${amount}`;
}

/** "الاثنين، 2 مارس 2026" or "Monday, 2 March 2026". */
export function localDateText(date: LocalDate, language: Language, digits: Digits): string {
  return localiseDigits(dateFormats[language].format(Date.parse(date)), digits);
}

/** Arabic digits come with their own separators. */
function inDigits(number: string, digits: Digits): string {
  if (digits === 'latin') return number;
  return localiseDigits(number.replaceAll(',', '\u066C').replaceAll('.', '\u066B'), digits);
}
