import { describe, expect, test } from 'vitest';
import { deskProblems, type DeskProblem } from '#shared/desk/inspection/desk-problems.ts';
import type { DeskState } from '#shared/domain/inspection/desk-state.ts';
import { SAMPLE_DESK_STATE } from '../../renderer/support/fake-bridge/inspection-handlers.ts';

const { store: sampleStore } = SAMPLE_DESK_STATE;
const store = (change: Partial<NonNullable<DeskState['store']>>): Partial<DeskState> => ({
  store: sampleStore && { ...sampleStore, ...change },
});
const HOUR = 3_600_000;
const { at } = SAMPLE_DESK_STATE;

const CASES: Record<DeskProblem, Partial<DeskState>> = {
  'store-silent': { store: null },
  damaged: { damageCheck: { at, isWhole: false } },
  'disk-low': { disk: { state: 'ok', freeBytes: 1_000_000_000, totalBytes: 1e12 } },
  'link-lost': { links: [{ link: 'web', phase: 'logged-out', since: null }] },
  'link-offline': { links: [{ link: 'web', phase: 'offline', since: at }] },
  'queue-stuck': store({ oldestQueuedAt: at - 16 * 60_000 }),
  'backup-failed': { backup: { lastAt: at - HOUR, hasFailed: true } },
  'external-overdue': { external: { lastAt: null, isOverdue: true, problem: 'settings-lost' } },
  'backup-old': { backup: { lastAt: at - 73 * HOUR, hasFailed: false } },
  'clock-wrong': { clock: { aheadMs: -HOUR } },
  'webhooks-unreadable': store({ webhooksUnreadable: 1 }),
  unfinished: store({ unfinished: 2 }),
  'log-large': { sizes: { ...SAMPLE_DESK_STATE.sizes, writeAheadLog: 2 * 1024 ** 3 } },
  'store-slow': { operations: [{ name: 'recordMessage', count: 20, p50: 100, p95: 501, max: 900 }] },
  'memory-low': { memory: { ...SAMPLE_DESK_STATE.memory, freeBytes: 100_000_000 } },
};

describe('what is not well with the desk', () => {
  test('a desk that is well has nothing', () => {
    expect(deskProblems(SAMPLE_DESK_STATE)).toEqual([]);
  });

  test.each(Object.entries(CASES))('%s is found, and nothing beside it', (problem, change) => {
    expect(deskProblems({ ...SAMPLE_DESK_STATE, ...change })).toEqual([problem]);
  });

  test('a desk that has just been opened for the first time is not blamed for having no backup', () => {
    const backup = { lastAt: null, hasFailed: false };
    expect(deskProblems({ ...SAMPLE_DESK_STATE, backup, startedAt: at - 10 * 60_000 })).toEqual([]);
    expect(deskProblems({ ...SAMPLE_DESK_STATE, backup, startedAt: at - 2 * HOUR })).toEqual(['backup-old']);
  });

  test('what cannot be told now is no problem by itself', () => {
    const disk = { state: 'ok' as const, freeBytes: null, totalBytes: null };
    const sizes = { database: null, writeAheadLog: null, files: null, backups: null, logs: null };
    expect(deskProblems({ ...SAMPLE_DESK_STATE, disk, sizes, operations: [] })).toEqual([]);
  });

  test('a copy from a clock that was ahead is no old one', () => {
    expect(deskProblems({ ...SAMPLE_DESK_STATE, backup: { lastAt: at + HOUR, hasFailed: false } })).toEqual(
      [],
    );
  });
});
