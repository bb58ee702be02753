import { expect, test } from 'vitest';
import { ALL_CONVERSATIONS } from '#renderer/api/cache/conversation-filter.ts';
import { listKeys } from '#renderer/api/cache/list-keys.ts';
import { createQueryClient } from '#renderer/api/query-client.ts';
import { queryKeys } from '#renderer/api/query-keys.ts';

const ALL = queryKeys.conversationList(ALL_CONVERSATIONS);
const UNREAD = queryKeys.conversationList({ ...ALL_CONVERSATIONS, unreadOnly: true });

test('the lists are those that the cache holds, whenever they have come and gone', () => {
  const client = createQueryClient(() => undefined);
  client.setQueryData(ALL, {});
  client.setQueryData(queryKeys.unreadTotal, 3);
  expect(listKeys(client)).toEqual([ALL]);
  client.setQueryData(UNREAD, {});
  client.setQueryData(queryKeys.conversation(1), {});
  expect(listKeys(client)).toEqual([ALL, UNREAD]);
  client.removeQueries({ queryKey: ALL, exact: true });
  expect(listKeys(client)).toEqual([UNREAD]);
  client.clear();
  expect(listKeys(client)).toEqual([]);
});
