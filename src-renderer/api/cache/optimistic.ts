import type { QueryClient } from '@tanstack/react-query';
import { patchQuery } from './patch-query.ts';
import { queryKeys } from '../query-keys.ts';
import { removeOptimistic } from './thread-pages.ts';
import type { ThreadPages } from './thread-pages.ts';

let lastOrder = 0;

/** Bubbles of one window stand in the order in which this was asked. */
export const nextOptimisticOrder = (): number => {
  lastOrder += 1;
  return lastOrder;
};

/** Removes a bubble that main has not recorded. */
export function takeBackOptimistic(client: QueryClient, conversationId: number, clientKey: string): void {
  patchQuery<ThreadPages>(client, queryKeys.thread(conversationId), (pages) =>
    removeOptimistic(pages, clientKey),
  );
}
