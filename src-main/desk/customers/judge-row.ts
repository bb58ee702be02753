import type { z } from 'zod';
import { customerChangeSchema, healthChangeSchema } from '#shared/domain/customers/customer.ts';
import type {
  CustomerColumn,
  CustomerRow,
  RowProblem,
  RowProblemCode,
} from '#shared/domain/customers/customer-table.ts';
import { readPhone } from '#shared/phone/read-phone.ts';
import { foldDigits, foldText } from '#shared/text/fold-text.ts';

/** A row as a table has it: text, in a cell for each column that is there. */
export interface TableRow {
  /** Where a person finds it; the heading is 1. */
  row: number;
  cells: Partial<Record<CustomerColumn, string>>;
}

/** Of a number that is wrong: enough to find it by. */
const MAX_SHOWN = 40;

/** Between the things of a list. */
const SEPARATOR = /[,،;؛|\n\r]+/u;

const { birthDate, address, tags } = customerChangeSchema.shape;
const { notes, allergies, medicines } = healthChangeSchema.shape;

const LANGUAGES = new Map(
  Object.entries({
    ar: ['ar', 'arabic', 'عربي', 'العربية', 'عربية'],
    en: ['en', 'english', 'إنجليزي', 'الإنجليزية', 'انجليزية'],
  } as const).flatMap(([language, words]) => words.map((word) => [foldText(word), language as 'ar' | 'en'])),
);
const CONSENTS = new Map(
  Object.entries({
    'opted-in': ['opted-in', 'opted in', 'opt in', 'yes', 'agreed', 'نعم', 'موافق', 'يوافق'],
    'opted-out': ['opted-out', 'opted out', 'opt out', 'no', 'stop', 'لا', 'غير موافق', 'رافض', 'لا يوافق'],
    unknown: ['unknown', 'غير معروف', 'لم يُسأل', 'not asked'],
  } as const).flatMap(([state, words]) =>
    words.map((word) => [foldText(word), state as 'opted-in' | 'opted-out' | 'unknown']),
  ),
);

/**
 * The customer of a row; null when it has no number to be known by; or the first thing that is wrong with it.
 * @param country how numbers without a country code are read, ISO 3166-1 alpha-2.
 * @param today nobody is born after it, `2026-11-27`.
 */
export function judgeRow(
  { row, cells }: TableRow,
  { country, today }: { country: string; today: string },
): CustomerRow | RowProblem | null {
  const wrong = (code: RowProblemCode, written: string | null = null): RowProblem => ({ row, code, written });
  const text = (column: CustomerColumn): string => (cells[column] ?? '').trim();
  const list = (column: CustomerColumn): string[] =>
    text(column)
      .split(SEPARATOR)
      .map((item) => item.trim())
      .filter((item) => item !== '');
  const typed = [...list('phone'), ...list('phones')];
  if (typed.length === 0) return null;
  const phones: string[] = [];
  for (const written of typed) {
    const phone = readPhone(written, country);
    if (phone.problem !== undefined) return wrong(phone.problem, written.slice(0, MAX_SHOWN));
    if (!phones.includes(phone.digits)) phones.push(phone.digits);
  }
  if (Array.from(text('name')).length > 100) return wrong('name');
  const born = text('birthDate') === '' ? null : readDate(text('birthDate'));
  if (born === undefined || (born !== null && (!fits(birthDate, born) || born > today)))
    return wrong('birth-date');
  const language = text('language') === '' ? null : LANGUAGES.get(foldText(text('language')));
  if (language === undefined) return wrong('language');
  const consent = text('consent') === '' ? 'unknown' : CONSENTS.get(foldText(text('consent')));
  if (consent === undefined) return wrong('consent');
  const place = { text: text('address'), latitude: null, longitude: null };
  if (!fits(address, place)) return wrong('address');
  if (!fits(tags, list('tags'))) return wrong('tags');
  if (!fits(notes, text('notes'))) return wrong('notes');
  if (!fits(allergies, list('allergies'))) return wrong('allergies');
  if (!fits(medicines, list('medicines'))) return wrong('medicines');
  return {
    row,
    name: text('name') || null,
    phones,
    address: text('address') || null,
    birthDate: born,
    language,
    consent: consent === 'unknown' ? null : consent,
    tags: list('tags'),
    notes: text('notes') || null,
    allergies: list('allergies'),
    medicines: list('medicines'),
  };
}

const fits = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

/** `1980-02-29`, or day first as in Egypt: 29/2/1980, ٢٩-٢-١٩٨٠. */
function readDate(written: string): string | undefined {
  const [first = '', month = '', last = '', ...more] = foldDigits(written).split(/\s*[-/.]\s*/);
  const [year, day] = /^\d{4}$/.test(first) ? [first, last] : [last, first];
  const two = /^\d{1,2}$/;
  if (more.length > 0 || !/^\d{4}$/.test(year) || !two.test(month) || !two.test(day)) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
