import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ALL_CONVERSATIONS,
  conversationFilter,
  filterInput,
  isFiltered,
  matchesFilter,
  type ConversationFilter,
} from '#renderer/api/cache/conversation-filter.ts';
import { EVERYTHING, type ChosenChats } from '#shared/domain/conversations/narrowing.ts';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';
import { sampleConversation, sampleTicket } from '../../support/sample-data.ts';

const ME = 1;
const OTHER = 2;

const withTicket = (over: Partial<Ticket>, unreadCount = 0) =>
  sampleConversation({ id: 7, unreadCount, ticket: sampleTicket({ id: 1042, ...over }) });
const matches = (over: Partial<Ticket>, filter: Partial<ConversationFilter>) =>
  matchesFilter(withTicket(over), { ...ALL_CONVERSATIONS, ...filter }, ME);

describe('matchesFilter', () => {
  it('tells mine from a colleague’s and nobody’s', () => {
    expect(matches({ assigneeId: ME }, { assignee: 'mine' })).toBe(true);
    expect(matches({ assigneeId: OTHER }, { assignee: 'mine' })).toBe(false);
    expect(matches({ assigneeId: null }, { assignee: 'mine' })).toBe(false);
    expect(matches({ assigneeId: null }, { assignee: 'nobody' })).toBe(true);
    expect(matches({ assigneeId: ME }, { assignee: 'nobody' })).toBe(false);
  });

  it('finds a colleague’s, and what was written in the days that are asked for', () => {
    expect(matches({ assigneeId: OTHER }, { assignee: OTHER })).toBe(true);
    expect(matches({ assigneeId: ME }, { assignee: OTHER })).toBe(false);
    const one = sampleConversation({ id: 7 });
    const at = one.lastMessage?.at ?? one.createdAt;
    const inDays = (from: number | null, until: number | null) =>
      matchesFilter(one, { ...ALL_CONVERSATIONS, from, until }, ME);
    expect([inDays(at, null), inDays(at + 1, null), inDays(null, at), inDays(at, at + 1)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('shows nothing as mine while nobody is signed in', () => {
    const conversation = withTicket({ assigneeId: null });
    expect(matchesFilter(conversation, { ...ALL_CONVERSATIONS, assignee: 'mine' }, null)).toBe(false);
  });

  it('keeps a snoozed ticket out of every status but its own', () => {
    const snoozed = { status: 'open', snoozedUntil: 9 } as const;
    expect(matches(snoozed, { ticketStatus: 'open' })).toBe(false);
    expect(matches(snoozed, { ticketStatus: 'snoozed' })).toBe(true);
    expect(matches({ status: 'open' }, { ticketStatus: 'snoozed' })).toBe(false);
    expect(matches({ status: 'pending' }, { ticketStatus: 'pending' })).toBe(true);
  });

  it('finds who waits for an answer that nobody has put off', () => {
    expect(matches({ waitingSince: 5 }, { needsReply: true })).toBe(true);
    expect(matches({ waitingSince: 5, assigneeId: OTHER }, { needsReply: true, assignee: 'mine' })).toBe(
      false,
    );
    expect(matches({ waitingSince: null }, { needsReply: true })).toBe(false);
    expect(matches({ waitingSince: 5, snoozedUntil: 9 }, { needsReply: true })).toBe(false);
    expect(filterInput({ ...ALL_CONVERSATIONS, needsReply: true })).toEqual({ needsReply: true });
  });

  it('asks for the label', () => {
    const labelled = sampleConversation({ id: 7, labels: [3] });
    expect(matchesFilter(labelled, { ...ALL_CONVERSATIONS, labelId: 3 }, ME)).toBe(true);
    expect(matchesFilter(labelled, { ...ALL_CONVERSATIONS, labelId: 4 }, ME)).toBe(false);
  });

  it('asks that every part holds', () => {
    const order = { kind: 'order', assigneeId: ME } as const;
    expect(matches(order, { ticketKind: 'order', assignee: 'mine', ticketStatus: 'open' })).toBe(true);
    expect(matches(order, { ticketKind: 'order', assignee: 'mine', ticketStatus: 'pending' })).toBe(false);
    expect(matches(order, { ticketKind: 'delivery', assignee: 'mine' })).toBe(false);
    expect(matches(order, { ticketKind: 'order', unreadOnly: true })).toBe(false);
  });

  it('finds a conversation without a ticket in no list that asks for one', () => {
    const none = sampleConversation({ id: 7 });
    for (const filter of [
      { assignee: 'nobody' },
      { ticketKind: 'order' },
      { ticketStatus: 'open' },
    ] as const) {
      expect(matchesFilter(none, { ...ALL_CONVERSATIONS, ...filter }, ME)).toBe(false);
    }
  });

  it('leaves to main what a search finds and who has had a resolved ticket', () => {
    const none = sampleConversation({ id: 7 });
    expect(matchesFilter(none, { ...ALL_CONVERSATIONS, query: 'أحمد' }, ME)).toBe('unknown');
    expect(matchesFilter(none, { ...ALL_CONVERSATIONS, ticketStatus: 'resolved' }, ME)).toBe('unknown');
    expect(matches({ status: 'open' }, { ticketStatus: 'resolved' })).toBe(false);
    expect(matchesFilter(none, { ...ALL_CONVERSATIONS, tagId: 3 }, ME)).toBe('unknown');
    expect(matchesFilter(none, { ...ALL_CONVERSATIONS, hasFiles: true }, ME)).toBe('unknown');
  });
});

const filters = fc.record<ConversationFilter>({
  query: fc.constantFrom('', 'أحمد'),
  unreadOnly: fc.boolean(),
  archivedOnly: fc.boolean(),
  needsReply: fc.boolean(),
  labelId: fc.constantFrom(null, 3),
  tagId: fc.constantFrom(null, 4),
  hasFiles: fc.boolean(),
  from: fc.constantFrom(null, 5),
  until: fc.constantFrom(null, 9),
  assignee: fc.constantFrom<ConversationFilter['assignee']>(null, 'mine', 'nobody', OTHER),
  ticketKind: fc.constantFrom(null, 'order', 'complaint'),
  ticketStatus: fc.constantFrom(null, 'open', 'pending', 'resolved', 'snoozed'),
});

describe('conversationFilter', () => {
  it('takes days for those of the pharmacy’s clock', () => {
    const clock = { today: Date.parse('2026-11-30T00:00:00+02:00'), timeZone: 'Africa/Cairo' };
    const daysOf = (days: ChosenChats['days']) => {
      const { from, until } = conversationFilter({ ...EVERYTHING.chats, days }, '', clock);
      return [from, until].map((at) => (at === null ? null : (clock.today - at) / 86_400_000));
    };
    expect(daysOf(null)).toEqual([null, null]);
    expect(daysOf('today')).toEqual([0, null]);
    expect(daysOf('yesterday')).toEqual([1, 0]);
    expect(daysOf('week')).toEqual([6, null]);
    expect(daysOf('month')).toEqual([29, null]);
  });
});

describe('filterInput', () => {
  it('asks main for exactly what narrows the list', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const input = filterInput(filter);
        expect(Object.keys(input).length > 0).toBe(isFiltered(filter));
        expect(Object.values(input)).not.toContain(null);
        expect({ ...ALL_CONVERSATIONS, ...input }).toEqual(filter);
      }),
    );
  });
});
