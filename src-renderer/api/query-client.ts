import { MutationCache, QueryClient } from '@tanstack/react-query';
import type { ErrorCode } from '#shared/domain/errors.ts';
import { keepEqualParts } from './cache/patch-query.ts';
import { errorCodeOf, InvokeError } from './invoke.ts';
import { report } from './report.ts';

/** A mutation with this `meta` shows its failure in its own place, as long as that is there. */
export const SHOWS_OWN_ERROR = { showsOwnError: true } as const;

/**
 * One cache of what the main process said; pushed events keep it fresh, so nothing is ever refetched by itself.
 * @param showFailure tells staff about a command that failed.
 */
export function createQueryClient(showFailure: (code: ErrorCode) => void): QueryClient {
  /** Who waits for one under way; a dialog that was closed meanwhile says nothing any more. */
  const watchers = new WeakMap<object, number>();
  const mutationCache = new MutationCache({
    onError: (error, _input, _context, mutation) => {
      if (!(error instanceof InvokeError) || error.cause !== undefined) report(error);
      const isShown = mutation.meta?.['showsOwnError'] === true && (watchers.get(mutation) ?? 0) > 0;
      if (!isShown) showFailure(errorCodeOf(error));
    },
  });
  mutationCache.subscribe(({ type, mutation }) => {
    const by = type === 'observerAdded' ? 1 : type === 'observerRemoved' ? -1 : 0;
    if (by !== 0 && mutation !== undefined) watchers.set(mutation, (watchers.get(mutation) ?? 0) + by);
  });
  return new QueryClient({
    mutationCache,
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 5 * 60_000,
        retry: false,
        structuralSharing: keepEqualParts,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // The data lies on this PC: the state of the network must not pause a query.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
