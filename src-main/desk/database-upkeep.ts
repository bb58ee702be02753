import { Upkeep, type UpkeepDependencies } from './upkeep.ts';

/** Keeps the database quick; see store/database/maintain.ts. */
export const databaseUpkeep = (
  maintain: () => Promise<{ isDone: boolean }>,
  deps: UpkeepDependencies,
): Upkeep =>
  new Upkeep(
    {
      step: maintain,
      failure: 'the database could not be maintained',
      firstMs: 30_000,
      pauseMs: 100,
      // Of a busy minute the log holds less than what a commit would bring in by itself.
      laterMs: 60_000,
    },
    deps,
  );
