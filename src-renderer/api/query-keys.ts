import type { MediaFilter } from '#shared/domain/messages/attachment.ts';
import type { Topic } from '#shared/domain/topic.ts';
import { ALL_CONVERSATIONS, type ConversationFilter } from './cache/conversation-filter.ts';

/** Epoch ms, `until` exclusive; absent means without an end. */
export type MediaSpan = { from?: number | undefined; until?: number | undefined };

/** Every address in the query cache, in one place, so that events can find what they patch. */
export const queryKeys = {
  startup: ['startup'] as const,
  upgrade: ['upgrade'] as const,
  appInfo: ['app', 'info'] as const,
  licences: ['licences'] as const,
  emoji: ['emoji'] as const,
  backup: ['backup'] as const,
  external: ['external'] as const,
  externalSnapshots: ['external-snapshots'] as const,
  drillProgress: ['drill-progress'] as const,
  replaced: ['replaced'] as const,
  restoreGuards: ['restore-guards'] as const,
  updates: ['updates'] as const,
  fullExport: ['full-export'] as const,
  deskState: ['inspection', 'state'] as const,
  log: (filter: object) => ['inspection', 'log', filter] as const,
  logged: ['inspection', 'logged'] as const,
  localApi: ['local-api'] as const,
  settings: ['settings'] as const,
  look: ['look'] as const,
  startsWithPc: ['starts-with-pc'] as const,
  firstSteps: ['first-steps'] as const,
  damagedSettings: ['damaged-settings'] as const,
  staff: ['staff'] as const,
  waiting: ['waiting'] as const,
  audit: (filter: object) => ['audit', filter] as const,
  templates: ['templates'] as const,
  disk: ['disk'] as const,
  data: ['data'] as const,
  clock: ['clock'] as const,
  /** All that was read of one topic of the desk: every key of that topic begins with it. */
  topic: (topic: Topic) => [topic] as const,
  /** The last words of a customer who waits: of the topic of tickets, and of what they make of those words. */
  unanswered: ['tickets', 'unanswered'] as const,
  connection: ['connection'] as const,
  links: ['links'] as const,
  catchUpReport: ['catch-up-report'] as const,
  seesFrom: ['sees-from'] as const,
  unreadTotal: ['conversations', 'unread-total'] as const,
  conversationLists: ['conversations', 'list'] as const,
  conversationList: (filter: ConversationFilter) => ['conversations', 'list', filter] as const,
  /** Of the draft that answers it, say; wherever it stands. */
  message: (id: number) => ['message', id] as const,
  conversations: ['conversations', 'one'] as const,
  conversation: (id: number) => ['conversations', 'one', id] as const,
  /** What its customer is doing just now; nothing there where nobody tells. */
  presence: (id: number) => ['presence', id] as const,
  /** How far the file of a message has come; nothing there while it is not on its way. */
  mediaProgress: (messageId: number) => ['media', 'progress', messageId] as const,
  /** With the reply address, because the answer changes with it. */
  merges: (id: number, chatAddress: string) => ['conversations', 'merges', id, chatAddress] as const,
  allMerges: ['conversations', 'merges'] as const,
  galleries: ['media', 'gallery'] as const,
  mediaUsage: ['media', 'usage'] as const,
  gallery: (conversationId: number, filter: MediaFilter, span: MediaSpan) =>
    ['media', 'gallery', conversationId, filter, span] as const,
  conversationOfPhone: (phone: string) => ['conversations', 'of-phone', phone] as const,
  /** The picture of a stored sound. */
  waveform: (fileId: string) => ['media', 'waveform', fileId] as const,
  threads: ['messages'] as const,
  thread: (conversationId: number) => ['messages', conversationId] as const,
  /** Asked anew for each status: another one is another answer. */
  messageTimes: (messageId: number, status: string) => ['message-times', messageId, status] as const,
};

/** The filter inside a conversation list's key. */
export function filterOfKey(key: readonly unknown[]): ConversationFilter {
  const filter = key[2];
  if (typeof filter !== 'object' || filter === null) return ALL_CONVERSATIONS;
  return { ...ALL_CONVERSATIONS, ...filter };
}
