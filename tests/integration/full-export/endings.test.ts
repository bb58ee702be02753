import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { describe, expect, test } from 'vitest';
import yauzl from 'yauzl';
import { MediaVault } from '#main/media/vault.ts';
import { openStore, placeWithDatabase, type Place } from '../store/support/open-store.ts';
import { withDatabase } from '../store/support/with-database.ts';
import { fromPhone, record } from '../store/support/observed.ts';
import { canLink } from '../../support/can-link.ts';
import { sampleBytes } from '../../support/sample-media.ts';
import { silentLog } from '../support/silent-log.ts';
import { filesIn, openFullExport, readTable, temporaryFolder } from './support.ts';

/** A desk with so many rows that an export takes a while. */
async function largePlace(rows = 8_000): Promise<Place> {
  const place = placeWithDatabase();
  const store = await openStore(place);
  await store.close();
  withDatabase(place, (database) => {
    database.exec(`INSERT INTO audit (at, action, detail)
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows})
      SELECT i, 'session.locked', '{"words":"${'حرف '.repeat(20)}"}' FROM n`);
  });
  return place;
}

async function unzip(file: string, folder: string): Promise<void> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) =>
    yauzl.open(file, { lazyEntries: true }, (error, opened) => (error ? reject(error) : resolve(opened))),
  );
  const ended = once(zip, 'end');
  zip.on('entry', (entry: yauzl.Entry) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) throw error;
      const target = path.join(folder, entry.fileName);
      mkdirSync(path.dirname(target), { recursive: true });
      void pipeline(stream, createWriteStream(target)).then(() => zip.readEntry());
    });
  });
  zip.readEntry();
  await ended;
}

describe('a full export', () => {
  test('as a zip holds the same as in a folder', async () => {
    const place = await largePlace(500);
    const parent = temporaryFolder();
    const { run } = openFullExport(place);
    const folder = await run({ form: 'folder', place: parent });
    const zipped = await run({ form: 'zip', place: path.join(parent, 'الكل.zip') });
    if (folder.kind !== 'done' || zipped.kind !== 'done') throw new Error('neither');
    const unpacked = path.join(parent, 'unpacked');
    await unzip(zipped.place, unpacked);
    expect(filesIn(unpacked)).toEqual(filesIn(folder.place));
    for (const file of filesIn(unpacked))
      expect(readFileSync(path.join(unpacked, file))).toEqual(readFileSync(path.join(folder.place, file)));
    expect(zipped.counts).toEqual(folder.counts);
  });

  test('has the files of messages decrypted, by their hash and type; the damaged one is named', async () => {
    const place = placeWithDatabase();
    const store = await openStore(place);
    const uploads = temporaryFolder();
    const disk = { state: 'ok' as const, reportFull: () => {} };
    const vault = new MediaVault({ folder: uploads, databaseKey: place.key, store, disk, log: silentLog });
    const png = await sampleBytes('screenshot.png');
    const kept = await vault.add(Readable.from([png]));
    const lost = await vault.add(Readable.from([Buffer.from('نص طويل لملف آخر')]));
    const bytes = readFileSync(path.join(uploads, lost.id));
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(path.join(uploads, lost.id), bytes);
    const result = await openFullExport(place, { uploads }).run({ form: 'folder', place: temporaryFolder() });
    if (result.kind !== 'done') throw new Error(JSON.stringify(result));
    expect(result.counts).toMatchObject({ files: 1, missingFiles: 1 });
    expect(readdirSync(path.join(result.place, 'files'))).toEqual([`${kept.sha256}.png`]);
    expect(readFileSync(path.join(result.place, 'files', `${kept.sha256}.png`))).toEqual(png);
    const row = readTable(result.place, 'media_files').find(({ id }) => id === kept.id);
    expect(row).toMatchObject({ file: `files/${kept.sha256}.png`, sha256: kept.sha256 });
    expect(readFileSync(path.join(result.place, 'missing-files.jsonl'), 'utf8')).toContain('"damaged"');
  });

  test('is of one moment, and the desk goes on working meanwhile', async () => {
    const place = await largePlace();
    const store = await openStore(place);
    await record(store, fromPhone('201012345678', { content: 'قبل التصدير' }));
    const { run, hear, fullExport } = openFullExport(place);
    let written: Promise<unknown> | undefined;
    hear((done) => {
      if (done !== null && done > 0)
        written ??= record(store, fromPhone('201012345679', { content: 'أثناءه' }));
    });
    const result = await run({ form: 'folder', place: temporaryFolder() });
    await written;
    if (result.kind !== 'done') throw new Error(JSON.stringify(result));
    expect(written).toBeDefined();
    expect(readTable(result.place, 'messages').map(({ content }) => content)).toEqual(['قبل التصدير']);
    expect(fullExport.state).toEqual({ progress: null, last: result });
  });

  test.each(['folder', 'zip'] as const)('that is stopped leaves nothing (%s)', async (form) => {
    const place = await largePlace();
    const parent = temporaryFolder();
    const { run, hear, fullExport, note } = openFullExport(place);
    hear((done) => {
      if (done !== null && done > 0) fullExport.cancel();
    });
    const target = form === 'zip' ? path.join(parent, 'all.zip') : parent;
    expect(await run({ form, place: target })).toMatchObject({ kind: 'cancelled' });
    expect(readdirSync(parent)).toEqual([]);
    expect(existsSync(note)).toBe(false);
  });

  test('that is stopped before it began to write leaves nothing', async () => {
    const { fullExport } = openFullExport(await largePlace(10));
    const parent = temporaryFolder();
    fullExport.begin({ form: 'folder', place: parent, withFiles: true, agentId: 1 });
    fullExport.cancel();
    await fullExport.ended;
    expect(fullExport.state.last).toMatchObject({ kind: 'cancelled' });
    expect(readdirSync(parent)).toEqual([]);
  });

  test('is one at a time', async () => {
    const { fullExport } = openFullExport(await largePlace(10));
    const input = { form: 'folder', place: temporaryFolder(), withFiles: true, agentId: 1 } as const;
    fullExport.begin(input);
    expect(() => fullExport.begin(input)).toThrow(expect.objectContaining({ code: 'export-running' }));
    await fullExport.close();
  });

  test.runIf(canLink)('into the folder of the data is refused, by whatever way it is named', async () => {
    const place = await largePlace(1);
    const data = path.dirname(place.databasePath);
    const uploads = path.join(data, 'uploads');
    mkdirSync(uploads);
    const link = path.join(temporaryFolder(), 'link');
    symlinkSync(uploads, link, 'dir');
    const before = readFileSync(place.databasePath);
    const { fullExport } = openFullExport(place);
    for (const [form, where] of [
      ['folder', data],
      ['folder', link],
      ['zip', place.databasePath],
      ['zip', path.join(link, 'all.zip')],
    ] as const) {
      const begin = (): void => fullExport.begin({ form, place: where, withFiles: true, agentId: 1 });
      expect(begin).toThrow(expect.objectContaining({ code: 'place-in-data' }));
    }
    expect(fullExport.state).toEqual({ progress: null, last: null });
    expect(readFileSync(place.databasePath).equals(before)).toBe(true);
  });

  test('beside one of the same day gets a name of its own', async () => {
    const { run } = openFullExport(await largePlace(10));
    const parent = temporaryFolder();
    await run({ form: 'folder', place: parent });
    await run({ form: 'folder', place: parent });
    expect(readdirSync(parent).sort()).toEqual(['rosheta-export-2026-03-01', 'rosheta-export-2026-03-01-2']);
  });

  test('to a place that is gone says so', async () => {
    const { run } = openFullExport(await largePlace(10));
    const gone = path.join(temporaryFolder(), 'فلاشة');
    expect(await run({ form: 'folder', place: gone })).toMatchObject({
      kind: 'failed',
      code: 'folder-gone',
    });
    expect(await run({ form: 'zip', place: path.join(gone, 'all.zip') })).toMatchObject({
      kind: 'failed',
      code: 'folder-gone',
    });
  });

  test('under a name that is too long says so', async () => {
    const { run } = openFullExport(await largePlace(10));
    const place = path.join(temporaryFolder(), `${'ط'.repeat(140)}.zip`);
    expect(await run({ form: 'zip', place })).toMatchObject({ kind: 'failed', code: 'path-too-long' });
  });

  test('that was killed has no manifest, and goes when the desk is opened next', async () => {
    const place = await largePlace(60_000);
    const parent = temporaryFolder();
    const child = spawn(process.execPath, [path.join(import.meta.dirname, 'killed-export.ts')], {
      env: {
        ...process.env,
        EXPORT_PLACE: JSON.stringify({
          databasePath: place.databasePath,
          key: place.key.toString('hex'),
          parent,
        }),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const [name = ''] = readdirSync(parent);
    expect(readdirSync(parent)).toEqual(['rosheta-export-2026-03-01.unfinished']);
    expect(filesIn(path.join(parent, name))).not.toContain('manifest.json');
    const { fullExport, note } = openFullExport(place);
    expect(existsSync(note)).toBe(true);
    await fullExport.start();
    expect(readdirSync(parent)).toEqual([]);
    expect(existsSync(note)).toBe(false);
  });

  test('on a stick that is out stays noted until it is there again', async () => {
    const { fullExport, note } = openFullExport(await largePlace(10));
    const stick = path.join(temporaryFolder(), 'stick');
    writeFileSync(note, JSON.stringify([path.join(stick, 'rosheta-export-2026-03-01.unfinished')]));
    await fullExport.start();
    expect(existsSync(note)).toBe(true);
    mkdirSync(path.join(stick, 'rosheta-export-2026-03-01.unfinished', 'tables'), { recursive: true });
    await fullExport.start();
    expect(readdirSync(stick)).toEqual([]);
    expect(existsSync(note)).toBe(false);
  });
});
