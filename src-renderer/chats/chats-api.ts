import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChatActionKind } from '#shared/domain/conversations/chat-marks.ts';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import { putConversation } from '../api/cache/live-events.ts';
import { invoke } from '../api/invoke.ts';
import { SHOWS_OWN_ERROR } from '../api/query-client.ts';
import { useLinks } from '../api/queries/app.ts';
import { queryKeys } from '../api/query-keys.ts';

/** Something is to be done to a whole chat: it counts here at once, and is said at the chat when WhatsApp refuses it. */
export function useActOnChat() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InvokeInput<'conversations.act'>) => invoke('conversations.act', input),
    onSuccess: (conversation) => {
      putConversation(client, conversation);
      void client.invalidateQueries({ queryKey: queryKeys.unreadTotal });
    },
  });
}

/** A person decides about one that was given up. */
export function useDecideChatAction() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ again, ...input }: InvokeInput<'conversations.retryAction'> & { again: boolean }) =>
      invoke(again ? 'conversations.retryAction' : 'conversations.leaveAction', input),
    onSuccess: (conversation) => putConversation(client, conversation),
  });
}

/**
 * Reports a customer to WhatsApp, and blocks them when that was wanted too, also if nobody waits for the answer any more. The
 * block goes first: it is written down and outlives a crash, while a report that came before it would leave the block to
 * nobody, or to a second report.
 */
export function useReportChat(onReported: () => void) {
  const { mutateAsync: act } = useActOnChat();
  return useMutation({
    mutationFn: async ({ id, alsoBlocks }: { id: number; alsoBlocks: boolean }) => {
      if (alsoBlocks) await act({ id, action: { kind: 'block', isOn: true } });
      return invoke('conversations.report', { id });
    },
    onSuccess: onReported,
    meta: SHOWS_OWN_ERROR,
  });
}

/** Whether a link of this desk can report to WhatsApp. */
export const useCanReport = (): boolean =>
  (useLinks().data?.links ?? []).some(({ capabilities }) => capabilities.canReport);

/** What WhatsApp is told of a whole chat over any link of this desk. */
export function useChatActions(): ReadonlySet<ChatActionKind> {
  const links = useLinks().data?.links ?? [];
  return new Set(links.flatMap(({ capabilities }) => capabilities.chatActions));
}
