import { foldDigits } from '#shared/text/fold-text.ts';

/** Day, month and year apart, or as eight digits in a row. */
const BY_DAY = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$|^(\d{2})(\d{2})(\d{4})$/;
const BY_YEAR = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The date (`YYYY-MM-DD`) that somebody wrote with the digits of either script: `5/3/2027`, `05032027`, or `2027-03-05`
 * as other programs copy it. Undefined for what is no day of the calendar.
 */
export function readDateText(text: string): string | undefined {
  const written = foldDigits(text).trim();
  const [, year = '', month = '', day = ''] = BY_YEAR.exec(written) ?? byDay(written);
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRealDay(date) ? date : undefined;
}

/** The parts of what was written day first, in the order of the other way. */
function byDay(written: string): string[] {
  const [, day, month, year, packedDay, packedMonth, packedYear] = BY_DAY.exec(written) ?? [];
  return ['', year ?? packedYear ?? '', month ?? packedMonth ?? '', day ?? packedDay ?? ''];
}

function isRealDay(date: string): boolean {
  const at = Date.parse(`${date}T00:00:00Z`);
  // The 31st of a shorter month would become a day of the next one.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
}

/** `YYYY-MM-DD` as it is read here: `05/03/2027`. */
export const showDate = (date: string): string => date.split('-').toReversed().join('/');
