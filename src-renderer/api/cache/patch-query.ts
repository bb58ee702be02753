import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Changes what a query holds, now and, if the query is being fetched, again when the answer is in: that answer was
 * read before the change, or an infinite query's next page is put behind the pages as they were when it was asked.
 * `patch` must therefore be repeatable. A query without data yet is left alone until its answer is in.
 */
export function patchQuery<T>(client: QueryClient, queryKey: QueryKey, patch: (data: T) => T): void {
  applyNowAndAfterFetch(client, queryKey, () => {
    client.setQueryData<T>(queryKey, (data) => (data === undefined ? undefined : patch(data)));
  });
}

/** Like {@link patchQuery} for a value that replaces what was there. */
export function putQuery<T>(client: QueryClient, queryKey: QueryKey, value: T): void {
  applyNowAndAfterFetch(client, queryKey, () => {
    client.setQueryData<T>(queryKey, value);
  });
}

function applyNowAndAfterFetch(client: QueryClient, queryKey: QueryKey, apply: () => void): void {
  apply();
  const cache = client.getQueryCache();
  const query = cache.find({ queryKey, exact: true });
  if (query === undefined || query.state.fetchStatus !== 'fetching') return;
  const stop = cache.subscribe((event) => {
    if (event.query !== query) return;
    if (event.type === 'removed') stop();
    if (event.type === 'updated' && query.state.fetchStatus === 'idle') {
      stop();
      apply();
    }
  });
}
