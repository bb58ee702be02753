import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pipeline } from 'node:stream/promises';
import { expect, onTestFinished, test } from 'vitest';
import { ZipFile } from 'yazl';
import { PastImports } from '#main/ingest/exported-chats/past-imports.ts';
import type { Store } from '#main/store/contract/store.ts';
import { openVault } from '../../media/open-vault.ts';
import { fromPhone, record, threadOf, PHONE } from '../../store/support/observed.ts';
import { silentLog } from '../../support/silent-log.ts';

const WORKER = path.resolve('src-main/ingest/exported-chats/read/worker.ts');
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'rosheta-past-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

async function openImports(store: Store, vault: Parameters<typeof makeImports>[1]) {
  const imports = makeImports(store, vault);
  onTestFinished(() => imports.stop());
  return imports;
}

const makeImports = (store: Store, vault: ConstructorParameters<typeof PastImports>[0]['vault']) =>
  new PastImports({ store, vault, workerPath: WORKER, log: silentLog });

async function zip(file: string, entries: Record<string, string | Buffer>): Promise<string> {
  const made = new ZipFile();
  for (const [name, content] of Object.entries(entries)) made.addBuffer(Buffer.from(content), name);
  made.end();
  await pipeline(made.outputStream, createWriteStream(file));
  return file;
}

async function begin(imports: PastImports, file: string, conversationId: number) {
  const [chosen] = imports.choose([file]);
  if (chosen === undefined) throw new Error('nothing to choose');
  const read = await imports.preview(chosen.token, undefined);
  if (read.kind === 'refused') return { read, started: undefined };
  const { pharmacy, order } = read;
  const started = await imports.begin({
    token: chosen.token,
    conversationId,
    pharmacy,
    order,
    by: 'agent:1',
  });
  return { read, started };
}

const chat = (lines: number): string =>
  Array.from({ length: lines }, (_none, index) => {
    const at = new Date(Date.parse('2024-01-01T08:00:00Z') + index * 600_000);
    const two = (value: number): string => String(value).padStart(2, '0');
    const date = `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`;
    const time = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
    return `${date}, ${time} - ${index % 2 === 0 ? 'منى' : 'صيدلية النور'}: رسالة رقم ${index}`;
  }).join('\n');

test('a zip of an iPhone comes in with its files, each kind by its bytes, once', async () => {
  const { store, vault } = await openVault();
  const { conversation } = await record(store, fromPhone(PHONE, { sentAt: Date.now() }));
  const imports = await openImports(store, vault);
  const file = await zip(path.join(folder(), 'WhatsApp Chat - منى.zip'), {
    '_chat.txt': [
      '\u200E[13/02/2024, 10:00:00 ص] منى: \u200E<المرفق: 00000001-PHOTO-2024.jpg>',
      '[13/02/2024, 10:01:00 ص] صيدلية النور: وصلت',
      '\u200E[13/02/2024, 10:02:00 ص] منى: \u200E<المرفق: 00000002-اسم.pdf>',
      '\u200E[13/02/2024, 10:03:00 ص] منى: \u200E<المرفق: غير-موجود.jpg>',
    ].join('\r\n'),
    '00000001-PHOTO-2024.jpg': JPEG,
    'x/00000002-اسم.pdf': '%PDF-1.4\n%%EOF',
    'unused.jpg': 'nobody names it',
  });
  const { read } = await begin(imports, file, conversation.id);
  expect(read).toMatchObject({
    pharmacy: 'صيدلية النور',
    customer: { name: 'منى' },
    files: 3,
    filesThere: 2,
  });
  await imports.settled();
  const files = async () =>
    (await store.listMessages({ conversationId: conversation.id, limit: 10 })).items
      .toReversed()
      .map(({ attachment }) => attachment && [attachment.kind, attachment.state, attachment.mimeType]);
  const expected = [
    ['image', 'stored', 'image/jpeg'],
    null,
    ['document', 'stored', 'application/pdf'],
    ['image', 'failed', null],
    null,
  ];
  expect(await files()).toEqual(expected);
  await begin(imports, file, conversation.id);
  await imports.settled();
  expect(await files()).toEqual(expected);
  expect(await store.listMediaFileIds()).toHaveLength(2);
});

test('thousands of messages (PAST_LINES: how many) come in once, also when stopped, and the main thread stays free', async () => {
  const { store, vault } = await openVault();
  const { conversation } = await record(store, fromPhone(PHONE, { sentAt: Date.now() }));
  const imports = await openImports(store, vault);
  const total = Number(process.env['PAST_LINES'] ?? 5_000);
  const file = path.join(folder(), 'WhatsApp Chat with منى.txt');
  writeFileSync(file, chat(total));
  const lag = monitorEventLoopDelay({ resolution: 5 });
  lag.enable();
  const { started } = await begin(imports, file, conversation.id);
  if (started === undefined) throw new Error('refused');
  const halted = await imports.halt(started.id);
  expect(halted).toMatchObject({ state: 'stopped', total });
  const again = await begin(imports, file, conversation.id);
  expect(again.started?.id).toBe(started.id);
  await imports.settled();
  lag.disable();
  if (process.env['PAST_LINES'] !== undefined)
    console.log(`event loop: p99 ${lag.percentile(99) / 1e6} ms, max ${lag.max / 1e6} ms`);
  expect(await store.getPastImport({ importId: started.id })).toMatchObject({ state: 'done', added: total });
  const texts = await threadOf(store, conversation.id);
  expect(new Set(texts).size).toBe(texts.length);
  await imports.undo(started.id);
  await imports.settled();
  expect(await store.getPastImport({ importId: started.id })).toMatchObject({ state: 'undone', added: 0 });
  expect(await threadOf(store, conversation.id)).toHaveLength(1);
}, 300_000);

test('a button that is pressed twice begins one import', async () => {
  const { store, vault } = await openVault();
  const { conversation } = await record(store, fromPhone(PHONE, { sentAt: Date.now() }));
  const imports = await openImports(store, vault);
  const file = path.join(folder(), 'WhatsApp Chat with منى.txt');
  writeFileSync(file, chat(500));
  const [{ token } = { token: '' }] = imports.choose([file]);
  await imports.preview(token, undefined);
  const press = () =>
    imports.begin({
      token,
      conversationId: conversation.id,
      pharmacy: 'صيدلية النور',
      order: 'day-first',
      by: 'agent:1',
    });
  const [one, other] = await Promise.all([press(), press()]);
  expect(other.id).toBe(one.id);
  await imports.settled();
  expect(await store.listPastImports()).toMatchObject([{ state: 'done', added: 500 }]);
});

test('what was chosen before and never left is let go with the next choice', async () => {
  const { store, vault } = await openVault();
  const imports = await openImports(store, vault);
  const file = path.join(folder(), 'WhatsApp Chat with منى.txt');
  writeFileSync(file, chat(10));
  const [{ token } = { token: '' }] = imports.choose([file]);
  await imports.preview(token, undefined);
  imports.choose([file]);
  await expect(imports.preview(token, undefined)).rejects.toMatchObject({ code: 'not-found' });
});

test('what is no export is refused with why', async () => {
  const { store, vault } = await openVault();
  const imports = await openImports(store, vault);
  const place = folder();
  const problemOf = async (file: string): Promise<unknown> => (await begin(imports, file, 1)).read;
  const refused = (problem: string) => ({ kind: 'refused', problem });
  expect(await problemOf(path.join(place, 'gone.zip'))).toEqual(refused('gone'));
  expect(await problemOf(await zip(path.join(place, 'photos.zip'), { 'a.jpg': JPEG }))).toEqual(
    refused('no-text'),
  );
  const bomb = await zip(path.join(place, 'bomb.zip'), {
    '_chat.txt': chat(1),
    'a.jpg': Buffer.alloc(100_000_000),
  });
  expect(await problemOf(bomb)).toEqual(refused('suspicious'));
  const climbing = path.join(place, 'notes.txt');
  writeFileSync(climbing, 'nothing of WhatsApp');
  expect(await problemOf(climbing)).toEqual(refused('not-a-chat'));
});
