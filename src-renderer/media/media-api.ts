import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { mediaUrl } from '#shared/domain/messages/attachment.ts';
import type { MediaProgress, MediaFilter } from '#shared/domain/messages/attachment.ts';
import type { MessageCursor } from '#shared/ipc/contract/messages.ts';
import { copyImage } from './copy-image.ts';
import { invoke, InvokeError } from '../api/invoke.ts';
import { putMessage } from '../api/cache/live-events.ts';
import { queryKeys } from '../api/query-keys.ts';
import type { MediaSpan } from '../api/query-keys.ts';

/** The files of a conversation that a filter lets through, newest page first; read anew each time it is opened. */
export const useGallery = (conversationId: number, filter: MediaFilter, span: MediaSpan) =>
  useInfiniteQuery({
    queryKey: queryKeys.gallery(conversationId, filter, span),
    queryFn: ({ pageParam }) =>
      invoke('media.list', {
        conversationId,
        filter,
        ...span,
        ...(pageParam === undefined ? {} : { before: pageParam }),
      }),
    initialPageParam: undefined as MessageCursor | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    gcTime: 0,
  });

/** How far a file has come, 0–1; undefined while nobody knows. Pushed by events, never asked for. */
export function useMediaFraction(messageId: number): number | undefined {
  const { data } = useQuery<MediaProgress>({
    queryKey: queryKeys.mediaProgress(messageId),
    queryFn: () => Promise.reject(new Error('only events bring it')),
    enabled: false,
  });
  if (data === undefined || data.totalBytes === null || data.totalBytes === 0) return undefined;
  return Math.min(1, data.doneBytes / data.totalBytes);
}

/** What all files take, by kind; asked anew each time it is shown. */
export const useMediaUsage = () =>
  useQuery({
    queryKey: queryKeys.mediaUsage,
    queryFn: () => invoke('media.usage', undefined),
    staleTime: 0,
    gcTime: 0,
  });

/** How much would go if files stayed for so many months. */
export const usePreviewCleanUp = () =>
  useMutation({ mutationFn: (months: number) => invoke('media.previewCleanUp', { months }) });

/** Lets older files go; what is shown is read anew by an event. */
export const useCleanUpMedia = () =>
  useMutation({ mutationFn: (months: number) => invoke('media.cleanUp', { months }) });

export function useRetryDownload() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (messageId: number) => invoke('media.retryDownload', { messageId }),
    onSuccess: (message) => putMessage(client, message),
  });
}

export const useSaveMedia = () =>
  useMutation({ mutationFn: (messageId: number) => invoke('media.saveAs', { messageId }) });

export const useOpenMedia = () =>
  useMutation({ mutationFn: (messageId: number) => invoke('media.openWith', { messageId }) });

/** Puts a picture on the clipboard, turned clockwise by quarters. */
export const useCopyImage = () =>
  useMutation({
    mutationFn: async (input: { fileId: string; quarterTurns: number }) => {
      try {
        await copyImage(mediaUrl(input.fileId), input.quarterTurns);
      } catch (cause) {
        throw new InvokeError('image-not-copied', { cause });
      }
    },
  });

export const usePrintImage = () =>
  useMutation({
    mutationFn: (input: { messageId: number; quarterTurns: number }) => invoke('media.print', input),
  });

/** The conversation with whoever has this number, if there is one. @param phone E.164 digits. */
export const useConversationOfPhone = (phone: string) =>
  useQuery({
    queryKey: queryKeys.conversationOfPhone(phone),
    queryFn: async () => {
      const { items } = await invoke('conversations.list', { query: phone });
      return items.find(({ customerPhone }) => customerPhone === phone) ?? null;
    },
    // A conversation may begin any minute.
    staleTime: 0,
  });
