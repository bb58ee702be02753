import type { InfiniteData } from '@tanstack/react-query';
import { kindOf } from '#shared/domain/messages/message-kinds.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { InvokeOutput } from '#shared/ipc/contract.ts';
import type { MessageCursor } from '#shared/ipc/contract/messages.ts';

type ThreadPage = InvokeOutput<'messages.list'>;
/** Where a page of the thread was asked from; undefined: its end. */
export type ThreadPageParam =
  | { before: MessageCursor }
  | { after: MessageCursor }
  | { around: number }
  | undefined;
export type ThreadPages = InfiniteData<ThreadPage, ThreadPageParam>;

/** Newer messages than the loaded ones are known only to main. */
export const hasNewer = (data: Pick<ThreadPages, 'pages'> | undefined): boolean =>
  data?.pages[0]?.previous !== undefined;

/** Whether the loaded thread was begun around this message; no longer once it was read anew from its end. */
export const isAround = (
  data: { pageParams: readonly unknown[] } | undefined,
  messageId: number | undefined,
): boolean =>
  data?.pageParams.some(
    (param) => typeof param === 'object' && param !== null && 'around' in param && param.around === messageId,
  ) ?? false;

/** The thread begins anew with the page around a message; of what was known, the newer state of what it holds stays. */
export const threadAround = (
  page: ThreadPage,
  messageId: number,
  known: ThreadPages | undefined,
): ThreadPages =>
  flattenThread(known).reduce<ThreadPages>((data, message) => upsertMessage(data, message), {
    pages: [page],
    pageParams: [{ around: messageId }],
  });

/** An optimistic bubble has a negative id until main has recorded it. */
export const isOptimistic = (message: Message): boolean => message.id < 0;

/** What stays the same when an optimistic bubble becomes a recorded message. */
export const messageKey = (message: Message): string => message.clientKey ?? `m${message.id}`;

const isSame = (a: Message, b: Message): boolean =>
  a.id === b.id || (a.clientKey !== null && a.clientKey === b.clientKey);

/** Negative when `a` is newer than `b`; an optimistic message is newer than everything recorded. */
function compareNewestFirst(a: Message, b: Message): number {
  if (isOptimistic(a) !== isOptimistic(b)) return isOptimistic(a) ? -1 : 1;
  if (isOptimistic(a)) return a.id - b.id;
  return b.sentAt - a.sentAt || b.id - a.id;
}

/** Oldest first, as the thread shows them: what turned out to be bookkeeping of WhatsApp's has no line. */
export const flattenThread = (pages: Pick<ThreadPages, 'pages'> | undefined): Message[] =>
  pages?.pages
    .flatMap((page) => page.items)
    .filter(({ waType }) => kindOf(waType).isShown)
    .reverse() ?? [];

/**
 * Adds or replaces a message. Patches may arrive twice or late: a recorded message is never replaced by its
 * optimistic bubble nor by an older version of itself. A message older than everything loaded is left to its page.
 */
export function upsertMessage(data: ThreadPages, message: Message): ThreadPages {
  const known = data.pages.flatMap((page) => page.items).find((item) => isSame(item, message));
  if (known !== undefined && !isOptimistic(known)) {
    if (isOptimistic(message) || known.updatedAt > message.updatedAt) return data;
    if (known.sentAt === message.sentAt && known.id === message.id) return replace(data, message);
  }
  return insertSorted(
    removeMatching(data, (item) => isSame(item, message)),
    message,
  );
}

/** Changes a message only if it is loaded: a status change does not bring a message into view. */
export function replaceMessage(data: ThreadPages, message: Message): ThreadPages {
  const isLoaded = data.pages.some((page) => page.items.some((item) => isSame(item, message)));
  return isLoaded ? upsertMessage(data, message) : data;
}

/** Takes back an optimistic bubble that main refused; a recorded message stays. */
export const removeOptimistic = (data: ThreadPages, clientKey: string): ThreadPages =>
  removeMatching(data, (item) => isOptimistic(item) && item.clientKey === clientKey);

/** The bubble that appears while main is still writing; `order` keeps several of them in the order of sending. */
export function optimisticMessage(input: {
  conversationId: number;
  clientKey: string;
  text: string;
  now: number;
  order: number;
  /** A file and what its message is; a text without. */
  file?: Pick<Message, 'type' | 'waType' | 'attachment'>;
  /** What it answers. */
  quoted?: Message['quoted'];
}): Message {
  return {
    id: -input.order,
    conversationId: input.conversationId,
    ticketId: null,
    content: input.text,
    ...(input.file ?? { type: 'text', waType: 'chat', attachment: null }),
    details: null,
    quoted: input.quoted ?? null,
    forwardScore: 0,
    albumId: null,
    direction: 'outgoing',
    status: 'pending',
    failureReason: null,
    waMessageId: null,
    clientKey: input.clientKey,
    sentBy: null,
    automation: null,
    editedAt: null,
    link: 'web',
    earlierTexts: [],
    revokedAt: null,
    reactions: [],
    actions: [],
    starredAt: null,
    sentAt: input.now,
    whatsAppAt: null,
    createdAt: input.now,
    updatedAt: input.now,
  };
}

function replace(data: ThreadPages, message: Message): ThreadPages {
  return mapPages(data, (page) =>
    page.items.some(({ id }) => id === message.id)
      ? { ...page, items: page.items.map((item) => (item.id === message.id ? message : item)) }
      : page,
  );
}

function removeMatching(data: ThreadPages, matches: (message: Message) => boolean): ThreadPages {
  return mapPages(data, (page) =>
    page.items.some(matches) ? { ...page, items: page.items.filter((item) => !matches(item)) } : page,
  );
}

function insertSorted(data: ThreadPages, message: Message): ThreadPages {
  const newest = data.pages[0]?.items[0];
  // Others that are not loaded stand between: it comes with its page.
  if (hasNewer(data) && newest !== undefined && compareNewestFirst(message, newest) < 0) return data;
  const lastPage = data.pages.length - 1;
  const target = data.pages.findIndex((page, index) => {
    const oldest = page.items.at(-1);
    if (oldest !== undefined && compareNewestFirst(message, oldest) < 0) return true;
    return index === lastPage && page.next === null;
  });
  if (target === -1) return data;
  return mapPages(data, (page, index) => {
    if (index !== target) return page;
    const before = page.items.findIndex((item) => compareNewestFirst(message, item) < 0);
    const at = before === -1 ? page.items.length : before;
    return { ...page, items: [...page.items.slice(0, at), message, ...page.items.slice(at)] };
  });
}

function mapPages(data: ThreadPages, change: (page: ThreadPage, index: number) => ThreadPage): ThreadPages {
  return { ...data, pages: data.pages.map(change) };
}
