import { expect, it } from 'vitest';
import { MUTED_FOR_GOOD } from '#shared/domain/conversations/chat-marks.ts';
import { toChatMarks } from '#main/transport/wppconnect/inbound/to-chat-marks.ts';
import { toPresence } from '#main/transport/wppconnect/inbound/to-presence.ts';

const NOW = 1_800_000_000_000;

it('reads what a chat has beside its messages, each field for what it is', () => {
  expect(
    toChatMarks(
      { unreadCount: -1, archive: true, pin: 1_700_000_000, muteExpiration: -1, isBlocked: false },
      NOW,
    ),
  ).toEqual({
    isMarkedUnread: true,
    isArchived: true,
    pinnedAt: 1_700_000_000_000,
    mutedUntil: MUTED_FOR_GOOD,
    isBlocked: false,
  });
  expect(toChatMarks({ unreadCount: 3, pin: true, muteExpiration: 1_700_000_000 }, NOW)).toEqual({
    isMarkedUnread: false,
    isArchived: false,
    pinnedAt: NOW,
    mutedUntil: 1_700_000_000_000,
  });
  // Odd values say nothing, or nothing special.
  expect(
    toChatMarks({ unreadCount: 'x', archive: 1, pin: 0, muteExpiration: null, isBlocked: 'no' }, NOW),
  ).toEqual({
    isArchived: false,
    pinnedAt: null,
  });
  expect(toChatMarks(undefined, NOW)).toBeUndefined();
});

it('reads what somebody is doing, in each of the words of WhatsApp', () => {
  const chatAddress = '201012345678@c.us';
  const told = (state: string | undefined, isOnline: unknown = false, seen?: unknown) =>
    toPresence({ chatAddress, state, isOnline, seen })?.presence;
  expect(told('composing', true)).toEqual({ state: 'typing', lastSeenAt: null });
  expect(told('recording_audio', true)?.state).toBe('recording');
  expect(told('available', true)?.state).toBe('online');
  expect(told('unavailable', false, 1_700_000_000)).toEqual({ state: 'away', lastSeenAt: 1_700_000_000_000 });
  expect(told(undefined, 'x', 'never')).toEqual({ state: 'away', lastSeenAt: null });
  expect(toPresence({ chatAddress: '12@g.us', state: 'composing' })).toBeUndefined();
});
