import {
  keepPreviousData,
  skipToken,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { MediaProgress } from '#shared/domain/messages/attachment.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { ConversationCursor } from '#shared/ipc/contract/conversations.ts';
import { filterInput, isFiltered, type ConversationFilter } from './conversation-filter.ts';
import { flattenConversations } from './conversation-pages.ts';
import type { ConversationPages } from './conversation-pages.ts';
import { invoke } from './invoke.ts';
import { queryKeys } from './query-keys.ts';
import type { ThreadPageParam } from './thread-pages.ts';

/** Whether this is the desk or the restore screen; it changes only with a new page. */
export const useStartup = () =>
  useQuery({ queryKey: queryKeys.startup, queryFn: () => invoke('startup.get', undefined) });

/** Read anew by whoever begins to show it: the wa-js in use changes while the desk is open. */
export const useAppInfo = () =>
  useQuery({ queryKey: queryKeys.appInfo, queryFn: () => invoke('app.info', undefined), staleTime: 0 });

export const useSettings = () =>
  useQuery({ queryKey: queryKeys.settings, queryFn: () => invoke('settings.get', undefined) });

export const useBackupStatus = () =>
  useQuery({ queryKey: queryKeys.backup, queryFn: () => invoke('backup.status', undefined) });

/** How this program stands to its next version. */
export const useUpdates = () =>
  useQuery({ queryKey: queryKeys.updates, queryFn: () => invoke('updates.get', undefined) });

export const useConnection = () =>
  useQuery({ queryKey: queryKeys.connection, queryFn: () => invoke('connection.get', undefined) });

export const useDisk = () =>
  useQuery({ queryKey: queryKeys.disk, queryFn: () => invoke('disk.get', undefined) });
/** null until a catching up of this run had something to say. */
export const useCatchUpReport = () =>
  useQuery({
    queryKey: queryKeys.catchUpReport,
    queryFn: () => invoke('connection.catchUpReport', undefined),
  });

export const useUnreadTotal = () =>
  useQuery({
    queryKey: queryKeys.unreadTotal,
    queryFn: () => invoke('conversations.unreadTotal', undefined),
  });

/** The chat list, page by page. A filtered list is read anew each time it is shown. */
export function useConversationList(filter: ConversationFilter) {
  return useInfiniteQuery({
    queryKey: queryKeys.conversationList(filter),
    queryFn: ({ pageParam }) =>
      invoke('conversations.list', {
        ...filterInput(filter),
        ...(pageParam === undefined ? {} : { after: pageParam }),
      }),
    initialPageParam: undefined as ConversationCursor | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    gcTime: isFiltered(filter) ? 0 : Number.POSITIVE_INFINITY,
  });
}

/** One conversation; the loaded list answers at once when it holds it. */
export function useConversation(id: number) {
  const client = useQueryClient();
  return useQuery({
    queryKey: queryKeys.conversation(id),
    queryFn: () => invoke('conversations.get', { id }),
    initialData: () =>
      client
        .getQueriesData<ConversationPages>({ queryKey: queryKeys.conversationLists })
        .flatMap(([, pages]) => flattenConversations(pages))
        .find((conversation) => conversation.id === id),
  });
}

/** What staff merged into a conversation; read anew whenever it is opened, as nothing tells of every change. */
export const useMerges = ({ id, chatAddress }: Pick<Conversation, 'id' | 'chatAddress'>) =>
  useQuery({
    queryKey: queryKeys.merges(id, chatAddress),
    queryFn: () => invoke('conversations.merges', { id }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

/** A thread, newest page first; it begins at its end, or around a message that staff asked for. */
export const useThread = (conversationId: number) =>
  useInfiniteQuery({
    queryKey: queryKeys.thread(conversationId),
    queryFn: ({ pageParam }) =>
      pageParam !== undefined && 'around' in pageParam
        ? invoke('messages.around', { conversationId, messageId: pageParam.around })
        : invoke('messages.list', { conversationId, ...pageParam }),
    initialPageParam: undefined as ThreadPageParam,
    getNextPageParam: ({ next }): ThreadPageParam => (next === null ? undefined : { before: next }),
    getPreviousPageParam: ({ previous }): ThreadPageParam =>
      previous === undefined ? undefined : { after: previous },
  });

/** How far a message's file has come, as pushed; undefined while it is not on its way. */
export const useMediaProgress = (messageId: number): MediaProgress | undefined =>
  useQuery<MediaProgress>({ queryKey: queryKeys.mediaProgress(messageId), queryFn: skipToken }).data;
