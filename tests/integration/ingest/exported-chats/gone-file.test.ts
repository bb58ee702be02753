import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PastImports } from '#main/ingest/exported-chats/past-imports.ts';
import type { Store } from '#main/store/contract/store.ts';
import { openVault } from '../../media/open-vault.ts';
import { fromPhone, PHONE, record } from '../../store/support/observed.ts';
import { silentLog } from '../../support/silent-log.ts';

const WORKER = path.resolve('src-main/ingest/exported-chats/read/worker.ts');
const PHOTOS = 25;

test('an export whose disk is pulled out is not done: it says so, and brings its files when it is there again', async () => {
  const { store, vault } = await openVault();
  const { conversation } = await record(store, fromPhone(PHONE, { sentAt: Date.now() }));
  const place = mkdtempSync(path.join(tmpdir(), 'rosheta-usb-'));
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  const usb = path.join(place, 'usb');
  const away = path.join(place, 'away');
  mkdirSync(usb);
  const names = Array.from(
    { length: PHOTOS },
    (_none, at) => `IMG-20240213-WA${String(at).padStart(4, '0')}.jpg`,
  );
  for (const name of names) writeFileSync(path.join(usb, name), `photo ${name}`);
  const chat = path.join(usb, 'WhatsApp Chat with منى.txt');
  const line = (name: string, at: number): string =>
    `13/02/2024, 10:${String(at).padStart(2, '0')} - منى: ${name} (file attached)`;
  writeFileSync(chat, names.map(line).join('\n'));

  let pieces = 0;
  const pulling: Store = {
    ...store,
    recordPast: async (input) => {
      pieces += 1;
      if (pieces === 2) renameSync(usb, away);
      return store.recordPast(input);
    },
  };
  const imports = new PastImports({ store: pulling, vault, workerPath: WORKER, log: silentLog });
  onTestFinished(() => imports.stop());
  const begin = async () => {
    const [{ token } = { token: '' }] = imports.choose([chat, ...names.map((name) => path.join(usb, name))]);
    await imports.preview(token, undefined);
    const asked = { token, conversationId: conversation.id, pharmacy: null, by: 'agent:1' };
    await imports.begin({ ...asked, order: 'day-first' });
    await imports.settled();
    const { items } = await store.listMessages({ conversationId: conversation.id, limit: 100 });
    return items.filter(({ attachment }) => attachment?.state === 'stored').length;
  };

  expect(await begin()).toBe(20);
  expect(await imports.list()).toMatchObject([{ state: 'stopped', why: 'failed', looked: 20 }]);
  renameSync(away, usb);
  // One of them alone is damaged or gone: the others come.
  rmSync(path.join(usb, names[22] ?? ''));
  expect(await begin()).toBe(PHOTOS - 1);
  expect(await imports.list()).toMatchObject([{ state: 'done', why: null }]);
});
