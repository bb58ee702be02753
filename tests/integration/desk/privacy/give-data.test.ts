import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { giveData } from '#main/desk/privacy/give-data.ts';
import { openVault } from '../../media/open-vault.ts';
import { fromPhone, observed, PHONE, record } from '../../store/support/observed.ts';

const NOW = 1_800_000_000_000;

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'بيانات عميل '));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** What a zip has: its entries by name. */
async function unzipped(file: string): Promise<Map<string, string>> {
  const open = promisify<string, { lazyEntries: boolean }, ZipFile>(yauzl.open);
  const zip = await open(file, { lazyEntries: true });
  const found = new Map<string, string>();
  const done = new Promise<void>((resolve, reject) => zip.on('end', resolve).on('error', reject));
  zip.on('entry', (entry: Entry) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) throw error;
      void text(stream).then((content) => {
        found.set(entry.fileName, content);
        zip.readEntry();
      });
    });
  });
  zip.readEntry();
  await done;
  return found;
}

const DOCUMENT = {
  kind: 'document',
  fileName: 'تحليل.txt',
  mimeType: 'text/plain',
  sizeBytes: 5,
  width: null,
  height: null,
  durationMs: null,
  waveform: null,
} as const;

async function withFiles() {
  const { vault, store, folder: uploads } = await openVault();
  const { conversation, message } = await record(
    store,
    fromPhone(PHONE, { content: 'السلام عليكم', pushName: 'منى' }),
  );
  const ids: string[] = [];
  for (const words of ['hello', 'other']) {
    const sent = await record(
      store,
      observed({ type: 'document', waType: 'document', content: '', attachment: DOCUMENT }),
    );
    const file = await vault.write(Readable.from([Buffer.from(words)], { objectMode: false }));
    await store.completeDownload({ messageId: sent.message.id, file, now: NOW });
    ids.push(file.id);
  }
  await record(store, fromPhone('201199998888', { content: 'رسالة غيرها' }));
  return { vault, store, uploads, ids, customerId: conversation.customerId, message };
}

test('a zip has a page, the same as JSON, and the files; of nobody else', async () => {
  const { vault, store, customerId } = await withFiles();
  const target = path.join(folder(), 'person.zip');
  expect(await giveData(target, { customerId, now: NOW }, { store, vault })).toEqual({
    files: 2,
    missing: 0,
  });
  const found = await unzipped(target);
  const data = JSON.parse(found.get('data.json') ?? '') as {
    tables: Record<string, Record<string, unknown>[]>;
    files: Record<string, string>;
  };
  expect(data.tables['messages']?.map(({ content }) => content)).toEqual(['السلام عليكم', '', '']);
  expect(data.tables['contacts']).toMatchObject([{ phone: PHONE, push_name: 'منى' }]);
  expect(
    Object.values(data.files)
      .toSorted()
      .map((name) => found.get(name)),
  ).toEqual(['hello', 'other']);
  expect(found.get('index.html')).toContain('السلام عليكم');
  expect(found.get('index.html')).toMatch(/<a href="files\/0001-[^"]+">/);
  expect([...found.values()].some((content) => content.includes('رسالة غيرها'))).toBe(false);
});

test('a file that is gone is said, and keeps nothing else from the person', async () => {
  const { vault, store, customerId, uploads, ids } = await withFiles();
  rmSync(path.join(uploads, ids[0] ?? ''));
  const target = path.join(folder(), 'person.zip');
  expect(await giveData(target, { customerId, now: NOW }, { store, vault })).toEqual({
    files: 1,
    missing: 1,
  });
  const data = JSON.parse((await unzipped(target)).get('data.json') ?? '') as {
    files: Record<string, unknown>;
  };
  expect(Object.values(data.files)).toContain(null);
});

test('where the folder is gone nothing half is left, and a file that was there stays', async () => {
  const { vault, store, customerId } = await withFiles();
  const place = folder();
  const gone = path.join(place, 'gone', 'person.zip');
  await expect(giveData(gone, { customerId, now: NOW }, { store, vault })).rejects.toMatchObject({
    code: 'folder-gone',
  });
  const target = path.join(place, 'person.zip');
  writeFileSync(target, 'before');
  await expect(giveData(target, { customerId: 999, now: NOW }, { store, vault })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(existsSync(`${target}.unfinished`)).toBe(false);
});

test('what takes many pieces is there whole, each once and in the order of the thread, over two numbers', async () => {
  const { vault, store } = await openVault();
  const { conversation } = await record(
    store,
    fromPhone(PHONE, { content: 'أولى', sentAt: 1, pushName: 'منى' }),
  );
  const other = await record(store, fromPhone('201155556666', { content: 'من رقم آخر', sentAt: 2 }));
  const many = Array.from({ length: 401 }, (_each, index) =>
    fromPhone(PHONE, { content: `رسالة ${index}`, sentAt: 10_000 - index }),
  );
  await store.recordFilling({ messages: many, now: NOW });
  await store.mergeConversations({ id: conversation.id, otherId: other.conversation.id, now: NOW });
  const [{ customerId } = { customerId: 0 }] = (await store.listConversations({ limit: 2 })).items;
  const target = path.join(folder(), 'person.zip');
  await giveData(target, { customerId, now: NOW }, { store, vault });
  const found = await unzipped(target);
  const { tables } = JSON.parse(found.get('data.json') ?? '') as {
    tables: Record<string, { content?: string; sent_at: number; message_id?: number }[]>;
  };
  const messages = tables['messages'] ?? [];
  expect(messages).toHaveLength(403);
  expect(new Set(messages.map(({ content }) => content)).size).toBe(403);
  expect(messages.map(({ sent_at: at }) => at)).toEqual(
    messages.map(({ sent_at: at }) => at).toSorted((a, b) => a - b),
  );
  const rows = (found.get('index.html') ?? '').match(/رسالة \d+/g);
  expect(rows).toHaveLength(401);
});

test('who is erased while their data are written leaves nothing half on the stick', async () => {
  const { vault, store, customerId } = await withFiles();
  const target = path.join(folder(), 'person.zip');
  let pages = 0;
  const erasing = {
    ...store,
    readPerson: async (input: Parameters<typeof store.readPerson>[0]) => {
      pages += 1;
      if (pages === 5) await store.eraseCustomer({ customerId, reason: 'person-asked', by: null, now: NOW });
      return store.readPerson(input);
    },
  };
  await expect(giveData(target, { customerId, now: NOW }, { store: erasing, vault })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect([existsSync(target), existsSync(`${target}.unfinished`)]).toEqual([false, false]);
});

test('ending the desk meanwhile leaves nothing half either, and files stay while it is written', async () => {
  const { vault, store, customerId, ids } = await withFiles();
  const target = path.join(folder(), 'person.zip');
  const ending = new AbortController();
  let removed: string[] | undefined;
  const watched = {
    ...store,
    readPerson: async (input: Parameters<typeof store.readPerson>[0]) => {
      if (input.table === 'messages') {
        removed = await vault.removeForGood(ids);
        ending.abort();
      }
      return store.readPerson(input);
    },
  };
  const given = giveData(target, { customerId, now: NOW, signal: ending.signal }, { store: watched, vault });
  await expect(given).rejects.toMatchObject({ code: 'export-failed' });
  expect(removed).toEqual([]);
  expect([existsSync(target), existsSync(`${target}.unfinished`)]).toEqual([false, false]);
});
