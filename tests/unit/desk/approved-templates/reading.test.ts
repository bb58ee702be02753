import { expect, test } from 'vitest';
import { ApprovedTemplates } from '#main/desk/templates/approved-templates.ts';
import type { TransportTemplates } from '#main/transport/transport.ts';
import type { ConnectionState } from '#shared/domain/connection.ts';
import { TestClock } from '../../../support/test-clock.ts';
import { silentLog } from '../../../integration/support/silent-log.ts';

const HOUR_MS = 3_600_000;
const NEWS = {
  kind: 'template-status',
  name: 'a',
  language: 'ar',
  status: 'PAUSED',
  reason: null,
  at: 1,
} as const;

function opened({ hasTemplates = true } = {}) {
  const clock = new TestClock();
  const online: ConnectionState = { phase: 'online', since: 0, provenAt: 0 };
  const calls = { reads: 0, fails: false };
  let readAt: number | null = null;
  const templates: TransportTemplates = {
    list: async () => {
      calls.reads += 1;
      if (calls.fails) throw new Error('no answer');
      return [];
    },
    send: () => Promise.reject(new Error('nothing is sent here')),
  };
  const approved = new ApprovedTemplates({
    store: {
      listApprovedTemplates: async () => ({ templates: [], readAt }),
      saveApprovedTemplates: async ({ now }) => void (readAt = now),
    },
    transport: { state: online, templates: hasTemplates ? templates : undefined },
    log: silentLog,
    clock,
  });
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  const pass = async (ms: number): Promise<void> => {
    clock.pass(ms);
    await settle();
  };
  const goOnline = async (): Promise<void> => {
    approved.connectionChanged({ phase: 'syncing' });
    approved.connectionChanged(online);
    await settle();
  };
  const forget = (): void => void (readAt = null);
  return { approved, calls, pass, settle, goOnline, online, forget };
}

test('the list is read at the first connection, and again only when it is a day old', async () => {
  const { approved, calls, pass, goOnline, online, settle } = opened();
  await goOnline();
  expect(calls.reads).toBe(1);
  approved.connectionChanged(online);
  await settle();
  await pass(HOUR_MS);
  await goOnline();
  expect(calls.reads).toBe(1);
  await pass(24 * HOUR_MS);
  expect(calls.reads).toBe(2);
});

test('several changes in a row are read for once, a little later', async () => {
  const { approved, calls, pass, goOnline } = opened();
  await goOnline();
  approved.hear(NEWS);
  approved.hear({ ...NEWS, kind: 'template-category', before: null, after: 'MARKETING' });
  approved.hear({ kind: 'capability', peoplePerDay: null, at: 1 });
  await pass(59_000);
  expect(calls.reads).toBe(1);
  await pass(2_000);
  expect(calls.reads).toBe(2);
  await pass(10 * 60_000);
  expect(calls.reads).toBe(2);
});

test('a change that could not be read is read with the next connection', async () => {
  const { approved, calls, pass, goOnline } = opened();
  await goOnline();
  approved.hear(NEWS);
  calls.fails = true;
  await pass(60_000);
  expect(calls.reads).toBe(2);
  calls.fails = false;
  await goOnline();
  expect(calls.reads).toBe(3);
  await goOnline();
  expect(calls.reads).toBe(3);
});

test('whoever asks is told why it was not read', async () => {
  const { approved, calls, goOnline } = opened();
  await goOnline();
  calls.fails = true;
  await expect(approved.refresh()).rejects.toMatchObject({ code: 'templates-not-read' });
});

test('a link without such templates is asked for none, and says so', async () => {
  const { approved, calls, goOnline } = opened({ hasTemplates: false });
  await goOnline();
  expect(calls.reads).toBe(0);
  expect(await approved.list()).toMatchObject({ isUsed: false });
  await expect(approved.refresh()).rejects.toMatchObject({ code: 'not-connected' });
});

test('the templates of another account are read when somebody looks, though the link was there all along', async () => {
  const { approved, calls, settle, goOnline, forget } = opened();
  await goOnline();
  forget();
  await approved.list();
  await settle();
  await approved.list();
  await settle();
  expect(calls.reads).toBe(2);
});

test('a change that could not be read is read an hour later', async () => {
  const { approved, calls, pass, goOnline } = opened();
  await goOnline();
  calls.fails = true;
  approved.hear(NEWS);
  await pass(61_000);
  expect(calls.reads).toBe(2);
  calls.fails = false;
  await pass(HOUR_MS + 1000);
  expect(calls.reads).toBe(3);
  await pass(2 * HOUR_MS);
  expect(calls.reads).toBe(3);
});
