import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { AppError } from '#shared/domain/errors.ts';
import type { DiskState } from '#shared/domain/data/disk.ts';
import { PastImports } from '#main/ingest/exported-chats/past-imports.ts';
import type { Store } from '#main/store/contract/store.ts';
import { openVault } from '../../media/open-vault.ts';
import { fromPhone, PHONE, record, threadOf } from '../../store/support/observed.ts';
import { silentLog } from '../../support/silent-log.ts';

const WORKER = path.resolve('src-main/ingest/exported-chats/read/worker.ts');
const LINES = 900;

/** A desk whose disk fills up when so many pieces have come in; `isDead`: not even an end can be written then. */
async function withSmallDisk({ isDead }: { isDead: boolean }) {
  const disk: { state: DiskState; reportFull: () => void } = { state: 'ok', reportFull: () => {} };
  const { store, vault } = await openVault({ disk });
  const { conversation } = await record(store, fromPhone(PHONE, { sentAt: Date.now() }));
  let pieces = 0;
  const refuse = (): void => {
    if (isDead && disk.state !== 'ok') throw new AppError('disk-full');
  };
  const full: Store = {
    ...store,
    recordPast: async (input) => {
      pieces += 1;
      if (pieces === 2) disk.state = 'full';
      refuse();
      return store.recordPast(input);
    },
    endPastImport: async (input) => {
      refuse();
      return store.endPastImport(input);
    },
  };
  const imports = new PastImports({ store: full, vault, workerPath: WORKER, log: silentLog });
  onTestFinished(() => imports.stop());
  const folder = mkdtempSync(path.join(tmpdir(), 'rosheta-past-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'WhatsApp Chat with منى.txt');
  const line = (_none: unknown, index: number): string => {
    const minute = String(index % 60).padStart(2, '0');
    const hour = String(Math.floor(index / 60) % 24).padStart(2, '0');
    return `13/02/2024, ${hour}:${minute} - ${index % 2 === 0 ? 'منى' : 'صيدلية النور'}: رسالة رقم ${index}`;
  };
  writeFileSync(file, Array.from({ length: LINES }, line).join('\n'));
  const begin = async () => {
    const [{ token } = { token: '' }] = imports.choose([file]);
    await imports.preview(token, undefined);
    const asked = { token, conversationId: conversation.id, pharmacy: 'صيدلية النور' };
    const started = await imports.begin({ ...asked, order: 'day-first', by: 'agent:1' });
    await imports.settled();
    return started;
  };
  return { disk, store, imports, begin, conversationId: conversation.id };
}

test.each([
  ['its reserve holds the end', { isDead: false }, 400],
  ['not even its end can be written', { isDead: true }, 200],
])('an import that finds a full disk says so when %s, and goes on in its row', async (_when, how, looked) => {
  const { disk, store, imports, begin, conversationId } = await withSmallDisk(how);
  const started = await begin();
  expect(started).toMatchObject({ state: 'running', why: null });
  expect(await imports.list()).toMatchObject([
    { id: started.id, state: 'stopped', why: 'disk-full', looked },
  ]);
  expect(await threadOf(store, conversationId)).toHaveLength(looked + 1);

  // Still no room: nothing goes on, and nothing is lost.
  if (!how.isDead) {
    await begin();
    expect(await imports.list()).toMatchObject([{ id: started.id, state: 'stopped', why: 'disk-full' }]);
  }
  disk.state = 'ok';
  await begin();
  expect(await imports.list()).toMatchObject([{ id: started.id, state: 'done', why: null, added: LINES }]);
  const texts = await threadOf(store, conversationId);
  expect(new Set(texts).size).toBe(LINES + 1);
});

test('an import that a person stopped has no other reason', async () => {
  const { imports, begin } = await withSmallDisk({ isDead: false });
  const { id } = await begin();
  expect(await imports.undo(id)).toMatchObject({ why: null });
  await imports.settled();
  expect(await imports.list()).toMatchObject([{ state: 'undone', why: null }]);
});
