import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantStores } from './support/instant-store.ts';
import { peopleHistory } from './support/people-histories.ts';
import { PeopleLife } from './support/people-life.ts';
import { wrong } from './support/people-recount.ts';
import { FUZZ_TIMEOUT_MS, fuzzRuns } from './support/runs.ts';

test(
  'whatever names, numbers and ids WhatsApp shows and in whatever order, each message is there once, with who wrote it',
  async () => {
    const open = instantStores();
    await fc.assert(
      fc.asyncProperty(peopleHistory, async (history) => {
        const life = new PeopleLife(
          history,
          open(() => {}),
        );
        try {
          await life.live(history.steps);
          expect(await wrong(life)).toEqual([]);
          await life.settle();
          expect(await wrong(life)).toEqual([]);
        } finally {
          life.opened.undo();
        }
      }),
      fuzzRuns(60),
    );
  },
  FUZZ_TIMEOUT_MS,
);
