import type { FullExportState } from '#shared/domain/data/full-export.ts';
import type { QueryClient } from '@tanstack/react-query';
import type { StaffState } from '#shared/domain/staff/agent.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { TOPICS } from '#shared/domain/topic.ts';
import type { EventChannel, EventPayload } from '#shared/ipc/contract.ts';
import { onEveryEvent } from '../on-event.ts';
import { patchConversation, upsertConversation, withoutConversation } from './conversation-pages.ts';
import type { ConversationPages } from './conversation-pages.ts';
import { patchQuery, putQuery } from './patch-query.ts';
import { filterOfKey, queryKeys } from '../query-keys.ts';
import { listKeys } from './list-keys.ts';
import { forgetPictures } from './picture-cache.ts';
import { createPastReader } from './read-past-anew.ts';
import { createTopicReader } from './read-topics-anew.ts';
import { hasNewer, isOptimistic, replaceMessage, upsertMessage } from './thread-pages.ts';
import type { ThreadPages } from './thread-pages.ts';

const RECOUNT_AFTER_MS = 200;

type Handlers = { [C in EventChannel]: (payload: EventPayload<C>) => void };

/** Lets the main process's pushed events keep the cache fresh; returns a function that stops it. */
export function followEvents(client: QueryClient): () => void {
  const recount = createRecount(client);
  const topicReader = createTopicReader(client);
  const past = createPastReader(client);
  const handlers: Handlers = {
    'connection.changed': (state) => putQuery(client, queryKeys.connection, state),
    'links.changed': (state) => {
      const before = client.getQueryData<typeof state>(queryKeys.links);
      putQuery(client, queryKeys.links, state);
      // Another link has other templates, or none.
      if (before?.sending !== state.sending)
        void client.invalidateQueries({ queryKey: queryKeys.topic('approved-templates') });
    },
    'staff.changed': (state) => changeStaff(client, state),
    'settings.changed': (settings) => {
      putQuery(client, queryKeys.settings, settings);
      void client.invalidateQueries({ queryKey: queryKeys.damagedSettings });
    },
    'look.changed': (look) => putQuery(client, queryKeys.look, look),
    'data.changed': (state) => {
      putQuery(client, queryKeys.data, state);
      // Nobody said what happened while the data were away.
      if (state.state === 'reopened')
        void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== queryKeys.data[0] });
    },
    // Who plays and who opens hear these themselves: nothing that is read is another by them.
    'alerts.ring': () => {},
    'alerts.wanted': () => {},
    // Whoever asked for the record hears it.
    'records.progress': () => {},
    ...programHandlers(client),
    'conversation.changed': (conversation) => {
      putConversation(client, conversation);
      recount.schedule();
    },
    'conversation.merged': ({ mergedId, conversation }) => {
      mergeConversation(client, mergedId, conversation);
      recount.schedule();
    },
    'conversation.separated': (apart) => {
      separateConversations(client, apart);
      recount.schedule();
    },
    'conversation.removed': ({ conversationId }) => {
      removeConversation(client, conversationId);
      recount.schedule();
    },
    'message.recorded': ({ message, conversation }) => {
      putMessage(client, message);
      putConversation(client, conversation);
      recount.schedule();
    },
    'message.changed': (message) => {
      changeMessage(client, message);
      // Edited or taken back while somebody is asked about it.
      void client.invalidateQueries({ queryKey: queryKeys.unanswered });
      // A photo that has come, or gone.
      if (message.attachment !== null)
        void client.invalidateQueries({ queryKey: queryKeys.topic('prescriptions') });
    },
    'templates.changed': () => void client.invalidateQueries({ queryKey: queryKeys.templates }),
    'media.cleaned': () => {
      for (const queryKey of [
        queryKeys.threads,
        queryKeys.galleries,
        queryKeys.mediaUsage,
        queryKeys.topic('prescriptions'),
      ]) {
        void client.invalidateQueries({ queryKey });
      }
    },
    'desk.changed': ({ topics }) => {
      topicReader.touched(topics);
      if (topics.includes('past')) past.touched();
    },
    'media.progress': (progress) => putQuery(client, queryKeys.mediaProgress(progress.messageId), progress),
  };
  const stop = onEveryEvent((channel, payload) => handlers[channel](payload));
  return () => {
    stop();
    recount.cancel();
    topicReader.cancel();
    past.cancel();
  };
}

/** What the program itself tells: its data, its copies and how it goes. */
function programHandlers(client: QueryClient) {
  return {
    'disk.changed': (state) => {
      putQuery(client, queryKeys.disk, state);
      // Where nothing can be written, nothing says that an import has stopped.
      void client.invalidateQueries({ queryKey: queryKeys.topic('past') });
    },
    'upgrade.changed': (progress) => putQuery(client, queryKeys.upgrade, progress),
    'clock.changed': (state) => putQuery(client, queryKeys.clock, state),
    'backup.changed': (status) => putQuery(client, queryKeys.backup, status),
    'external.changed': (status) => putQuery(client, queryKeys.external, status),
    'external.drilled': (progress) => putQuery(client, queryKeys.drillProgress, progress),
    'full-export.changed': ({ progress }) => {
      client.setQueryData<FullExportState>(queryKeys.fullExport, (known) => known && { ...known, progress });
      if (progress === null) void client.invalidateQueries({ queryKey: queryKeys.fullExport });
    },
    // A page of the log that somebody reads does not move under their eyes: it says that there is more.
    'inspection.logged': () => putQuery(client, queryKeys.logged, Date.now()),
    'updates.changed': (state) => putQuery(client, queryKeys.updates, state),
    'local-api.changed': (state) => putQuery(client, queryKeys.localApi, state),
    'presence.changed': ({ conversationId, presence }) =>
      putQuery(client, queryKeys.presence(conversationId), presence),
    'catch-up.finished': (report) => {
      putQuery(client, queryKeys.catchUpReport, report);
      if (report.during === 'first') putQuery(client, queryKeys.seesFrom, report.seesFrom);
    },
  } satisfies Partial<Handlers>;
}

/** Nothing of it stays on the screen, nor in what was read of it. */
function removeConversation(client: QueryClient, id: number): void {
  for (const queryKey of listKeys(client)) {
    patchQuery<ConversationPages>(client, queryKey, (pages) => withoutConversation(pages, id));
  }
  client.removeQueries({ queryKey: queryKeys.conversation(id), exact: true });
  client.removeQueries({ queryKey: queryKeys.thread(id), exact: true });
  readAnewAfterMerge(client);
}

/** The merged conversation goes; the other one's thread is read anew, as it now holds the messages of both. */
function mergeConversation(client: QueryClient, mergedId: number, conversation: Conversation): void {
  for (const queryKey of listKeys(client)) {
    patchQuery<ConversationPages>(client, queryKey, (pages) => withoutConversation(pages, mergedId));
  }
  putConversation(client, conversation);
  client.removeQueries({ queryKey: queryKeys.conversation(mergedId), exact: true });
  client.removeQueries({ queryKey: queryKeys.thread(mergedId), exact: true });
  readThreadAnew(client, conversation.id);
  readAnewAfterMerge(client);
}

/** Both threads are read anew; the conversation that is back takes its place in the list. */
function separateConversations(
  client: QueryClient,
  { conversation, separated }: EventPayload<'conversation.separated'>,
): void {
  client.removeQueries({ queryKey: queryKeys.conversation(separated.id), exact: true });
  for (const changed of [conversation, separated]) {
    putConversation(client, changed);
    readThreadAnew(client, changed.id);
  }
  readAnewAfterMerge(client);
}

/** From its end where it did not begin there: the message it began around may be in another thread now. */
function readThreadAnew(client: QueryClient, conversationId: number): void {
  const queryKey = queryKeys.thread(conversationId);
  const begin = client.getQueryData<ThreadPages>(queryKey)?.pageParams[0];
  if (begin === undefined) void client.invalidateQueries({ queryKey });
  else void client.resetQueries({ queryKey, exact: true });
}

/** What stood apart, or together, is everywhere else now. */
function readAnewAfterMerge(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: queryKeys.allMerges });
  for (const topic of TOPICS) void client.invalidateQueries({ queryKey: queryKeys.topic(topic) });
  searchAnew(client);
}

/** What a search finds, only main can tell. */
function searchAnew(client: QueryClient): void {
  for (const queryKey of listKeys(client)) {
    if (filterOfKey(queryKey).query !== '') void client.invalidateQueries({ queryKey, exact: true });
  }
}

/** Shows a conversation's new state wherever it is loaded. */
export function putConversation(client: QueryClient, conversation: Conversation): void {
  patchQuery<Conversation>(client, queryKeys.conversation(conversation.id), (known) =>
    known.updatedAt > conversation.updatedAt ? known : conversation,
  );
  const meId = signedInId(client.getQueryData<StaffState>(queryKeys.staff));
  for (const queryKey of listKeys(client)) {
    const filter = filterOfKey(queryKey);
    patchQuery<ConversationPages>(client, queryKey, (pages) =>
      upsertConversation(pages, conversation, filter, meId),
    );
    // Whether it has had a ticket that is resolved now, only main can tell.
    if (filter.ticketStatus === 'resolved' && conversation.ticket === null) {
      void client.invalidateQueries({ queryKey, exact: true });
    }
  }
}

/** Changes one loaded conversation wherever it is loaded, without moving it. */
export function editConversation(
  client: QueryClient,
  id: number,
  edit: (conversation: Conversation) => Conversation,
): void {
  patchQuery<Conversation>(client, queryKeys.conversation(id), edit);
  for (const queryKey of listKeys(client)) {
    patchQuery<ConversationPages>(client, queryKey, (pages) => patchConversation(pages, id, edit));
  }
}

/** Shows a message in its thread, if that thread is loaded. What staff write brings them back to the thread's end. */
export function putMessage(client: QueryClient, message: Message): void {
  if (isOptimistic(message)) showThreadEnd(client, message.conversationId);
  patchQuery<ThreadPages>(client, queryKeys.thread(message.conversationId), (pages) =>
    upsertMessage(pages, message),
  );
}

/** Reads the thread anew from its end, unless that is what is loaded. */
export function showThreadEnd(client: QueryClient, conversationId: number): void {
  const queryKey = queryKeys.thread(conversationId);
  if (hasNewer(client.getQueryData<ThreadPages>(queryKey))) {
    void client.resetQueries({ queryKey, exact: true });
  }
}

function changeMessage(client: QueryClient, message: Message): void {
  patchQuery<ThreadPages>(client, queryKeys.thread(message.conversationId), (pages) =>
    replaceMessage(pages, message),
  );
  // The tick beside the preview is the last message's.
  editConversation(client, message.conversationId, (conversation) =>
    conversation.lastMessage?.messageId === message.id && conversation.lastMessage.status !== message.status
      ? { ...conversation, lastMessage: { ...conversation.lastMessage, status: message.status } }
      : conversation,
  );
}

/**
 * Nothing that was read for one person stays for the next, nor in the memory of a locked desk; what anyone may know
 * stays, because the sign-in screen stands on it.
 */
function changeStaff(client: QueryClient, state: StaffState): void {
  const before = client.getQueryData<StaffState>(queryKeys.staff);
  putQuery(client, queryKeys.staff, state);
  const isOther = signedInId(before) !== signedInId(state);
  if (!isOther) return;
  client.removeQueries({ predicate: ({ queryKey }) => !KNOWN_TO_ANYONE.has(String(queryKey[0])) });
  forgetPictures();
}

const KNOWN_TO_ANYONE: ReadonlySet<string> = new Set(
  [
    queryKeys.staff,
    queryKeys.startup,
    queryKeys.appInfo,
    queryKeys.settings,
    queryKeys.disk,
    queryKeys.data,
  ].map(([room]) => room),
);

const signedInId = (state: StaffState | undefined): number | null =>
  state?.phase === 'signed-in' ? state.agent.id : null;

/** Asks for the unread total, and for what a search finds, once after a burst of changes. */
function createRecount(client: QueryClient): { schedule: () => void; cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    schedule: () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void client.invalidateQueries({ queryKey: queryKeys.unreadTotal });
        searchAnew(client);
      }, RECOUNT_AFTER_MS);
    },
    cancel: () => clearTimeout(timer),
  };
}
