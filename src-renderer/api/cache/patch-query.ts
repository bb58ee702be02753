import { hashKey, replaceEqualDeep, type QueryClient, type QueryKey } from '@tanstack/react-query';

/**
 * Changes what a query holds, now and, if the query is being fetched, again when the answer is in: that answer was
 * read before the change, or an infinite query's next page is put behind the pages as they were when it was asked.
 * `patch` must therefore be repeatable. A query without data yet is left alone until its answer is in.
 */
export function patchQuery<T>(client: QueryClient, queryKey: QueryKey, patch: (data: T) => T): void {
  applyNowAndAfterFetch(client, queryKey, () => {
    client.setQueryData<T>(queryKey, (data) => (data === undefined ? undefined : noted(patch(data))));
  });
}

/** What patches have made: of the data before, each keeps what it did not change. */
const patched = new WeakSet<object>();

function noted<T>(data: T): T {
  if (typeof data === 'object' && data !== null) patched.add(data);
  return data;
}

/**
 * For each query of the client: what is read anew keeps the parts that are as they were, so that only the others are drawn. A patch
 * has seen to that itself, and all the pages of a list are not compared for one message.
 */
export function keepEqualParts(before: unknown, data: unknown): unknown {
  return typeof data === 'object' && data !== null && patched.has(data)
    ? data
    : replaceEqualDeep(before, data);
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
  // Not `find`, which goes through all there are.
  const query = cache.get(hashKey(queryKey));
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
