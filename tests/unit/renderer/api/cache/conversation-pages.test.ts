import { describe, expect, it } from 'vitest';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import {
  flattenConversations,
  patchConversation,
  upsertConversation,
} from '#renderer/api/cache/conversation-pages.ts';
import type { ConversationPages } from '#renderer/api/cache/conversation-pages.ts';
import { ALL_CONVERSATIONS } from '#renderer/api/cache/conversation-filter.ts';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import { sampleConversation, sampleTicket } from '../../support/sample-data.ts';

const UNREAD = { ...ALL_CONVERSATIONS, unreadOnly: true };
const SEARCH = { ...ALL_CONVERSATIONS, query: 'مجدي' };
const ME = 1;

/** Two pages of two, newest first: 4 3 | 2 1, with more to come unless `complete`. */
function pages(complete = false): ConversationPages {
  const [a, b, c, d] = [4, 3, 2, 1].map((id) => sampleConversation({ id, at: id * 1000 }));
  if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('no rows');
  return {
    pages: [
      { items: [a, b], next: { at: 3000, id: 3 } },
      { items: [c, d], next: complete ? null : { at: 1000, id: 1 } },
    ],
    pageParams: [undefined, { at: 3000, id: 3 }],
  };
}

const ids = (data: ConversationPages): number[] => flattenConversations(data).map(({ id }) => id);
const find = (data: ConversationPages, id: number): Conversation | undefined =>
  flattenConversations(data).find((conversation) => conversation.id === id);

describe('upsertConversation', () => {
  it('moves a conversation with a new message to the top, once', () => {
    const data = upsertConversation(pages(), sampleConversation({ id: 1, at: 9000 }), ALL_CONVERSATIONS, ME);
    expect(ids(data)).toEqual([1, 4, 3, 2]);
    expect(data.pages.map(({ items }) => items.length)).toEqual([3, 1]);
  });

  it('adds a new conversation where its time puts it', () => {
    const data = upsertConversation(pages(), sampleConversation({ id: 9, at: 2500 }), ALL_CONVERSATIONS, ME);
    expect(ids(data)).toEqual([4, 3, 9, 2, 1]);
  });

  it('puts the higher id first at the same time, as the store does', () => {
    const data = upsertConversation(pages(), sampleConversation({ id: 9, at: 3000 }), ALL_CONVERSATIONS, ME);
    expect(ids(data)).toEqual([4, 9, 3, 2, 1]);
  });

  it('leaves one below the last loaded row to its page, and adds it when everything is loaded', () => {
    const old = sampleConversation({ id: 9, at: 10 });
    expect(ids(upsertConversation(pages(), old, ALL_CONVERSATIONS, ME))).toEqual([4, 3, 2, 1]);
    expect(ids(upsertConversation(pages(true), old, ALL_CONVERSATIONS, ME))).toEqual([4, 3, 2, 1, 9]);
  });

  it('stands where a list of the waiting puts it: who waits longest first, and gone when answered', () => {
    const filter = { ...ALL_CONVERSATIONS, needsReply: true };
    const waits = (id: number, waitingSince: number | null, at = id * 1000) =>
      sampleConversation({ id, at, ticket: sampleTicket({ id, waitingSince }) });
    const empty: ConversationPages = { pages: [{ items: [], next: null }], pageParams: [undefined] };
    const three = [waits(1, 300), waits(2, 100), waits(3, 200)].reduce(
      (data, one) => upsertConversation(data, one, filter, ME),
      empty,
    );
    expect(ids(three)).toEqual([2, 3, 1]);
    // They write again: they have waited since their first message.
    expect(ids(upsertConversation(three, waits(1, 300, 9000), filter, ME))).toEqual([2, 3, 1]);
    expect(ids(upsertConversation(three, waits(2, null), filter, ME))).toEqual([3, 1]);
  });

  it('fills an empty list', () => {
    const empty: ConversationPages = { pages: [{ items: [], next: null }], pageParams: [undefined] };
    expect(ids(upsertConversation(empty, sampleConversation({ id: 5 }), ALL_CONVERSATIONS, ME))).toEqual([5]);
  });

  it('changes in place what keeps its time', () => {
    const changed = sampleConversation({ id: 2, at: 2000, unreadCount: 7 });
    const before = pages();
    const after = upsertConversation(before, changed, ALL_CONVERSATIONS, ME);
    expect(ids(after)).toEqual([4, 3, 2, 1]);
    expect(find(after, 2)?.unreadCount).toBe(7);
    // Pages that hold nothing new stay the same object, so that nothing else is drawn again.
    expect(after.pages[0]).toBe(before.pages[0]);
  });

  it('does not let an older state overwrite a newer one', () => {
    const newer = upsertConversation(
      pages(),
      sampleConversation({ id: 2, at: 2000, unreadCount: 7, updatedAt: 9000 }),
      ALL_CONVERSATIONS,
      ME,
    );
    const after = upsertConversation(
      newer,
      sampleConversation({ id: 2, at: 2000, unreadCount: 1, updatedAt: 8000 }),
      ALL_CONVERSATIONS,
      ME,
    );
    expect(find(after, 2)?.unreadCount).toBe(7);
  });

  it('does not bring a stranger into a search, but keeps its rows fresh', () => {
    expect(ids(upsertConversation(pages(), sampleConversation({ id: 9, at: 9000 }), SEARCH, ME))).toEqual([
      4, 3, 2, 1,
    ]);
    expect(ids(upsertConversation(pages(), sampleConversation({ id: 2, at: 9000 }), SEARCH, ME))).toEqual([
      2, 4, 3, 1,
    ]);
  });

  it('brings only unread conversations into the unread list, and keeps one that is being read', () => {
    const unread = sampleConversation({ id: 9, at: 9000, unreadCount: 1 });
    expect(ids(upsertConversation(pages(), unread, UNREAD, ME))).toEqual([9, 4, 3, 2, 1]);
    expect(ids(upsertConversation(pages(), { ...unread, unreadCount: 0 }, UNREAD, ME))).toEqual([4, 3, 2, 1]);
    expect(ids(upsertConversation(pages(), sampleConversation({ id: 4, at: 4000 }), UNREAD, ME))).toEqual([
      4, 3, 2, 1,
    ]);
  });
});

describe('upsertConversation in a list of tickets', () => {
  const MINE = { ...ALL_CONVERSATIONS, assignee: 'mine' } as const;
  const NOBODYS = { ...ALL_CONVERSATIONS, assignee: 'nobody' } as const;
  const ORDERS = { ...ALL_CONVERSATIONS, ticketKind: 'order' } as const;
  const ticketed = (id: number, ticket: Partial<Ticket>, at = id * 1000) =>
    sampleConversation({ id, at, ticket: sampleTicket({ id, conversationId: id, ...ticket }) });

  it('takes a row out when a colleague takes its ticket over', () => {
    expect(ids(upsertConversation(pages(), ticketed(3, { assigneeId: 2 }), MINE, ME))).toEqual([4, 2, 1]);
    expect(ids(upsertConversation(pages(), ticketed(3, { assigneeId: ME }), MINE, ME))).toEqual([4, 3, 2, 1]);
  });

  it('takes a row out when its ticket is resolved, also one that is in place', () => {
    const resolved = sampleConversation({ id: 2, at: 2000 });
    expect(ids(upsertConversation(pages(), resolved, NOBODYS, ME))).toEqual([4, 3, 1]);
  });

  it('brings one in, where its time puts it, when it is given to me', () => {
    expect(ids(upsertConversation(pages(), ticketed(9, { assigneeId: ME }, 3500), MINE, ME))).toEqual([
      4, 9, 3, 2, 1,
    ]);
    expect(ids(upsertConversation(pages(), ticketed(9, { assigneeId: 2 }, 3500), MINE, ME))).toEqual([
      4, 3, 2, 1,
    ]);
  });

  it('follows a corrected kind out of one list and into the other', () => {
    const order = ticketed(9, { kind: 'order' }, 9000);
    const within = upsertConversation(pages(), order, ORDERS, ME);
    expect(ids(within)).toEqual([9, 4, 3, 2, 1]);
    const corrected = ticketed(9, { kind: 'delivery' }, 9000);
    expect(ids(upsertConversation(within, { ...corrected, updatedAt: 9001 }, ORDERS, ME))).toEqual([
      4, 3, 2, 1,
    ]);
  });

  it('does not let an older state take a row out', () => {
    const newer = upsertConversation(
      pages(),
      { ...ticketed(3, { assigneeId: ME }), updatedAt: 9000 },
      MINE,
      ME,
    );
    const older = { ...ticketed(3, { assigneeId: 2 }), updatedAt: 8000 };
    expect(ids(upsertConversation(newer, older, MINE, ME))).toEqual([4, 3, 2, 1]);
  });

  it('in a search, only takes out what it knows to be wrong', () => {
    const search = { ...MINE, query: 'مجدي' };
    expect(ids(upsertConversation(pages(), ticketed(3, { assigneeId: ME }), search, ME))).toEqual([
      4, 3, 2, 1,
    ]);
    expect(ids(upsertConversation(pages(), ticketed(3, { assigneeId: 2 }), search, ME))).toEqual([4, 2, 1]);
    expect(ids(upsertConversation(pages(), ticketed(9, { assigneeId: ME }), search, ME))).toEqual([
      4, 3, 2, 1,
    ]);
  });
});

describe('patchConversation', () => {
  it('changes a loaded row without moving it', () => {
    const data = patchConversation(pages(), 2, (conversation) => ({ ...conversation, draft: 'نص' }));
    expect(ids(data)).toEqual([4, 3, 2, 1]);
    expect(find(data, 2)?.draft).toBe('نص');
  });

  it('leaves the pages alone when the row is not loaded', () => {
    const data = pages();
    expect(patchConversation(data, 99, (conversation) => conversation)).toBe(data);
  });
});
