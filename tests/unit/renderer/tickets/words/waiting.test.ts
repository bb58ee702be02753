import { describe, expect, it } from 'vitest';
import { waitingColour, waitingSentence, waitingShort } from '#renderer/tickets/words/waiting.ts';
import { DEFAULT_HOURS } from '#shared/domain/rules/hours.ts';
import { sampleTicket } from '../../support/sample-data.ts';
import { wordsOf } from '../../support/words-of.ts';

const MINUTE = 60_000;
/** A Saturday at noon in Cairo; the pharmacy is open until one o'clock at night. */
const NOON = Date.parse('2026-11-28T10:00:00Z');
const MIDNIGHT = Date.parse('2026-11-28T22:45:00Z');
const OPENING = Date.parse('2026-11-29T07:00:00Z');

const waiting = (over: Parameters<typeof sampleTicket>[0]) => sampleTicket({ ...over });
const colour = (over: Partial<ReturnType<typeof sampleTicket>>, now: number) =>
  waitingColour(
    waiting({ id: 1, waitingSince: NOON, dueAt: null, dueMinutes: null, ...over }),
    now,
    DEFAULT_HOURS,
  );

describe('waitingColour', () => {
  it('follows the answer that is due: amber in its last quarter, red when it is overdue', () => {
    const due = { dueAt: NOON + 20 * MINUTE, dueMinutes: 20 };
    expect(colour(due, NOON + 14 * MINUTE)).toBe('ok');
    expect(colour(due, NOON + 15 * MINUTE)).toBe('soon');
    expect(colour(due, NOON + 20 * MINUTE)).toBe('late');
  });

  it('turns amber after half an hour where no answer is due, and counts no closed night', () => {
    expect(colour({}, NOON + 29 * MINUTE)).toBe('ok');
    expect(colour({}, NOON + 30 * MINUTE)).toBe('soon');
    expect(colour({ waitingSince: MIDNIGHT }, OPENING + 14 * MINUTE)).toBe('ok');
    expect(colour({ waitingSince: MIDNIGHT }, OPENING + 15 * MINUTE)).toBe('soon');
  });

  it('is none while it is not the pharmacy’s turn, or was put off', () => {
    expect(colour({ waitingSince: null, dueAt: NOON, dueMinutes: 0 }, NOON)).toBeNull();
    expect(colour({ snoozedUntil: NOON + MINUTE }, NOON)).toBeNull();
    expect(colour({ snoozedUntil: NOON }, NOON)).toBe('ok');
  });
});

it.each([
  ['ar', ['ينتظر الآن', 'ينتظر 12 د', 'ينتظر 3 س', 'ينتظر 2 ي']],
  ['en', ['Waiting now', 'Waiting 12 min', 'Waiting 3 h', 'Waiting 2 d']],
] as const)('a row says in a word how long a customer has been waiting: %s', (language, said) => {
  const lengths = [0, 12, 3 * 60 + 59, 2 * 24 * 60];
  expect(lengths.map((minutes) => waitingShort(minutes * MINUTE, wordsOf(language)))).toEqual(said);
});

it.each([
  ['ar', 'ينتظر الرد منذ 12 دقيقة (13:00) · الرد خلال 8 دقائق'],
  ['en', 'Waiting for an answer for 12 minutes (13:00) · Answer due in 8 minutes'],
] as const)('its tooltip says since when, and when the answer is due: %s', (language, sentence) => {
  const ticket = waiting({ id: 1, waitingSince: NOON, dueAt: NOON + 20 * MINUTE, dueMinutes: 20 });
  const said = waitingSentence(ticket, NOON + 12 * MINUTE, DEFAULT_HOURS, wordsOf(language), () => '13:00');
  expect(said).toBe(sentence);
});
