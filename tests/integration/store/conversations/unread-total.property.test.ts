import fc from 'fast-check';
import { expect, test } from 'vitest';
import { operations } from '#main/store/operations/operations.ts';
import { FUZZ_TIMEOUT_MS, fuzzRuns } from '../../fuzz/support/runs.ts';
import { makeDatabaseAtVersion, fillFirstVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';
import { PlayedDesk, playedStep } from '../support/played-desk.ts';

test(
  'how many are unread in all is what the conversations add up to, whatever happens to them',
  () => {
    let mostUnread = 0;
    fc.assert(
      fc.property(fc.array(playedStep, { minLength: 20, maxLength: 50 }), (steps) => {
        const desk = new PlayedDesk();
        try {
          for (const next of steps) {
            desk.do(next);
            const told = desk.transact((tx) => operations.countUnread(tx, undefined)).value;
            const summed = Number(desk.read('SELECT coalesce(sum(unread_count), 0) FROM conversations'));
            expect(told).toBe(summed);
            mostUnread = Math.max(mostUnread, told);
          }
        } finally {
          desk.close();
        }
      }),
      fuzzRuns(12),
    );
    expect(mostUnread).toBeGreaterThan(3);
  },
  FUZZ_TIMEOUT_MS,
);

test('after the upgrade the total is what was unread before', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 10, fillFirstVersion);
  const store = await openStore(place);
  expect(await store.countUnread()).toBe(1);
});
