import { expect, test } from 'vitest';
import { arTexts } from '#renderer/i18n/ar.ts';
import type { Words } from '#renderer/i18n/use-words.ts';
import { noticeWords } from '#renderer/account/notice-words.ts';
import { peopleOf } from '#renderer/account/people-of.ts';
import type { AccountNotice } from '#shared/domain/account-notice.ts';

const words: Words = {
  language: 'ar',
  t: (key, values = {}) =>
    Object.entries(values).reduce(
      (text, [name, value]) => text.replace(`{{${name}}}`, value),
      arTexts[key] as string,
    ),
  count: (key, count) => `${key} ${count}`,
};

const said = (notice: AccountNotice): string => {
  const { what, advice } = noticeWords(notice, words);
  return `${what} ${advice ?? ''}`;
};

test('each says what is so and leaves no blank open, also when Meta says little', () => {
  const at = 1_795_910_400_000;
  const notices: AccountNotice[] = [
    { kind: 'account', event: 'DISABLED_UPDATE', ban: null, at },
    { kind: 'restriction', restrictions: [], until: null, at },
    { kind: 'agent', isAnswering: true, at },
    ...[131_042, 130_429, 131_048, 1, null].map((code) => ({
      kind: 'failure' as const,
      code,
      description: '',
      at,
    })),
    { kind: 'violation', violation: 'DRUGS', at },
    { kind: 'quality', event: 'FLAGGED', limit: null, at },
    { kind: 'quality', event: 'DOWNGRADE', limit: 'TIER_1K', at },
    { kind: 'capability', peoplePerDay: null, at },
    { kind: 'alert', severity: '', type: 'OBA', description: '', at },
    { kind: 'security', event: '', at },
    { kind: 'number-name', decision: 'DEFERRED', name: null, at },
    { kind: 'business-username', username: null, status: 'deleted', at },
    { kind: 'history-declined', at },
  ];
  for (const notice of notices) {
    expect(said(notice).trim(), JSON.stringify(notice)).not.toBe('');
    expect(said(notice)).not.toMatch(/\{\{|undefined|null/);
  }
});

test.each([
  ['RESTRICTED_BIZ_INITIATED_MESSAGING', 'الرد على من كتب ما زال ممكنًا'],
  ['RESTRICTED_CUSTOMER_INITIATED_MESSAGING', 'منعت واتساب الرد على العملاء'],
  ['SOMETHING_NEW', 'قيّدت واتساب حساب الصيدلية'],
])('%s says what still goes', (restriction, words_) => {
  expect(said({ kind: 'restriction', restrictions: [restriction], until: null, at: 1 })).toContain(words_);
});

test.each([
  ['TIER_250', 250],
  ['TIER_1K', 1_000],
  ['TIER_100K', 100_000],
  ['2000', 2_000],
  ['TIER_UNLIMITED', null],
  [null, null],
])('a limit of %s is %s people', (limit, people) => expect(peopleOf(limit)).toBe(people));
