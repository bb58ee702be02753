import { describe, expect, it } from 'vitest';
import { FIRST_HISTORY_MS, OVERLAP_MS, planCatchUp, REREAD_MS } from '#main/ingest/catch-up-plan.ts';

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
        unreadCount: 0,
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

  it('goes back to where a gap begins, however old', () => {
    const gap = { contactId: 7, chatAddress: 'a@c.us', from: 5, until: 6 };
    const { reads } = plan({ gaps: [gap], chats: [chat('a@c.us', 6), chat('b@c.us', NOW)] });
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
