import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deskHistory } from './support/catch-up-histories.ts';
import { DeskLife } from './support/catch-up-life.ts';
import { differences, missingSilently } from './support/catch-up-recount.ts';
import { instantStores } from './support/instant-store.ts';
import { FUZZ_TIMEOUT_MS, fuzzRuns } from './support/runs.ts';

test(
  'whatever times, chats, links and clocks say, an independent recount finds every message stored once, unread and whole',
  async () => {
    const open = instantStores();
    await fc.assert(
      fc.asyncProperty(deskHistory, async (history) => {
        const life = new DeskLife(history, open);
        try {
          await life.live(history.steps, () => expect(missingSilently(life)).toEqual([]));
          await life.settle();
          expect(differences(life)).toEqual([]);
        } finally {
          await life.end();
        }
      }),
      fuzzRuns(300),
    );
  },
  FUZZ_TIMEOUT_MS,
);
