import { createElement } from 'react';
import { expect, test } from 'vitest';
import { queryKeys } from '#renderer/api/query-keys.ts';
import { PaceBar } from '#renderer/follow-ups/page/pace-bar.tsx';
import type { ConnectionState } from '#shared/domain/connection.ts';
import type { PaceStatus } from '#shared/domain/follow-ups/pace.ts';
import { markupOf } from '../support/markup-of.ts';

const PACE: PaceStatus = {
  isPaused: false,
  waiting: 3,
  waitingToHear: 0,
  sentToday: 1,
  dailyLimit: 50,
  nextAt: null,
  limitedUntil: null,
};

const shown = (pace: Partial<PaceStatus>, connection: ConnectionState): string =>
  markupOf(createElement(PaceBar, { topic: 'waitlist' }), {
    language: 'en',
    known: [
      [['waitlist', 'pace'], { ...PACE, ...pace }],
      [queryKeys.connection, connection],
    ],
  });

const ONLINE: ConnectionState = { phase: 'online', since: 1, provenAt: 1 };
const OFFLINE: ConnectionState = { phase: 'offline', reason: 'no-network', since: 1, retryAt: null };
const WAITS = 'Goes when the connection is back';

test('texts to many are not said to be going while the link is away', () => {
  expect(shown({}, ONLINE)).not.toContain(WAITS);
  expect(shown({}, ONLINE)).toContain('data-waiting="3"');
  expect(shown({}, OFFLINE)).toContain(WAITS);
  // Who has stopped them is told that.
  expect(shown({ isPaused: true }, OFFLINE)).not.toContain(WAITS);
  expect(shown({ waiting: 0 }, OFFLINE)).not.toContain(WAITS);
});
