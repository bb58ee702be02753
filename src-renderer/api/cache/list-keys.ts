import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';
import { queryKeys } from '../query-keys.ts';

const listsOf = new WeakMap<QueryClient, Set<Query>>();

/** The keys of all lists of conversations in the cache. Kept as they come and go: each message asks, and the cache holds thousands. */
export function listKeys(client: QueryClient): QueryKey[] {
  const lists = listsOf.get(client) ?? followLists(client);
  return Array.from(lists, ({ queryKey }) => queryKey);
}

function followLists(client: QueryClient): Set<Query> {
  const cache = client.getQueryCache();
  const lists = new Set(cache.findAll({ queryKey: queryKeys.conversationLists }));
  cache.subscribe(({ type, query }) => {
    if (type === 'added' && isList(query)) lists.add(query);
    if (type === 'removed') lists.delete(query);
  });
  listsOf.set(client, lists);
  return lists;
}

const [CONVERSATIONS, LIST] = queryKeys.conversationLists;
const isList = ({ queryKey }: Query): boolean => queryKey[0] === CONVERSATIONS && queryKey[1] === LIST;
