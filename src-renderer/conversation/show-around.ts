import type { QueryClient } from '@tanstack/react-query';
import { invoke } from '../api/invoke.ts';
import { queryKeys } from '../api/query-keys.ts';
import { threadAround } from '../api/cache/thread-pages.ts';
import type { ThreadPages } from '../api/cache/thread-pages.ts';

/** Loads the thread anew around one of its messages. Throws InvokeError not-found. */
export async function showAround(
  client: QueryClient,
  conversationId: number,
  messageId: number,
): Promise<void> {
  const queryKey = queryKeys.thread(conversationId);
  const page = await invoke('messages.around', { conversationId, messageId });
  // A page that is still on its way belongs to what was loaded before.
  await client.cancelQueries({ queryKey, exact: true });
  client.setQueryData<ThreadPages>(queryKey, (known) => threadAround(page, messageId, known));
}
