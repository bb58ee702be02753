import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { sampleBytes } from '../../support/sample-media.ts';
import { fromPhone, record } from '../store/support/observed.ts';
import { NOON, openRecords } from './open-records.ts';

const DAY = 86_400_000;
const JPEG = { kind: 'image', mimeType: 'image/jpeg' } as const;

/** Every file of a zip by its name, as another program reads it. */
async function unzip(file: string): Promise<Map<string, Buffer>> {
  const open = promisify<string, yauzl.Options, ZipFile>(yauzl.open);
  const zip = await open(file, { lazyEntries: true });
  const files = new Map<string, Buffer>();
  const read = promisify(zip.openReadStream.bind(zip)) as (entry: Entry) => Promise<NodeJS.ReadableStream>;
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      void (async () => {
        files.set(entry.fileName, await buffer(await read(entry)));
        zip.readEntry();
      })().catch(reject);
    });
    zip.once('end', resolve).once('error', reject);
    zip.readEntry();
  });
  return files;
}

test('as text it is one line a message under its day, with what colleagues noted where it was noted', async () => {
  const desk = await openRecords();
  await desk.store.setUpStaff({ pharmacyName: 'x', name: 'منى', secret: null, now: 1 });
  await desk.says('عندكم بنادول؟', NOON - DAY);
  await desk.store.addNote({
    conversationId: 1,
    text: 'يفضّل التوصيل',
    messageId: null,
    by: 1,
    now: NOON - 1000,
  });
  await desk.says('شكرًا', NOON);
  const done = await desk.write();
  expect(done).toMatchObject({ outcome: 'written', volumes: 1, messages: 3, missing: 0 });
  const file = 'file' in done ? (done.file ?? '') : '';
  const text = readFileSync(file, 'utf8');
  expect(
    text
      .slice(1)
      .split('\r\n')
      .filter((line) => line !== ''),
  ).toEqual([
    'صيدلية النور',
    expect.stringContaining('سارة'),
    'All kept messages',
    expect.stringContaining('30 November 2026, 12:00'),
    expect.stringContaining('Africa/Cairo'),
    '── Sunday, 29 November 2026 ──',
    '[12:00] سارة: عندكم بنادول؟',
    '── Monday, 30 November 2026 ──',
    '[11:59] {Internal note} منى: يفضّل التوصيل',
    '[12:00] سارة: شكرًا',
  ]);
  // What the dialog offers is a name that every system takes.
  expect(desk.offered).toEqual(['Chat with سارة 2026-11-30.txt']);
  expect(desk.told.at(-1)).toEqual({ done: 2, total: 2 });
});

test('without notes none of them leaves the desk, and outside of the period nothing does', async () => {
  const desk = await openRecords();
  await desk.store.setUpStaff({ pharmacyName: 'x', name: 'منى', secret: null, now: 1 });
  await desk.says('قديم', NOON - DAY);
  await desk.says('جديد', NOON);
  await desk.store.addNote({ conversationId: 1, text: 'سر', messageId: null, by: 1, now: NOON });
  const done = await desk.write({ withNotes: false, period: { from: NOON - 1, until: NOON + 1 } });
  const text = readFileSync('file' in done ? (done.file ?? '') : '', 'utf8');
  expect(text).toContain('جديد');
  expect(text).not.toMatch(/قديم|سر/);
});

test('a zip holds the page, the text and every file once, under names that each system takes', async () => {
  const desk = await openRecords();
  const jpeg = await sampleBytes('photo.jpg');
  await desk.sends('تحاليل.txt', Buffer.from('one'));
  await desk.sends('تحاليل.txt', Buffer.from('two'));
  await desk.sends('تحاليل.TXT', Buffer.from('three'));
  await desk.sends('CON.txt', Buffer.from('four'));
  await desk.sends(`${'م'.repeat(260)}.txt`, Buffer.from('five'));
  await desk.sends('../../evil<>.txt', Buffer.from('six'));
  await desk.sends(null, jpeg, JPEG);
  await desk.sends('again.txt', Buffer.from('one'));
  const done = await desk.write({ format: 'zip' });
  expect(done).toMatchObject({ outcome: 'written', messages: 8, missing: 0 });
  const files = await unzip('file' in done ? (done.file ?? '') : '');
  const names = [...files.keys()].filter((name) => name.startsWith('files/')).map((name) => name.slice(6));
  expect(names.slice(0, 4)).toEqual(['تحاليل.txt', 'تحاليل (2).txt', 'تحاليل (3).txt', '_CON.txt']);
  expect(names).toHaveLength(7);
  for (const name of names) {
    expect(name).not.toMatch(/[<>:"/\\|?*]|^\.+$/);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  }
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  expect([...files.values()].some((bytes) => bytes.equals(jpeg))).toBe(true);
  const page = files.get('index.html')?.toString() ?? '';
  expect(page).toContain(`<img src="files/rosheta-image-`);
  // Both messages lead to the one file.
  expect(page.split(`href="files/${encodeURIComponent('تحاليل.txt')}"`)).toHaveLength(3);
  const text = files.get('messages.txt')?.toString() ?? '';
  expect(text).toContain(`files/${encodeURIComponent('_CON.txt')}`);
});

test('a file that is gone or damaged is said where it stood, and the rest is whole', async () => {
  const desk = await openRecords();
  const jpeg = await sampleBytes('photo.jpg');
  const gone = await desk.sends(null, jpeg, JPEG);
  const damaged = await desk.sends('x.txt', Buffer.from('x'.repeat(100)));
  await desk.sends('y.txt', Buffer.from('whole'));
  rmSync(path.join(desk.folder, gone));
  const bytes = readFileSync(path.join(desk.folder, damaged));
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(path.join(desk.folder, damaged), bytes);
  const zipped = await desk.write({ format: 'zip' });
  expect(zipped).toMatchObject({ outcome: 'written', missing: 2 });
  const files = await unzip('file' in zipped ? (zipped.file ?? '') : '');
  expect([...files.keys()]).toEqual(['index.html', 'messages.txt', 'files/y.txt']);
  expect(files.get('index.html')?.toString().split('The file is no longer on this PC.')).toHaveLength(3);
  const printed = await desk.write({ format: 'pdf' });
  expect(printed).toMatchObject({ outcome: 'written', missing: 1 });
  expect(desk.drawn[0]?.pictures.size).toBe(0);
});

test('on paper a picture is drawn once it is whole, and what is no picture is a line', async () => {
  const desk = await openRecords();
  const id = await desk.sends(null, await sampleBytes('photo.jpg'), JPEG);
  await desk.sends('x.txt', Buffer.from('x'));
  await desk.write({ format: 'pdf' });
  await desk.write({ format: 'print', withPictures: false });
  const [withPictures, without] = desk.drawn;
  expect([...(withPictures?.pictures.keys() ?? [])]).toEqual([id]);
  expect(withPictures?.html.join('')).toContain(`<img src="app://record/pictures/${id}"`);
  expect(without?.pictures.size).toBe(0);
  expect(without?.html.join('')).not.toContain('<img');
  expect(readdirSync(desk.chosen)).toHaveLength(1);
});

describe('where it cannot be written', () => {
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });

  test('a full disk is told, what was there stays, and nothing of it is left', async () => {
    const desk = await openRecords({
      pages: { toPdf: () => Promise.reject(full), print: () => Promise.reject(full) },
    });
    await desk.says('مرحبًا');
    const file = path.join(desk.chosen, 'Chat with سارة 2026-11-30.pdf');
    writeFileSync(file, 'their own');
    await expect(desk.write({ format: 'pdf' })).rejects.toMatchObject({ code: 'disk-full' });
    expect(readdirSync(desk.chosen)).toEqual([path.basename(file)]);
    expect(readFileSync(file, 'utf8')).toBe('their own');
  });

  test.each(['pdf', 'txt', 'zip'] as const)(
    'a place that has gone is told for what it is (%s)',
    async (format) => {
      const gone = await openRecords({ chooseTarget: async (name) => `/nowhere/at/all/${name}` });
      await gone.says('مرحبًا');
      await expect(gone.write({ format })).rejects.toMatchObject({ code: 'folder-gone' });
    },
  );

  test.each(['pdf', 'txt', 'zip'] as const)(
    'a name that no disk takes is told for what it is (%s)',
    async (format) => {
      const desk = await openRecords();
      const long = await openRecords({
        chooseTarget: async (name) => path.join(desk.chosen, `${'م'.repeat(200)}${name}`),
      });
      await long.says('مرحبًا');
      const code = process.platform === 'win32' ? expect.any(String) : 'path-too-long';
      await expect(long.write({ format })).rejects.toMatchObject({ code });
      expect(readdirSync(desk.chosen)).toEqual([]);
    },
  );

  test('nothing is written when no place was chosen', async () => {
    const desk = await openRecords({ chooseTarget: async () => undefined });
    await desk.says('مرحبًا');
    expect(await desk.write()).toEqual({ outcome: 'cancelled' });
    expect(desk.told).toEqual([]);
  });
});

describe('one that is being written', () => {
  test('stops when somebody says so, and leaves nothing', async () => {
    const started = Promise.withResolvers<void>();
    const desk = await openRecords({
      pages: {
        toPdf: (_page, signal) =>
          new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => reject(new Error('given up')));
            started.resolve();
          }),
        print: async () => false,
      },
    });
    await desk.says('مرحبًا');
    const outcome = desk.write({ format: 'pdf' });
    await started.promise;
    await expect(desk.write()).rejects.toMatchObject({ code: 'record-running' });
    await desk.records.stop();
    expect(await outcome).toEqual({ outcome: 'stopped' });
    expect(readdirSync(desk.chosen)).toEqual([]);
    // The next one is made.
    expect(await desk.write()).toMatchObject({ outcome: 'written' });
  });
});

test('a customer’s record has all their conversations, and private health only when it is wanted', async () => {
  const desk = await openRecords();
  await desk.store.setUpStaff({ pharmacyName: 'x', name: 'منى', secret: null, now: 1 });
  const { conversation } = await desk.says('مرحبًا');
  const { customerId } = conversation;
  await desk.store.saveCustomerHealth({
    id: customerId,
    change: { allergies: ['بنسلين'], medicines: ['إنسولين'], notes: 'كتوم' },
    now: NOON,
  });
  await record(desk.store, fromPhone('201112345678', { content: 'غيره', sentAt: NOON }));
  const subject = { kind: 'customer', id: customerId } as const;
  const text = async (withHealth: boolean): Promise<string> => {
    const done = await desk.write({ subject, withHealth });
    return readFileSync('file' in done ? (done.file ?? '') : '', 'utf8');
  };
  const whole = await text(true);
  expect(whole).toContain('بنسلين');
  expect(whole).toContain('سارة: مرحبًا');
  expect(whole).toContain('010 12345678');
  expect(whole).not.toContain('غيره');
  expect(await text(false)).not.toMatch(/بنسلين|إنسولين|كتوم/);
});
