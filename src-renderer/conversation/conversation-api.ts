import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import { invoke } from '../api/invoke.ts';
import { putConversation, putMessage } from '../api/cache/live-events.ts';
import { queryKeys } from '../api/query-keys.ts';
import { report } from '../api/report.ts';

export function useRetryMessage() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (messageId: number) => invoke('messages.retry', { messageId }),
    onSuccess: (message) => putMessage(client, message),
  });
}

/** Staff looked at the phone and say what became of a failed message. */
export function useDropMessage() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InvokeInput<'messages.drop'>) => invoke('messages.drop', input),
    onSuccess: (message) => putMessage(client, message),
  });
}

/** Staff say whether the phone's app wrote a text by itself; then the ticket is another one, too. */
export function useSetWrittenByApp() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InvokeInput<'messages.setWrittenByApp'>) => invoke('messages.setWrittenByApp', input),
    onSuccess: (message) => putMessage(client, message),
  });
}

/** Marks a conversation read; a failure is only reported, the next look at the conversation tries again. */
export async function markRead(client: QueryClient, id: number): Promise<void> {
  try {
    putConversation(client, await invoke('conversations.markRead', { id }));
    await client.invalidateQueries({ queryKey: queryKeys.unreadTotal });
  } catch (error) {
    report(error);
  }
}
