import type { Store } from '../store/contract/store.ts';
import { Upkeep, type UpkeepDependencies } from './upkeep.ts';

/** Counts for the reports what was there before the desk counted. */
export const reportUpkeep = (store: Pick<Store, 'countReports'>, deps: UpkeepDependencies): Upkeep =>
  new Upkeep(
    {
      step: (now) => store.countReports({ now }),
      failure: 'the reports could not be counted',
      firstMs: 15_000,
      pauseMs: 60,
      // The pharmacy's time zone may have changed.
      laterMs: 60_000,
    },
    deps,
  );
