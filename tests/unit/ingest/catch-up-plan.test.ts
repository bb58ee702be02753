import { describe, expect, it } from 'vitest';
import {
  type ChatRead,
  FIRST_HISTORY_MS,
  LOST_POINT_MS,
  OVERLAP_MS,
  planCatchUp,
  REREAD_MS,
  withUnread,
} from '#main/ingest/catch-up-plan.ts';

const NOW = 1_800_000_000_000;
const DAY_MS = 86_400_000;
const chat = (chatAddress: string, newestAt: number) => ({ chatAddress, newestAt, unreadCount: 0 });
const plan = (over: Partial<Parameters<typeof planCatchUp>[0]>) =>
  planCatchUp({ caughtUpTo: NOW, gaps: [], chats: [], thorough: true, nowMs: NOW, ...over });

describe('planCatchUp', () => {
  it('takes a bounded past in on the first link', () => {
    const first = plan({
      caughtUpTo: null,
      chats: [chat('old@c.us', NOW - 30 * DAY_MS), chat('new@c.us', NOW - 1000)],
    });
    expect(first.isFirst).toBe(true);
    expect(first.reads).toEqual([
      {
        chatAddress: 'new@c.us',
        since: NOW - 1000 - FIRST_HISTORY_MS,
        gap: { from: NOW - 1000 - FIRST_HISTORY_MS, until: NOW - 1000 },
        closesGapOf: null,
        unread: 0,
        unreadCount: 0,
        keepsRead: true,
      },
    ]);
    expect(first.upTo).toBe(NOW - 1000);
  });

  it('reads what is new, the busiest first, and what may have been changed since', () => {
    const point = NOW - DAY_MS;
    const { reads } = plan({
      caughtUpTo: point,
      chats: [
        chat('quiet@c.us', point - DAY_MS),
        chat('new@c.us', point + 1),
        chat('newest@c.us', NOW),
        chat('old@c.us', point - REREAD_MS - 1),
      ],
    });
    expect(reads.map(({ chatAddress }) => chatAddress)).toEqual(['newest@c.us', 'new@c.us', 'quiet@c.us']);
    expect(reads.map(({ gap }) => gap)).toEqual([
      { from: point, until: NOW },
      { from: point, until: point + 1 },
      // Everything of it is stored: failing to read it loses no message.
      null,
    ]);
    expect(reads[0]?.since).toBe(point - REREAD_MS);
  });

  it('looks back less when only the link was away', () => {
    const { reads } = plan({ thorough: false, chats: [chat('a@c.us', NOW)] });
    expect(reads[0]?.since).toBe(NOW - OVERLAP_MS);
  });

  it('knows a chat’s gap by each of its names', () => {
    const gap = { contactId: 7, chatAddress: '1@lid', otherAddresses: ['a@c.us'], from: 5, until: 6 };
    expect(plan({ gaps: [gap], chats: [chat('a@c.us', NOW)] }).reads[0]).toMatchObject({ closesGapOf: 7 });
  });

  it('says of the second that the point lies in that something may be missing', () => {
    expect(plan({ chats: [chat('a@c.us', NOW)] }).reads[0]?.gap).toEqual({ from: NOW, until: NOW });
  });

  it('says so too when the point is that of a message seen within its second, and another chat is later', () => {
    const point = NOW - DAY_MS + 400;
    const { reads } = plan({
      caughtUpTo: point,
      chats: [chat('a@c.us', NOW - DAY_MS), chat('b@c.us', NOW)],
    });
    expect(reads.find(({ chatAddress }) => chatAddress === 'a@c.us')?.gap).not.toBeNull();
  });

  it('goes back to where a gap begins, however old', () => {
    const gap = { contactId: 7, chatAddress: 'a@c.us', otherAddresses: [], from: 5, until: 6 };
    const { reads } = plan({ gaps: [gap], chats: [chat('a@c.us', NOW - 400 * DAY_MS), chat('b@c.us', NOW)] });
    expect(reads[1]).toMatchObject({ chatAddress: 'a@c.us', since: 5, closesGapOf: 7, gap: null });
  });

  it('is not led past messages by a clock that is ahead', () => {
    const ahead = plan({ caughtUpTo: NOW + 400 * DAY_MS, chats: [chat('a@c.us', NOW)] });
    expect(ahead.reads[0]?.since).toBe(NOW - REREAD_MS);
    const firstAhead = plan({ caughtUpTo: null, nowMs: NOW + 400 * DAY_MS, chats: [chat('a@c.us', NOW)] });
    expect(firstAhead.reads).toHaveLength(1);
    expect(firstAhead.upTo).toBe(NOW);
  });
});

describe('planCatchUp with times that cannot be', () => {
  const HOUR_MS = 3_600_000;
  const IMPOSSIBLE = [
    ['an hour ahead', NOW + HOUR_MS],
    ['90 days ahead', NOW + 90 * DAY_MS],
    ['in microseconds', NOW * 1000],
    ['missing', 0],
    ['of 1970', 1000],
    ['no number', Number.NaN],
  ] as const;

  it.each(IMPOSSIBLE)('reads a chat whose time is %s, and lets it decide nothing', (_what, newestAt) => {
    const point = NOW - DAY_MS;
    const others = [chat('a@c.us', NOW - DAY_MS), chat('b@c.us', point - 1)];
    const input = { caughtUpTo: point, thorough: false };
    const without = plan({ ...input, chats: others });
    const { reads, upTo } = plan({ ...input, chats: [chat('odd@c.us', newestAt), ...others] });
    expect(upTo).toBe(without.upTo);
    expect(reads.slice(0, -1)).toEqual(without.reads);
    expect(reads.at(-1)).toMatchObject({
      chatAddress: 'odd@c.us',
      since: point - OVERLAP_MS,
      gap: { from: point, until: NOW },
    });
  });

  it.each(IMPOSSIBLE)(
    'never moves the point past now for a chat alone whose time is %s',
    (_what, newestAt) => {
      const point = NOW - DAY_MS;
      const chats = [chat('odd@c.us', newestAt)];
      expect(plan({ caughtUpTo: point, chats }).upTo).toBe(point);
      const first = plan({ caughtUpTo: null, chats });
      expect(first.upTo).toBe(NOW - FIRST_HISTORY_MS);
      expect(first.reads).toHaveLength(1);
    },
  );

  it('moves to no point when there is no chat', () => {
    expect(plan({ caughtUpTo: 5 }).upTo).toBe(5);
    expect(plan({ caughtUpTo: null }).upTo).toBe(NOW - FIRST_HISTORY_MS);
  });

  it('believes no stored point that lies ahead: it reads a month, but no further than the desk ever looked', () => {
    const ahead = { caughtUpTo: NOW + 3 * DAY_MS, chats: [chat('a@c.us', NOW)], thorough: false };
    const sinceOf = (seesFrom: number) => plan({ ...ahead, seesFrom }).reads[0]?.since;
    expect(sinceOf(NOW - 400 * DAY_MS)).toBe(NOW - LOST_POINT_MS - OVERLAP_MS);
    expect(sinceOf(NOW - 5 * DAY_MS)).toBe(NOW - 5 * DAY_MS - OVERLAP_MS);
  });

  it('takes a point that is a little ahead for now: clocks differ', () => {
    const { reads } = plan({ caughtUpTo: NOW + 60_000, seesFrom: 0, chats: [chat('a@c.us', NOW)] });
    expect(reads[0]?.since).toBe(NOW - REREAD_MS);
  });

  it('reads a chat once that is listed twice', () => {
    const chats = [chat('a@c.us', NOW - 5), { ...chat('a@c.us', NOW - 9), unreadCount: 3 }];
    expect(plan({ chats }).reads).toMatchObject([{ chatAddress: 'a@c.us', unreadCount: 3 }]);
    expect(plan({ chats: [...chats, chat('a@c.us', NOW + DAY_MS)] }).reads).toMatchObject([
      { gap: { from: NOW, until: NOW }, since: NOW - REREAD_MS },
    ]);
  });
});

describe('planCatchUp on the first link', () => {
  it('takes in what is unread, however old', () => {
    const old = { ...chat('old@c.us', NOW - 30 * DAY_MS), unreadCount: 2 };
    const chats = [old, chat('read@c.us', NOW - 30 * DAY_MS), chat('new@c.us', NOW)];
    const first = plan({ caughtUpTo: null, chats });
    expect(first.reads).toMatchObject([
      { chatAddress: 'new@c.us' },
      {
        chatAddress: 'old@c.us',
        unread: 2,
        gap: { from: NOW - 30 * DAY_MS, until: NOW - 30 * DAY_MS },
        keepsRead: true,
      },
    ]);
    expect(first.seesFrom).toBe(NOW - FIRST_HISTORY_MS);
    expect(plan({ chats }).reads.map(({ chatAddress }) => chatAddress)).toEqual(['new@c.us']);
  });

  it('believes no count of unread messages without an end', () => {
    const chats = [{ ...chat('a@c.us', NOW), unreadCount: 5_000_000 }];
    expect(plan({ caughtUpTo: null, chats }).reads[0]?.unread).toBe(1000);
  });
});

describe('what could not be read before', () => {
  const read = (chatAddress: string, since: number, gap: ChatRead['gap'] = null): ChatRead => ({
    chatAddress,
    since,
    unread: 0,
    gap,
    closesGapOf: null,
    unreadCount: 0,
    keepsRead: false,
  });

  it('is read with the next run, from where it was to be', () => {
    const joined = withUnread(
      [read('a', 50, { from: 60, until: 70 }), read('b', 50)],
      [read('a', 10, { from: 20, until: 30 }), read('c', 5)],
    );
    expect(joined).toEqual([read('a', 10, { from: 20, until: 70 }), read('b', 50), read('c', 5)]);
  });
});
