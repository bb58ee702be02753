import { describe, expect, test } from 'vitest';
import { exitCodeOf, judge, tableOf, type Rule } from '../../bench/soak/judge.ts';
import { QUANTITIES } from '../../bench/soak/quantities.ts';
import { trendOf, type Look } from '../../bench/soak/trend.ts';

const MINUTES = 30;
const EVERY = 10;
const MEMORY = {
  quantity: 'memory',
  unit: 'MiB',
  rule: { kind: 'level', perHour: 0.1, least: 4 } satisfies Rule,
};

/** The same noise each time, between -1 and 1. */
const noise = (index: number): number => Math.sin(index * 12.9898) * Math.cos(index * 78.233);

function looksOf(value: (minutes: number, index: number) => number): Look[] {
  return Array.from({ length: (MINUTES * 60) / EVERY }, (_, index) => {
    const atSeconds = (index + 1) * EVERY;
    return { atSeconds, value: value(atSeconds / 60, index) };
  });
}

const stateOf = (value: (minutes: number, index: number) => number, what = MEMORY): string =>
  judge(what, looksOf(value), MINUTES * 60).state;

describe('what grows', () => {
  test.each([
    ['steadily', (minutes: number) => 200 + minutes],
    ['under noise', (minutes: number, index: number) => 200 + minutes + 5 * noise(index)],
    ['in steps', (minutes: number) => 200 + 4 * Math.floor(minutes / 2)],
    [
      'as saw teeth whose lowest rises',
      (minutes: number, index: number) => 200 + 2 * minutes + (index % 6) * 3,
    ],
    [
      'with some looks that say nothing',
      (minutes: number, index: number) => (index % 9 === 4 ? 0 : 200 + minutes),
    ],
  ])('%s is seen', (_how, value) => {
    expect(stateOf(value)).toBe('grows');
  });

  test.each([
    ['noise alone', (_minutes: number, index: number) => 200 + 8 * noise(index)],
    ['warming up', (minutes: number, index: number) => 200 + 60 * Math.min(1, minutes / 3) + noise(index)],
    ['saw teeth', (_minutes: number, index: number) => 200 + (index % 6) * 5],
    ['less than a tenth in an hour', (minutes: number) => 200 + minutes * 0.2],
    ['shrinking', (minutes: number) => 200 - minutes],
  ])('%s is not called so', (_how, value) => {
    expect(stateOf(value)).toBe('steady');
  });

  test('a file with a size of its own may fill it, and no more', () => {
    const log = { quantity: 'log', unit: 'MiB', rule: { kind: 'ceiling', most: 11 } satisfies Rule };
    expect(
      judge(
        log,
        looksOf((minutes) => (minutes / MINUTES) * 10),
        MINUTES * 60,
      ).state,
    ).toBe('steady');
    expect(
      judge(
        log,
        looksOf((minutes) => (minutes / MINUTES) * 12),
        MINUTES * 60,
      ).state,
    ).toBe('too-much');
  });
});

test('ten minutes, of which most warm up, are enough for what grows by half in an hour', () => {
  const looks = looksOf((minutes, index) => 200 + 2 * minutes + noise(index)).filter(
    ({ atSeconds }) => atSeconds <= 600,
  );
  expect(judge(MEMORY, looks, 600).state).toBe('grows');
});

test('the trend is that of most pairs', () => {
  const { perHour, sureness } = trendOf(looksOf((minutes) => 3 * minutes));
  expect(perHour).toBeCloseTo(180, 6);
  expect(sureness).toBeGreaterThan(8);
  expect(trendOf(looksOf(() => 5))).toEqual({ perHour: 0, sureness: 0 });
});

test('a run fails by what grows, and by what was not seen', () => {
  const steady = judge(
    MEMORY,
    looksOf(() => 200),
    MINUTES * 60,
  );
  const grows = judge(
    MEMORY,
    looksOf((minutes) => 200 + minutes),
    MINUTES * 60,
  );
  const unseen = judge(MEMORY, looksOf(() => 200).slice(0, 7), MINUTES * 60);
  expect(unseen.state).toBe('not-seen');
  expect([[steady], [steady, grows], [steady, unseen], []].map(exitCodeOf)).toEqual([0, 1, 1, 1]);
  expect(tableOf([steady, grows])).toMatch(/steady[^]*✗ grows/);
});

test('each quantity stands once', () => {
  const names = QUANTITIES.map(({ quantity }) => quantity);
  expect(new Set(names).size).toBe(names.length);
});
