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
const POSSIBLE: readonly Claim[] = ['right', 'right', 'right', 'right', 'equal', '1970', 'missing'];
const AHEAD: readonly Claim[] = ['hour-ahead', 'months-ahead', 'microseconds'];
const BEHIND_MS = [0, -HOUR, -DAY, -40 * DAY];
const AHEAD_MS = [HOUR, 365 * DAY];

const pass = fc.record({
  kind: fc.constant('pass' as const),
  ms: fc.oneof(
    fc.constantFrom(SECOND, MINUTE, 9 * MINUTE, 11 * MINUTE),
    fc.integer({ min: SECOND, max: 2 * HOUR }),
    fc.integer({ min: HOUR, max: 10 * DAY }),
  ),
});
const link = fc.record({
  kind: fc.constant('link' as const),
  how: fc.constantFrom('loaded' as const, 'reconnected' as const),
  cutAfter: fc.option(fc.integer({ min: 1, max: CUSTOMERS }), { freq: 4, nil: null }),
});
const change = fc.record({
  kind: fc.constantFrom('edit' as const, 'delete' as const, 'react' as const),
  message: fc.nat(60),
});
const before = fc.record({ customer, agoMs: fc.integer({ min: MINUTE, max: 40 * DAY }), names });

function stepOf({
  claims,
  clocks,
}: {
  claims: readonly Claim[];
  clocks: readonly number[];
}): fc.Arbitrary<Step> {
  const claim = fc.constantFrom(...claims);
  const write = fc.record({
    kind: fc.constant('write' as const),
    customer,
    claim,
    names,
    fromMe: fc.nat(4).map((n) => n === 0),
    times: fc.constantFrom(1, 1, 2),
  });
  const simple = (kind: 'lose-link' | 'restart' | 'try-again'): fc.Arbitrary<Step> => fc.constant({ kind });
  return fc.oneof(
    { arbitrary: write, weight: 10 },
    { arbitrary: change, weight: 3 },
    { arbitrary: fc.record({ kind: fc.constant('delete-early' as const), customer, names }), weight: 1 },
    { arbitrary: pass, weight: 4 },
    {
      arbitrary: fc.constantFrom(...clocks).map((wrongMs) => ({ kind: 'clock' as const, wrongMs })),
      weight: 1,
    },
    { arbitrary: simple('lose-link'), weight: 2 },
    { arbitrary: link, weight: 4 },
    { arbitrary: simple('restart'), weight: 1 },
    { arbitrary: simple('try-again'), weight: 1 },
    {
      arbitrary: fc.record({ kind: fc.constant('unreadable' as const), customer, is: fc.boolean() }),
      weight: 2,
    },
    {
      arbitrary: fc.record({ kind: fc.constant('list' as const), customer, claim, twice: fc.boolean() }),
      weight: 2,
    },
    { arbitrary: fc.boolean().map((is) => ({ kind: 'nobodys-chat' as const, is })), weight: 1 },
  );
}

const historyOf = (step: fc.Arbitrary<Step>): fc.Arbitrary<DeskHistory> =>
  fc.record({
    before: fc.array(before, { maxLength: 6 }),
    opened: fc.array(fc.boolean(), { minLength: CUSTOMERS, maxLength: CUSTOMERS }),
    steps: fc.array(step, { maxLength: 30, size: 'max' }),
  });

/**
 * A desk's life with everything that can go wrong about times, chats, the link and the clock. Either WhatsApp's times or
 * the PC's clock are ahead: under a clock that is a year ahead, a time that is three months ahead looks like any other.
 */
export const deskHistory: fc.Arbitrary<DeskHistory> = fc.oneof(
  historyOf(stepOf({ claims: [...POSSIBLE, ...AHEAD], clocks: BEHIND_MS })),
  historyOf(stepOf({ claims: POSSIBLE, clocks: [...BEHIND_MS, ...AHEAD_MS] })),
);
