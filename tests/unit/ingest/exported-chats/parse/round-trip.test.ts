import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseChat } from '#main/ingest/exported-chats/parse/parse-chat.ts';
import { Temporal } from 'temporal-polyfill';

const CAIRO = 'Africa/Cairo';
const NOW = Date.parse('2027-01-01T00:00:00Z');

/** How a phone is set up. */
interface Dialect {
  isIphone: boolean;
  isArabic: boolean;
  hasArabicDigits: boolean;
  has12Hours: boolean;
  isMonthFirst: boolean;
  hasShortYear: boolean;
  hasMarks: boolean;
  isTimeFirst: boolean;
}
const dialect: fc.Arbitrary<Dialect> = fc.record({
  isIphone: fc.boolean(),
  isArabic: fc.boolean(),
  hasArabicDigits: fc.boolean(),
  has12Hours: fc.boolean(),
  isMonthFirst: fc.boolean(),
  hasShortYear: fc.boolean(),
  hasMarks: fc.boolean(),
  isTimeFirst: fc.boolean(),
});

/** Anything a person can type that is not what WhatsApp itself would have written. */
const words = fc
  .array(fc.constantFrom('بنادول', 'روشتة:', 'a', '2', '<b>', '🌙', 'م', '-', 'PM', '١٢', '"x"', 'it: is'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((all) => all.join(' '));
const text = fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const names = fc.constantFrom(
  ['منى', 'صيدلية النور'],
  ['Mona A.', '+20 10 1234 5678'],
  ['د. أحمد - قلب', 'Nour'],
);

const message = fc.record({
  isCustomer: fc.boolean(),
  at: fc.date({
    min: new Date('2019-01-01T00:00:00Z'),
    max: new Date('2026-12-01T00:00:00Z'),
    noInvalidDate: true,
  }),
  text,
});

const arabicDigits = (written: string): string =>
  written.replaceAll(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));

function head(at: Date, how: Dialect): string {
  const { year, month, day, hour, minute, second } = Temporal.Instant.fromEpochMilliseconds(
    at.getTime(),
  ).toZonedDateTimeISO(CAIRO);
  const mark = how.hasMarks && how.isArabic ? '\u200F' : '';
  const two = (value: number): string => String(value).padStart(2, '0');
  const shownYear = how.hasShortYear ? two(year % 100) : String(year);
  const first = how.isMonthFirst ? [month, day] : [day, month];
  const date = [...first, shownYear].join(`${mark}/`);
  const half = hour < 12 ? (how.isArabic ? 'ص' : 'AM') : how.isArabic ? 'م' : 'PM';
  const hours = how.has12Hours ? String(hour % 12 || 12) : two(hour);
  const seconds = how.isIphone ? `:${two(second)}` : '';
  const time = `${hours}:${two(minute)}${seconds}${how.has12Hours ? `${how.isArabic ? ' ' : '\u202F'}${half}` : ''}`;
  const both = (how.isTimeFirst ? [time, date] : [date, time]).join(how.isArabic ? '، ' : ', ');
  const digits = how.hasArabicDigits ? arabicDigits(both) : both;
  return how.isIphone ? `${mark}[${digits}] ` : `${digits} - `;
}

/**
 * Whether somebody begins all they write, three times or more, with the same words and a colon: a file cannot say whether these
 * are part of their name.
 */
function looksLikeName(messages: readonly { text: string }[]): boolean {
  const begins = new Set(messages.map(({ text: said }) => /^[^\n]*?:(?=[ \n]|$)/.exec(said)?.[0]));
  return messages.length >= 3 && begins.size === 1 && !begins.has(undefined);
}

test('an export of every phone is read as it was written', () => {
  fc.assert(
    fc.property(
      dialect,
      names,
      fc.array(message, { minLength: 1, maxLength: 30 }),
      (how, people, messages) => {
        const authorOf = ({ isCustomer }: { isCustomer: boolean }) => people[isCustomer ? 0 : 1] ?? '';
        fc.pre(
          !people.some((_name, index) =>
            looksLikeName(messages.filter((each) => each.isCustomer === (index === 0))),
          ),
        );
        const sorted = messages.toSorted((one, other) => one.at.getTime() - other.at.getTime());
        const file = sorted.map((each) => `${head(each.at, how)}${authorOf(each)}: ${each.text}\n`).join('');
        const chat = parseChat(file, {
          timeZone: CAIRO,
          order: how.isMonthFirst ? 'month-first' : 'day-first',
          now: NOW,
        });
        if (chat.kind === 'refused') throw new Error(chat.problem);
        const unit = how.isIphone ? 1_000 : 60_000;
        // What a clock shows twice, in autumn, is taken at its first coming.
        const shown = (at: number): string => head(new Date(at), how);
        expect(chat.lines.map(({ author, at, text: said }) => [author, shown(at), said])).toEqual(
          sorted.map((each) => [
            authorOf(each),
            shown(Math.floor(each.at.getTime() / unit) * unit),
            each.text,
          ]),
        );
      },
    ),
    { numRuns: 300 },
  );
});
