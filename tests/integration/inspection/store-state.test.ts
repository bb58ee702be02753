import type { ExternalStatus } from '#shared/domain/data/external-backup.ts';
import { expect, test } from 'vitest';
import { openStore } from '../store/support/open-store.ts';
import { fromPhone, record } from '../store/support/observed.ts';
import { readDeskState, type DeskStateSources } from '#main/inspection/read-desk-state.ts';
import { SAMPLE_DESK_STATE } from '../../unit/renderer/support/fake-bridge/inspection-handlers.ts';

test('the store says how it is in figures, and how long its operations took', async () => {
  const store = await openStore();
  const { conversation } = await record(store, fromPhone('201012345678', { content: 'عندكم بنادول؟' }));
  await store.enqueueText({
    conversationId: conversation.id,
    text: 'نعم',
    clientKey: 'K1',
    sentBy: 'agent:1',
    now: 5_000,
  });
  const state = await store.inspectStore();
  expect(state).toMatchObject({
    messages: 2,
    conversations: 1,
    customers: 1,
    outbox: { queued: 1, prepared: 0, dispatched: 0 },
    oldestQueuedAt: 5_000,
    scheduled: 0,
    webhooksWaiting: 0,
    unfinished: 0,
    searchDone: 1,
  });
  expect(state.version).toBeGreaterThan(500);
  expect(state.sqlite).toMatch(/^3\./);
  const times = await store.timings();
  expect(times.map(({ name }) => name)).toContain('recordMessage');
  expect(times.find(({ name }) => name === 'inspectStore')).toMatchObject({ count: 1 });
});

const LOST_TARGET: ExternalStatus = {
  target: null,
  last: null,
  isReachable: null,
  phase: null,
  progress: null,
  problem: 'settings-lost',
  isOverdue: true,
};

test('a part that fails or does not answer keeps nobody from the others', async () => {
  const sources: DeskStateSources = {
    paths: {
      userData: '/nowhere',
      database: '/nowhere/rosheta.db',
      backups: '/nowhere/b',
      logs: '/nowhere/l',
    },
    versions: () => SAMPLE_DESK_STATE.versions,
    inspectStore: () => Promise.reject(new Error('the store is closed')),
    timings: () => Promise.reject(new Error('the store is closed')),
    mediaBytes: () => Promise.reject(new Error('the store is closed')),
    links: () => SAMPLE_DESK_STATE.links,
    backup: () => ({ last: null, count: 0, progress: null, hasFailed: true }),
    external: () => LOST_TARGET,
    damageCheck: () => null,
    clock: () => ({ aheadMs: 0 }),
    disk: () => 'full',
    allMemory: () => 1,
    startedAt: 1,
    now: () => 2,
  };
  expect(await readDeskState(sources)).toMatchObject({
    store: null,
    operations: [],
    sizes: { database: 0, writeAheadLog: 0, files: null, backups: 0, logs: 0 },
    disk: { state: 'full', freeBytes: null },
    backup: { lastAt: null, hasFailed: true },
    // Overdue, and never where: a path has a name in it.
    external: { lastAt: null, isOverdue: true, problem: 'settings-lost' },
  });
});
