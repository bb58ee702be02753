import { MutationCache, QueryClient } from '@tanstack/react-query';
import type { ErrorCode } from '#shared/domain/errors.ts';
import { errorCodeOf, InvokeError } from './invoke.ts';
import { report } from './report.ts';

/** A mutation with this `meta` shows its failure in its own place. */
export const SHOWS_OWN_ERROR = { showsOwnError: true } as const;

/**
 * One cache of what the main process said; pushed events keep it fresh, so nothing is ever refetched by itself.
 * @param showFailure tells staff about a command that failed.
 */
export const createQueryClient = (showFailure: (code: ErrorCode) => void): QueryClient =>
  new QueryClient({
    mutationCache: new MutationCache({
      onError: (error, _input, _context, mutation) => {
        if (!(error instanceof InvokeError) || error.cause !== undefined) report(error);
        if (mutation.meta?.['showsOwnError'] !== true) showFailure(errorCodeOf(error));
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 5 * 60_000,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // The data lies on this PC: the state of the network must not pause a query.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
