import fc from 'fast-check';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const CUSTOMERS = 4;

/** What WhatsApp says about when something was written, beside the truth. */
export type Claim = 'right' | 'equal' | 'hour-ahead' | 'months-ahead' | 'microseconds' | '1970' | 'missing';
/** Under which names a message shows its customer. */
export type Names = 'phone' | 'lid' | 'both';

/** One thing that happens. What happens without a link is only in WhatsApp's history. */
export type Step =
  | { kind: 'write'; customer: number; claim: Claim; names: Names; fromMe: boolean; times: number }
  | { kind: 'edit' | 'delete' | 'react'; message: number }
  /** A message that is deleted, of which the deletion is heard first. */
  | { kind: 'delete-early'; customer: number; names: Names }
  | { kind: 'pass'; ms: number }
  | { kind: 'clock'; wrongMs: number }
  | { kind: 'lose-link' }
  /** `cutAfter`: the link goes again when so many chats were asked for. */
  | { kind: 'link'; how: 'loaded' | 'reconnected'; cutAfter: number | null }
  | { kind: 'restart' }
  | { kind: 'try-again' }
  | { kind: 'unreadable'; customer: number; is: boolean }
  | { kind: 'list'; customer: number; claim: Claim; twice: boolean }
  | { kind: 'nobodys-chat'; is: boolean };

export interface DeskHistory {
  /** Before the first link; all of a customer's is opened on the phone, or none. */
  before: { customer: number; agoMs: number; names: Names }[];
  opened: boolean[];
  steps: Step[];
}

const customer = fc.nat(CUSTOMERS - 1);
const names = fc.constantFrom<Names>('phone', 'phone', 'lid', 'both');
const claim = fc.constantFrom<Claim>(
  'right',
  'right',
  'right',
  'right',
  'equal',
  'hour-ahead',
  'months-ahead',
  'microseconds',
  '1970',
  'missing',
);
const constant = <T extends string>(kind: T): fc.Arbitrary<T> => fc.constant(kind);

const write = fc.record({
  kind: constant('write'),
  customer,
  claim,
  names,
  fromMe: fc.nat(4).map((n) => n === 0),
  times: fc.constantFrom(1, 1, 2),
});
const change = fc.record({
  kind: fc.constantFrom('edit' as const, 'delete' as const, 'react' as const),
  message: fc.nat(60),
});
const deleteEarly = fc.record({ kind: constant('delete-early'), customer, names });
const pass = fc.record({
  kind: constant('pass'),
  ms: fc.oneof(
    fc.constantFrom(SECOND, MINUTE, 9 * MINUTE, 11 * MINUTE),
    fc.integer({ min: SECOND, max: 2 * HOUR }),
    fc.integer({ min: HOUR, max: 10 * DAY }),
  ),
});
const clock = fc.record({
  kind: constant('clock'),
  wrongMs: fc.constantFrom(0, -HOUR, -DAY, -40 * DAY, HOUR, 365 * DAY),
});
const loseLink = fc.record({ kind: constant('lose-link') });
const link = fc.record({
  kind: constant('link'),
  how: fc.constantFrom('loaded' as const, 'reconnected' as const),
  cutAfter: fc.option(fc.integer({ min: 1, max: CUSTOMERS }), { freq: 4, nil: null }),
});
const restart = fc.record({ kind: constant('restart') });
const tryAgain = fc.record({ kind: constant('try-again') });
const unreadable = fc.record({ kind: constant('unreadable'), customer, is: fc.boolean() });
const list = fc.record({ kind: constant('list'), customer, claim, twice: fc.boolean() });
const nobodysChat = fc.record({ kind: constant('nobodys-chat'), is: fc.boolean() });

const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: write, weight: 10 },
  { arbitrary: change, weight: 3 },
  { arbitrary: deleteEarly, weight: 1 },
  { arbitrary: pass, weight: 4 },
  { arbitrary: clock, weight: 1 },
  { arbitrary: loseLink, weight: 2 },
  { arbitrary: link, weight: 4 },
  { arbitrary: restart, weight: 1 },
  { arbitrary: tryAgain, weight: 1 },
  { arbitrary: unreadable, weight: 2 },
  { arbitrary: list, weight: 2 },
  { arbitrary: nobodysChat, weight: 1 },
);

/** A desk's life with everything that can go wrong about times, chats, the link and the clock. */
export const deskHistory: fc.Arbitrary<DeskHistory> = fc.record({
  before: fc.array(
    fc.record({ customer, agoMs: fc.integer({ min: MINUTE, max: 40 * DAY }), names }),
    { maxLength: 6 },
  ),
  opened: fc.array(fc.boolean(), { minLength: CUSTOMERS, maxLength: CUSTOMERS }),
  steps: fc.array(step, { maxLength: 30, size: 'max' }),
});
