import type { Store } from '../store/contract/store.ts';
import { Upkeep, type UpkeepDependencies } from './upkeep.ts';

/** Keeps the search quick, and folds old messages by newer rules. */
export const searchUpkeep = (store: Pick<Store, 'tidySearch'>, deps: UpkeepDependencies): Upkeep =>
  new Upkeep(
    {
      step: (now) => store.tidySearch({ now }),
      failure: 'the search could not be tidied',
      firstMs: 20_000,
      pauseMs: 40,
      laterMs: 3_600_000,
    },
    deps,
  );
