import type { StoreApi } from 'zustand/vanilla';

/** A store as those have it who show what is in it. */
export type ReadonlyStore<State> = Pick<StoreApi<State>, 'getState' | 'getInitialState' | 'subscribe'>;
