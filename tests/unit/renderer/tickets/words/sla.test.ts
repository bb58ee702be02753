import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { slaOf, slaSentence, slaShort, spanOf } from '#renderer/tickets/words/sla.ts';
import { DEFAULT_HOURS } from '#shared/domain/rules/hours.ts';
import { sampleTicket } from '../../support/sample-data.ts';
import { wordsOf } from '../../support/words-of.ts';

const MINUTE = 60_000;
/** A Saturday at noon in Cairo; the pharmacy is open until one o'clock at night. */
const NOON = Date.parse('2026-11-28T10:00:00Z');
/** Two o'clock at night, closed. */
const NIGHT = Date.parse('2026-11-29T00:00:00Z');
const OPENING = Date.parse('2026-11-29T07:00:00Z');

const due = (at: number, minutes = 20) => sampleTicket({ id: 1042, dueAt: at, dueMinutes: minutes });
const sla = (dueAt: number, now: number, minutes = 20) => {
  const found = slaOf(due(dueAt, minutes), now, DEFAULT_HOURS);
  if (found === null) throw new Error('none is due');
  return found;
};

describe('slaOf', () => {
  it('turns amber in the last quarter and red when it is due', () => {
    expect(sla(NOON + 6 * MINUTE, NOON).colour).toBe('ok');
    expect(sla(NOON + 5 * MINUTE, NOON).colour).toBe('soon');
    expect(sla(NOON, NOON).colour).toBe('late');
  });

  it('stays calm over a closed night', () => {
    expect(sla(OPENING + 20 * MINUTE, NIGHT)).toMatchObject({
      colour: 'ok',
      ms: 7 * 60 * MINUTE + 20 * MINUTE,
    });
  });

  it('warns a quarter of an hour before a time that staff chose', () => {
    expect(sla(NOON + 16 * MINUTE, NOON, 0).colour).toBe('ok');
    expect(sla(NOON + 15 * MINUTE, NOON, 0).colour).toBe('soon');
  });

  it('says nothing when nothing is due or the ticket is snoozed', () => {
    expect(slaOf(sampleTicket({ id: 1042 }), NOON, DEFAULT_HOURS)).toBeNull();
    const snoozed = { ...due(NOON), snoozedUntil: NOON + 1 };
    expect(slaOf(snoozed, NOON, DEFAULT_HOURS)).toBeNull();
    expect(slaOf(snoozed, NOON + 1, DEFAULT_HOURS)?.colour).toBe('late');
  });
});

describe('the words of it', () => {
  const clock = (): string => 'tomorrow 9:20';

  it.each([
    ['ar', 12, '12 د', 'الرد خلال 12 دقيقة'],
    ['ar', 2, '2 د', 'الرد خلال دقيقتين'],
    ['ar', -125, '2 س', 'تأخر الرد ساعتين'],
    ['ar', -3 * 1440, '3 ي', 'تأخر الرد 3 أيام'],
    ['en', 1, '1 min', 'Answer due in 1 minute'],
    ['en', -5, '5 min', 'Answer late by 5 minutes'],
    ['en', 0, 'now', 'Answer due now'],
  ] as const)('in %s, %i minutes', (language, minutes, short, sentence) => {
    const words = wordsOf(language);
    const one = sla(NOON + minutes * MINUTE, NOON);
    expect(slaShort(one, words)).toBe(short);
    expect(slaSentence(one, words, clock)).toBe(sentence);
  });

  it('names the hour of what is due far away, and says nothing about it in a narrow place', () => {
    const words = wordsOf('en');
    const far = sla(OPENING + 20 * MINUTE, NIGHT);
    expect(slaShort(far, words)).toBe('');
    expect(slaSentence(far, words, clock)).toBe('Answer due tomorrow 9:20');
  });
});

describe('spanOf', () => {
  it('never tells more than there is, and less than one unit less', () => {
    const lengths = { minutes: MINUTE, hours: 60 * MINUTE, days: 1440 * MINUTE };
    fc.assert(
      fc.property(fc.integer({ min: -40 * 1440 * MINUTE, max: 40 * 1440 * MINUTE }), (ms) => {
        const { unit, count } = spanOf(ms);
        expect(count * lengths[unit]).toBeLessThanOrEqual(Math.abs(ms));
        expect((count + 1) * lengths[unit]).toBeGreaterThan(Math.abs(ms));
      }),
    );
  });
});
