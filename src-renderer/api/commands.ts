import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { StaffState } from '#shared/domain/staff/agent.ts';
import type { ErrorCode } from '#shared/domain/errors.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { InvokeChannel, InvokeInput, InvokeOutput } from '#shared/ipc/contract.ts';
import { errorCodeOf, invoke } from './invoke.ts';
import { editConversation, putConversation, putMessage } from './live-events.ts';
import { patchQuery, putQuery } from './patch-query.ts';
import { SHOWS_OWN_ERROR } from './query-client.ts';
import { queryKeys } from './query-keys.ts';
import { report } from './report.ts';
import { optimisticMessage, removeOptimistic } from './thread-pages.ts';
import type { ThreadPages } from './thread-pages.ts';

/** The commands that take nothing and answer nothing; what they change comes back as an event. */
type PlainCommand = {
  [C in InvokeChannel]: InvokeInput<C> extends undefined ? C : never;
}[InvokeChannel] &
  (
    | `connection.${string}`
    | `app.${string}`
    | `restore.${string}`
    | 'backup.openFolder'
    | `updates.${'check' | 'restart' | 'cancel'}`
  );

export const useCommand = (channel: PlainCommand) =>
  useMutation({
    mutationKey: [channel],
    mutationFn: async () => {
      await invoke(channel, undefined);
    },
  });

export const useLinkByPhone = () =>
  useMutation({
    mutationFn: (phone: string) => invoke('connection.linkByPhone', { phone }),
    meta: SHOWS_OWN_ERROR,
  });

/** Opens the data with the printed key; on success the window is loaded anew. */
export const useRecoveryKey = () =>
  useMutation({
    mutationFn: (recoveryKey: string) => invoke('restore.useRecoveryKey', { recoveryKey }),
    meta: SHOWS_OWN_ERROR,
  });

/** Puts a copy in the database's place; on success the window is loaded anew. */
export const useRestoreCopy = () =>
  useMutation({
    mutationFn: (id: string) => invoke('restore.useCopy', { id }),
    meta: SHOWS_OWN_ERROR,
  });

export const useChooseBackupFile = () =>
  useMutation({ mutationFn: () => invoke('restore.chooseFile', undefined) });

/** Restores the chosen backup file; on success the window is loaded anew. */
export const useRestoreFile = () =>
  useMutation({
    mutationFn: (passphrase: string) => invoke('restore.useFile', { passphrase }),
    meta: SHOWS_OWN_ERROR,
  });

/** Writes one encrypted file where the person chooses; null when they changed their mind. */
export const useExportBackup = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'backup.export'>) => invoke('backup.export', input),
    meta: SHOWS_OWN_ERROR,
  });

/** Takes a backup; how far it is comes as an event. */
export const useRunBackup = () =>
  useMutation({ mutationFn: () => invoke('backup.run', undefined), meta: SHOWS_OWN_ERROR });

/** The recovery key; kept in no cache, so that it is gone when its dialog closes. */
export const useRevealRecoveryKey = () =>
  useMutation({ mutationFn: () => invoke('recoveryKey.reveal', undefined), gcTime: 0 });

/** Shows the new settings at once and takes them back if main refuses them. */
export function useUpdateSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: Partial<Settings>) => invoke('settings.update', change),
    onMutate: (change) => {
      const before = client.getQueryData<Settings>(queryKeys.settings);
      patchQuery<Settings>(client, queryKeys.settings, (settings) => ({ ...settings, ...change }));
      return before;
    },
    onSuccess: (settings) => putQuery(client, queryKeys.settings, settings),
    onError: (_error, _change, before) => {
      if (before !== undefined) putQuery(client, queryKeys.settings, before);
    },
  });
}

let lastOrder = 0;

/** Bubbles of one window stand in the order in which this was asked. */
export const nextOptimisticOrder = (): number => {
  lastOrder += 1;
  return lastOrder;
};

/** Shows the bubble, then queues the text. On failure the bubble is taken back and the reason returned. */
export async function sendText(
  client: QueryClient,
  conversationId: number,
  text: string,
): Promise<{ sent: true } | { sent: false; code: ErrorCode }> {
  const clientKey = crypto.randomUUID();
  putMessage(
    client,
    optimisticMessage({ conversationId, clientKey, text, now: Date.now(), order: nextOptimisticOrder() }),
  );
  try {
    putMessage(client, await invoke('messages.sendText', { conversationId, clientKey, text }));
    return { sent: true };
  } catch (error) {
    takeBackOptimistic(client, conversationId, clientKey);
    return { sent: false, code: errorCodeOf(error) };
  }
}

/** Removes a bubble that main has not recorded. */
export function takeBackOptimistic(client: QueryClient, conversationId: number, clientKey: string): void {
  patchQuery<ThreadPages>(client, queryKeys.thread(conversationId), (pages) =>
    removeOptimistic(pages, clientKey),
  );
}

/** Takes back a message that WhatsApp does not have yet. */
export function useCancelMessage() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (messageId: number) => invoke('messages.cancel', { messageId }),
    onSuccess: (message) => putMessage(client, message),
  });
}

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

/**
 * Both conversations change by an event.
 * @param onDone is called also when the dialog that asked for it is gone.
 */
export const useMergeConversations = (onDone: (merged: InvokeOutput<'conversations.merge'>) => void) =>
  useMutation({
    mutationFn: (input: InvokeInput<'conversations.merge'>) => invoke('conversations.merge', input),
    onSuccess: onDone,
  });

/** The same for taking it back. */
export const useSeparateConversations = (onDone: () => void) =>
  useMutation({
    mutationFn: (mergeId: number) => invoke('conversations.separate', { mergeId }),
    onSuccess: onDone,
  });

/** Marks a conversation read; a failure is only reported, the next look at the conversation tries again. */
export async function markRead(client: QueryClient, id: number): Promise<void> {
  try {
    putConversation(client, await invoke('conversations.markRead', { id }));
    await client.invalidateQueries({ queryKey: queryKeys.unreadTotal });
  } catch (error) {
    report(error);
  }
}

/** Keeps what was typed; the list shows it at once. */
export async function saveDraft(client: QueryClient, id: number, draft: string): Promise<void> {
  const staff = client.getQueryData<StaffState>(queryKeys.staff);
  const draftBy = staff?.phase === 'signed-in' ? staff.agent.id : null;
  editConversation(client, id, (conversation) =>
    conversation.draft === draft
      ? conversation
      : { ...conversation, draft, draftBy, draftAt: conversation.draftAt ?? Date.now() },
  );
  try {
    await invoke('conversations.saveDraft', { id, draft });
  } catch (error) {
    report(error);
  }
}
