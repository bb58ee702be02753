import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MediaProgress } from '#shared/domain/messages/attachment.ts';
import { invoke } from '../api/invoke.ts';
import { putMessage } from '../api/cache/live-events.ts';
import { queryKeys } from '../api/query-keys.ts';

/** Takes back a message that WhatsApp does not have yet. */
export function useCancelMessage() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (messageId: number) => invoke('messages.cancel', { messageId }),
    onSuccess: (message) => putMessage(client, message),
  });
}

/** How far a message's file has come, as pushed; undefined while it is not on its way. */
export const useMediaProgress = (messageId: number): MediaProgress | undefined =>
  useQuery<MediaProgress>({ queryKey: queryKeys.mediaProgress(messageId), queryFn: skipToken }).data;
