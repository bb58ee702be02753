import { expect, test } from 'vitest';
import type { LinkHow } from '#shared/domain/reports/link-history.ts';
import { openStore, placeWithDatabase } from '../support/open-store.ts';
import { withDatabase } from '../support/with-database.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const BEGIN = Date.parse('2026-11-02T00:00:00+02:00');
const period = { from: '2026-11-02', to: '2026-11-02' };

async function linkedDesk() {
  const place = placeWithDatabase();
  const store = await openStore(place);
  const note = (minutes: number, how: LinkHow, number: string | null = '20100') =>
    store.noteLinks({ links: [{ link: 'web', how, number }], now: BEGIN + minutes * MINUTE });
  const history = (now = BEGIN + 24 * HOUR) => store.getLinkHistory({ period, now });
  return { place, store, note, history };
}

/** As the desk says it each minute. */
async function hold(
  note: (minutes: number, how: LinkHow) => Promise<void>,
  how: LinkHow,
  from: number,
  until: number,
): Promise<void> {
  for (let minute = from; minute <= until; minute += 2) await note(minute, how);
}

test('a link that was never there has no history, and from then on each stretch is kept', async () => {
  const { note, history } = await linkedDesk();
  await note(0, 'signed-out');
  expect(await history()).toEqual([]);
  await hold(note, 'up', 10, 20);
  await hold(note, 'disconnected', 21, 31);
  await hold(note, 'up', 32, 42);
  expect(await history()).toEqual([
    {
      link: 'web',
      knownMs: 32 * MINUTE,
      upMs: 21 * MINUTE,
      gaps: 1,
      longestMs: 11 * MINUTE,
      reasons: [{ reason: 'disconnected', count: 1, ms: 11 * MINUTE }],
      numberChanges: 0,
    },
  ]);
});

test('after a night without the desk the stretch is one in which nobody looked', async () => {
  const { note, history } = await linkedDesk();
  await hold(note, 'up', 0, 10);
  await hold(note, 'up', 300, 310);
  expect((await history())[0]).toMatchObject({
    upMs: 20 * MINUTE,
    reasons: [{ reason: 'desk-off', count: 1, ms: 290 * MINUTE }],
  });
});

test('another number is noticed, and what was noted by a clock that was ahead is forgotten', async () => {
  const { note, history } = await linkedDesk();
  await note(0, 'up', '20100');
  await note(1, 'up', '20111');
  expect((await history())[0]).toMatchObject({ numberChanges: 1 });
  // The clock was a day ahead for a moment.
  await note(24 * 60, 'up', '20111');
  await note(3, 'up', '20111');
  expect((await history(BEGIN + 3 * MINUTE))[0]).toMatchObject({ upMs: 3 * MINUTE, gaps: 0 });
});

test('a link that comes and goes for ever leaves a bounded number of stretches', async () => {
  const { place, store, note } = await linkedDesk();
  await note(0, 'up');
  await store.close();
  withDatabase(place, (database) => {
    database.exec(`WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 9000)
      INSERT INTO link_spans (link, from_at, until_at, how) SELECT 'web', n, n, 'up' FROM n`);
  });
  const again = await openStore(place);
  await again.noteLinks({ links: [{ link: 'web', how: 'blocked', number: null }], now: BEGIN + HOUR });
  await again.close();
  withDatabase(place, (database) => {
    expect(database.prepare('SELECT count(*) FROM link_spans').pluck().get()).toBe(8000);
  });
});
