import { createElement } from 'react';
import { describe, expect, test } from 'vitest';
import { queryKeys } from '#renderer/api/query-keys.ts';
import { DrillWords } from '#renderer/backup/external/drill-words.tsx';
import { ExternalSection } from '#renderer/backup/external/external-section.tsx';
import { OverdueBackupBanner } from '#renderer/backup/external/overdue-banner.tsx';
import { NavigationProvider } from '#renderer/navigation/navigation.tsx';
import type { DrillReport, ExternalStatus } from '#shared/domain/data/external-backup.ts';
import { markupOf } from '../support/markup-of.ts';

const HOUR = 3_600_000;

const report = (over: Partial<DrillReport>): DrillReport => ({
  takenAt: 1,
  problem: null,
  counts: { messages: 12_340, customers: 2, tickets: 3, newestMessageAt: Date.UTC(2026, 4, 7, 9) },
  files: { total: 812, present: 812, read: 200, damaged: 0, lost: 0 },
  hasLink: false,
  ...over,
});

const textOf = (markup: string): string => markup.replaceAll(/<[^>]+>/g, ' ');
const saidOf = (over: Partial<DrillReport>, language: 'ar' | 'en' = 'ar'): string =>
  textOf(markupOf(createElement(DrillWords, { report: report(over) }), { language }));

describe('a drill says', () => {
  test('what would come back', () => {
    expect(saidOf({})).toContain('هذه النسخة صالحة للاستعادة: 12340 رسالة');
    const english = saidOf({ hasLink: true }, 'en');
    expect(english).toContain('can be restored: 12340 messages');
    expect(english).toContain('812 of 812 are there, and 200 of them were read');
    expect(english).toContain('WhatsApp link');
    expect(saidOf({ files: null }, 'en')).toContain('not asked for');
  });

  test('which files would be missing', () => {
    const files = { total: 812, present: 810, read: 200, damaged: 1, lost: 0 };
    expect(saidOf({ files }, 'en')).toContain('3 files are damaged or missing');
  });

  test('why it cannot be restored', () => {
    expect(saidOf({ problem: 'passphrase-wrong', counts: null })).toContain('لا تفتح هذه النسخة');
    expect(saidOf({ problem: 'snapshot-damaged' }, 'en')).not.toContain('can be restored:');
  });
});

const status = (over: Partial<ExternalStatus>): ExternalStatus => ({
  target: {
    folder: '/media/stick',
    schedule: { kind: 'daily', minute: 1320 },
    withMedia: true,
    withSession: false,
    isSameDisk: false,
    isPassphraseKept: true,
  },
  last: { takenAt: Date.now() - 3 * HOUR, files: 812, newFiles: 4, writtenBytes: 1, lostFiles: 0 },
  isReachable: true,
  phase: null,
  progress: null,
  problem: null,
  isOverdue: false,
  ...over,
});

function shown(
  part: typeof ExternalSection,
  over: Partial<ExternalStatus>,
  role: 'admin' | 'manager' | 'agent',
) {
  const agent = { id: 1, name: 'منى', role };
  return markupOf(createElement(NavigationProvider, null, createElement(part)), {
    language: 'en',
    known: [
      [queryKeys.external, status(over)],
      [queryKeys.appInfo, { training: false }],
      [queryKeys.staff, { phase: 'signed-in', agent }],
    ],
  });
}

describe('the settings say', () => {
  test('how old the last good one is, and that the stick is out', () => {
    const text = textOf(shown(ExternalSection, { isReachable: false }, 'admin'));
    expect(text).toContain('3 hours ago');
    expect(text).toContain('not connected now');
    expect(shown(ExternalSection, { problem: 'target-full' }, 'admin')).toContain('not enough space');
  });

  test('that nothing is chosen, to whoever may choose and to whoever may not', () => {
    const none = { target: null, last: null };
    expect(shown(ExternalSection, none, 'admin')).toContain('external-choose');
    const manager = shown(ExternalSection, none, 'manager');
    expect(manager).not.toContain('external-choose');
    expect(manager).toContain('Ask an admin');
  });
});

test('admins and managers are told that it is overdue, and nobody else', () => {
  const seen = (role: 'admin' | 'manager' | 'agent', over: Partial<ExternalStatus>): boolean =>
    shown(OverdueBackupBanner, over, role).includes('overdue-backup-banner');
  expect(seen('admin', { isOverdue: true })).toBe(true);
  expect(seen('manager', { isOverdue: true, last: null })).toBe(true);
  expect(seen('agent', { isOverdue: true })).toBe(false);
  expect(seen('admin', {})).toBe(false);
});
