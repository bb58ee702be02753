import { describe, expect, it } from 'vitest';
import {
  countIncomingAfter,
  firstItemIndex,
  firstUnreadKey,
  rowShows,
  threadRows,
} from '#renderer/conversation/thread/thread-rows.ts';
import { sampleAttachment, sampleMessage } from '../../support/sample-data.ts';

const noon = Date.UTC(2026, 2, 18, 10);
const MINUTE = 60_000;
const message = (id: number, minutes: number, direction: 'incoming' | 'outgoing' = 'incoming') =>
  sampleMessage({ id, sentAt: noon + minutes * MINUTE, direction });

describe('threadRows', () => {
  it('starts a day with the first message and after midnight', () => {
    const rows = threadRows([message(1, 0), message(2, 1), message(3, 13 * 60)], null);
    expect(rows.map(({ startsDay }) => startsDay)).toEqual([true, false, true]);
  });

  it('starts a run at a change of side and after a pause', () => {
    const rows = threadRows(
      [
        message(1, 0),
        message(2, 1),
        message(3, 2, 'outgoing'),
        message(4, 3, 'outgoing'),
        message(5, 30, 'outgoing'),
      ],
      null,
    );
    expect(rows.map(({ startsRun }) => startsRun)).toEqual([true, false, true, false, true]);
  });

  it('marks the first unread message, which also starts a run', () => {
    const rows = threadRows([message(1, 0), message(2, 1), message(3, 2)], 'm2');
    expect(rows.map(({ startsUnread }) => startsUnread)).toEqual([false, true, false]);
    expect(rows[1]?.startsRun).toBe(true);
  });
});

describe('an album', () => {
  const picture = (id: number, minutes: number, change: object = {}) => ({
    ...message(id, minutes),
    content: '',
    albumId: 'ALBUM',
    attachment: sampleAttachment({ kind: 'image' }),
    ...change,
  });
  const shown = (messages: Parameters<typeof threadRows>[0], unread: string | null = null) =>
    threadRows(messages, unread).map((row) => row.album?.map(({ id }) => id) ?? row.message.id);

  it('stands in one row, also with a film in it, and what comes after in its own', () => {
    const film = picture(3, 0, { attachment: sampleAttachment({ kind: 'video' }) });
    expect(shown([picture(1, 0), picture(2, 0), film, message(4, 1)])).toEqual([[1, 2, 3], 4]);
  });

  it.each([
    ['of another album', { albumId: 'OTHER' }],
    ['of none', { albumId: null }],
    ['of the other side', { direction: 'outgoing' }],
    ['with words', { content: 'الروشتة' }],
    ['that was deleted', { revokedAt: 1 }],
  ] as const)('ends before a picture %s', (_which, change) => {
    expect(shown([picture(1, 0), picture(2, 0), picture(3, 0, change)])).toEqual([[1, 2], 3]);
  });

  it('ends where unread messages begin', () => {
    expect(shown([picture(1, 0), picture(2, 0), picture(3, 0)], 'm3')).toEqual([[1, 2], 3]);
  });

  it('is found by each of its pictures', () => {
    const rows = threadRows([message(9, 0), picture(1, 1), picture(2, 1)], null);
    expect(firstItemIndex(rows, 'm2')).toBe(10_000_000 - 1);
    expect(rowShows(rows[1]!, ({ id }) => id === 2)).toBe(true);
  });
});

describe('a gap', () => {
  const messages = [message(1, 0), message(2, 10), message(3, 20)];
  const from = noon + 5 * MINUTE;

  it('stands above the first message after it', () => {
    const rows = threadRows(messages, null, { from, until: noon + 15 * MINUTE });
    expect(rows.map(({ gapAbove }) => gapAbove?.from)).toEqual([undefined, from, undefined]);
    expect(rows.every(({ gapBelow }) => gapBelow === null)).toBe(true);
  });

  it('stands below the last message when nothing came after it', () => {
    const gap = { from: noon + 20 * MINUTE, until: noon + 25 * MINUTE };
    const rows = threadRows(messages, null, gap);
    expect(rows.map(({ gapBelow }) => gapBelow)).toEqual([null, null, gap]);
    expect(rows.every(({ gapAbove }) => gapAbove === null)).toBe(true);
  });
});

describe('firstUnreadKey', () => {
  const messages = [message(1, 0), message(2, 1), message(3, 2, 'outgoing'), message(4, 3)];

  it('counts incoming messages from the end', () => {
    expect(firstUnreadKey(messages, 1)).toBe('m4');
    expect(firstUnreadKey(messages, 2)).toBe('m2');
  });

  it('is null when nothing is unread or not everything unread is loaded', () => {
    expect(firstUnreadKey(messages, 0)).toBeNull();
    expect(firstUnreadKey(messages, 9)).toBeNull();
  });
});

describe('countIncomingAfter', () => {
  const messages = [message(1, 0), message(2, 1, 'outgoing'), message(3, 2), message(4, 3)];

  it('counts what customers wrote since', () => {
    expect(countIncomingAfter(messages, 'm1')).toBe(2);
    expect(countIncomingAfter(messages, 'm4')).toBe(0);
    expect(countIncomingAfter(messages, 'gone')).toBe(0);
    expect(countIncomingAfter(messages, null)).toBe(0);
  });
});

describe('firstItemIndex', () => {
  it('goes down by as many rows as come before the anchor', () => {
    const page = [message(3, 2), message(4, 3)];
    const before = firstItemIndex(threadRows(page, null), 'm3');
    const after = firstItemIndex(threadRows([message(1, 0), message(2, 1), ...page], null), 'm3');
    expect(before - after).toBe(2);
    expect(after).toBeGreaterThan(0);
  });

  it('does not change when messages are added at the end', () => {
    const page = [message(3, 2), message(4, 3)];
    expect(firstItemIndex(threadRows([...page, message(5, 4)], null), 'm3')).toBe(
      firstItemIndex(threadRows(page, null), 'm3'),
    );
  });
});

it('the link is said where it is another one than before, and never by what has not been sent yet', () => {
  const messages = [
    sampleMessage({ id: 1 }),
    sampleMessage({ id: 2, link: 'cloud' }),
    sampleMessage({ id: 3, direction: 'outgoing', status: 'pending', waMessageId: null }),
    sampleMessage({ id: 4, link: 'cloud' }),
    sampleMessage({ id: 5 }),
  ];
  expect(threadRows(messages, null).map(({ startsLink }) => startsLink)).toEqual([
    null,
    'cloud',
    null,
    null,
    'web',
  ]);
});
