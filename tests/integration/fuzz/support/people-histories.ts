import fc from 'fast-check';
import type { Link } from './account-ids.ts';

export const PEOPLE = 3;
export const PHONES = 2;

/** Which of its person's names a telling shows. */
export type Under = 'phone' | 'lid' | 'both';

/** How WhatsApp tells: as it happens, or read from the history later, where a chat may be under either name. */
export interface Telling {
  under: Under;
  isFromHistory: boolean;
  isAtPhone: boolean;
}

/** One thing that happens, or that is told of what happened. Messages are numbered from the newest back. */
export type Step =
  /** `sameId`: one of two ids that coincide between people and directions; null: an id of its own. */
  | { kind: 'write'; who: number; fromMe: boolean; sameId: number | null; told: Telling | null }
  | { kind: 'tell'; message: number; telling: Telling }
  /** The number is this person's from now on: a recycled number, or a change of number. */
  | { kind: 'give-number'; phone: number; to: number; isNoticed: boolean }
  | { kind: 'edit' | 'delete' | 'react' | 'ack'; message: number; telling: Telling }
  /** Staff open the thread that the message is in. */
  | { kind: 'open'; message: number }
  /** The pharmacy writes to itself. */
  | { kind: 'own'; telling: Telling }
  /** What is said to many. */
  | { kind: 'many'; chat: 'list' | 'status' | 'group'; fromMe: boolean }
  | { kind: 'restart' };

export interface PeopleHistory {
  /** Who tells of the people. */
  link: Link;
  /** Whose the numbers are in the beginning. */
  owners: number[];
  steps: Step[];
}

const who = fc.nat(PEOPLE - 1);
const message = fc.nat(25);
const telling: fc.Arbitrary<Telling> = fc.record({
  under: fc.constantFrom<Under>('phone', 'lid', 'both'),
  isFromHistory: fc.boolean(),
  isAtPhone: fc.boolean(),
});
const write = fc.record({
  kind: fc.constant('write' as const),
  who,
  fromMe: fc.boolean(),
  sameId: fc.option(fc.nat(1), { freq: 2, nil: null }),
  told: fc.option(telling, { freq: 3, nil: null }),
});
const change = fc.record({
  kind: fc.constantFrom('edit' as const, 'delete' as const, 'react' as const, 'ack' as const),
  message,
  telling,
});
const giveNumber = fc.record({
  kind: fc.constant('give-number' as const),
  phone: fc.nat(PHONES - 1),
  to: who,
  isNoticed: fc.boolean(),
});
const many = fc.record({
  kind: fc.constant('many' as const),
  chat: fc.constantFrom('list' as const, 'status' as const, 'group' as const),
  fromMe: fc.boolean(),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: write, weight: 20 },
  { arbitrary: fc.record({ kind: fc.constant('tell' as const), message, telling }), weight: 12 },
  { arbitrary: change, weight: 8 },
  { arbitrary: giveNumber, weight: 2 },
  { arbitrary: fc.record({ kind: fc.constant('open' as const), message }), weight: 2 },
  { arbitrary: fc.record({ kind: fc.constant('own' as const), telling }), weight: 1 },
  { arbitrary: many, weight: 1 },
  { arbitrary: fc.constant({ kind: 'restart' as const }), weight: 1 },
);

export const peopleHistory: fc.Arbitrary<PeopleHistory> = fc.record({
  link: fc.constantFrom<Link>('web', 'cloud'),
  owners: fc.constantFrom([0, 1], [0, 0], [1, 0], [2, 1]),
  steps: fc.array(step, { minLength: 2, maxLength: 160, size: 'max' }),
});
