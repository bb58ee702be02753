import { DATE_ORDERS, type DateOrder } from '#shared/domain/past/exported-chat.ts';
import { instantOf } from '#shared/time/zone.ts';
import type { LineHead } from './line-heads.ts';

const SECOND_MS = 1_000;

/**
 * How the dates of a file may be read; none where it is no file of dates. Where one way leads beyond the last day that can be, and
 * the other does not, it is the other one: a person who says otherwise would put months of a chat into the future.
 */
export function possibleOrders(heads: readonly LineHead[], lastDay: string): DateOrder[] {
  const orders = DATE_ORDERS.filter((order) => heads.every((head) => dateOf(head, order) !== undefined));
  const past = orders.filter((order) => heads.every((head) => (dateOf(head, order) ?? '') <= lastDay));
  return past.length === 0 ? orders : past;
}

/**
 * Which order a file's dates are more likely in, where both are possible: chats go on in time, and nothing was written
 * after today. Most phones write the day first.
 */
export function likelyOrder(heads: readonly LineHead[], today: string): DateOrder {
  const [dayFirst, monthFirst] = DATE_ORDERS.map((order) => countOddities(heads, order, today));
  return (monthFirst ?? 0) < (dayFirst ?? 0) ? 'month-first' : 'day-first';
}

function countOddities(heads: readonly LineHead[], order: DateOrder, today: string): number {
  let before = '';
  let odd = 0;
  for (const head of heads) {
    const date = dateOf(head, order) ?? '';
    if (date < before || date > today) odd += 1;
    before = date;
  }
  return odd;
}

/** Epoch ms by the clocks of a zone, of each line; a date's midnight is asked for once. */
export function timesOf(heads: readonly LineHead[], order: DateOrder, timeZone: string): number[] {
  const known = new Map<string, number>();
  return heads.map((head) => {
    const { hour, minute, second } = head;
    const date = dateOf(head, order) ?? '1970-01-01';
    const key = `${date} ${hour}:${minute}`;
    const at = known.get(key) ?? instantOf(date, hour * 60 + minute, timeZone);
    known.set(key, at);
    return at + (second ?? 0) * SECOND_MS;
  });
}

/** YYYY-MM-DD; undefined for what is no day when read in this order. Where the year stands first, the month follows. */
function dateOf({ date: [first, second, third] }: LineHead, order: DateOrder): string | undefined {
  const isYearFirst = first > 31;
  const year = isYearFirst ? first : third < 100 ? 2000 + third : third;
  const month = isYearFirst || order === 'day-first' ? second : first;
  const day = isYearFirst ? third : order === 'day-first' ? first : second;
  if (year < 2009 || year > 2199 || month < 1 || month > 12 || day < 1) return undefined;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
