import { createElement } from 'react';
import { expect, test } from 'vitest';
import { queryKeys } from '#renderer/api/query-keys.ts';
import { LinkTag } from '#renderer/follow-ups/parts/link-tag.tsx';
import type { ConnectionState } from '#shared/domain/connection.ts';
import { markupOf } from '../support/markup-of.ts';

/** What is shown beside something that is to go at `at`, as the link stands. */
const shown = (connection: ConnectionState | null, at: number, language: 'ar' | 'en' = 'ar'): string =>
  markupOf(createElement(LinkTag, { at }), {
    language,
    known: connection === null ? [] : [[queryKeys.connection, connection]],
  });

const OFFLINE: ConnectionState = { phase: 'offline', reason: 'no-network', since: 1, retryAt: null };
const ONLINE: ConnectionState = { phase: 'online', since: 1, provenAt: 1 };
const HOUR = 3_600_000;

test('what is due while the link is away says that it goes when that is back', () => {
  expect(shown(OFFLINE, Date.now() - HOUR)).toContain('تُرسل عند عودة الاتصال');
  expect(shown(OFFLINE, Date.now() - HOUR, 'en')).toContain('Goes when the connection is back');
  expect(shown({ phase: 'logged-out', reason: 'access-refused' }, 0)).toContain('follow-up-link');
});

test('nothing is said before its time, while the link is there, or while nobody knows', () => {
  expect(shown(OFFLINE, Date.now() + HOUR)).toBe('');
  expect(shown(ONLINE, Date.now() - HOUR)).toBe('');
  expect(shown(null, 0)).toBe('');
});
