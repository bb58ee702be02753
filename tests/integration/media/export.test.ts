import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { createMediaExport, type ExportedFile } from '#main/media/export/media-export.ts';
import { TemporaryCopies } from '#main/media/export/temporary-copies.ts';
import { TestClock } from '../../support/test-clock.ts';

const BYTES = Buffer.from('%PDF-1.7 invented');
const FILE: ExportedFile = {
  id: '8a4c4f3e-6a0b-4a55-9c39-3f6d0f0f6a01',
  sizeBytes: BYTES.length,
  kind: 'document',
  fileName: 'تحاليل.pdf',
  mimeType: 'application/pdf',
  sentAt: 1_800_000_000_000,
};

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rosheta-export-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function exportIn(folder: string, change: Partial<Parameters<typeof createMediaExport>[0]> = {}) {
  const opened: string[] = [];
  const printed: { file: string; quarterTurns: number }[] = [];
  const copies = new TemporaryCopies(path.join(folder, 'opened'));
  const mediaExport = createMediaExport({
    open: () => Readable.from([BYTES.subarray(0, 4), BYTES.subarray(4)]),
    copies,
    chooseTarget: async (name) => path.join(folder, name),
    openPath: async (file) => {
      opened.push(file);
      return '';
    },
    printImage: async (file, quarterTurns) => {
      printed.push({ file, quarterTurns });
      return true;
    },
    timeZone: () => Promise.resolve('Africa/Cairo'),
    ...change,
  });
  return { mediaExport, copies, opened, printed };
}

/** A disk or a file that gives half of it and then fails. */
const failingAfterHalf = (code: string) => () =>
  Readable.from(
    (function* halves() {
      yield BYTES.subarray(0, 8);
      throw Object.assign(new Error(code), { code });
    })(),
  );

test('a file is saved where the person chose, under its own name', async () => {
  const folder = temporaryFolder();
  expect(await exportIn(folder).mediaExport.saveAs(FILE)).toBe(true);
  expect(readFileSync(path.join(folder, 'تحاليل.pdf'))).toEqual(BYTES);
});

test('nothing is written when the person changes their mind', async () => {
  const folder = temporaryFolder();
  const { mediaExport } = exportIn(folder, { chooseTarget: async () => undefined });
  expect(await mediaExport.saveAs(FILE)).toBe(false);
});

test.each([
  ['ENOSPC', 'disk-full'],
  ['EIO', 'file-not-here'],
])('%s half way leaves no half file and says %s', async (code, expected) => {
  const folder = temporaryFolder();
  const { mediaExport } = exportIn(folder, { open: failingAfterHalf(code) });
  await expect(mediaExport.saveAs(FILE)).rejects.toMatchObject({ code: expected });
  expect(existsSync(path.join(folder, 'تحاليل.pdf'))).toBe(false);
});

test.each([
  ['is gone', 'ENOENT', 'file-not-here'],
  ['does not fit on the disk', 'ENOSPC', 'disk-full'],
])(
  'when the stored file %s, the file of the person that was to be replaced stays as it was',
  async (_, code, says) => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'تحاليل.pdf'), 'their own');
    const { mediaExport } = exportIn(folder, { open: failingAfterHalf(code) });
    await expect(mediaExport.saveAs(FILE)).rejects.toMatchObject({ code: says });
    expect(readFileSync(path.join(folder, 'تحاليل.pdf'), 'utf8')).toBe('their own');
    expect(readdirSync(folder)).toEqual(['تحاليل.pdf']);
  },
);

test('where the chosen place cannot be written, that is said, and not that the file is missing', async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'تحاليل.pdf'));
  await expect(exportIn(folder).mediaExport.saveAs(FILE)).rejects.toMatchObject({ code: 'export-failed' });
  const chooseTarget = async (name: string): Promise<string> => path.join(folder, 'unplugged', name);
  const { mediaExport } = exportIn(folder, { chooseTarget });
  await expect(mediaExport.saveAs(FILE)).rejects.toMatchObject({ code: 'folder-gone' });
  expect(readdirSync(folder)).toEqual(['تحاليل.pdf']);
});

test('another program gets a copy only this user can read, which goes with clear', async () => {
  const { mediaExport, copies, opened } = exportIn(temporaryFolder());
  expect(await mediaExport.openWith(FILE)).toBe('opened');
  const [copy = ''] = opened;
  expect(path.basename(copy)).toBe('تحاليل.pdf');
  expect(readFileSync(copy)).toEqual(BYTES);
  // Windows has no such bits: there the profile's folder is the wall.
  if (process.platform !== 'win32') {
    expect(statSync(copy).mode & 0o077).toBe(0);
    expect(statSync(path.dirname(copy)).mode & 0o077).toBe(0);
  }
  await copies.clear();
  expect(existsSync(copy)).toBe(false);
});

test('a copy goes an hour after it was made, and only that', async () => {
  const clock = new TestClock();
  const folder = temporaryFolder();
  const copies = new TemporaryCopies(path.join(folder, 'opened'), { clock });
  const first = await copies.make('a.pdf', Readable.from([BYTES]));
  clock.pass(40 * 60_000);
  const second = await copies.make('b.pdf', Readable.from([BYTES]));
  clock.pass(20 * 60_000);
  await expect.poll(() => existsSync(path.dirname(first))).toBe(false);
  expect(existsSync(second)).toBe(true);
  clock.pass(40 * 60_000);
  await expect.poll(() => existsSync(path.dirname(second))).toBe(false);
});

test('a program is never opened, and no copy of it is made', async () => {
  const folder = temporaryFolder();
  const { mediaExport, opened } = exportIn(folder);
  const program = { ...FILE, fileName: 'setup.pdf.exe', mimeType: 'application/x-msdownload' };
  expect(await mediaExport.openWith(program)).toBe('refused');
  expect(opened).toEqual([]);
  expect(existsSync(path.join(folder, 'opened'))).toBe(false);
});

test('a type no program opens is said', async () => {
  const { mediaExport } = exportIn(temporaryFolder(), { openPath: async () => 'no application' });
  await expect(mediaExport.openWith(FILE)).rejects.toMatchObject({ code: 'file-not-opened' });
});

test('a picture is printed as it was turned; nothing else is printed', async () => {
  const { mediaExport, printed } = exportIn(temporaryFolder());
  expect(await mediaExport.print({ ...FILE, kind: 'image', mimeType: 'image/jpeg' }, 3)).toBe(true);
  expect(printed).toMatchObject([{ quarterTurns: 3 }]);
  // The copy was for the printer alone.
  expect(existsSync(path.dirname(printed[0]?.file ?? ''))).toBe(false);
  await expect(mediaExport.print(FILE, 0)).rejects.toMatchObject({ code: 'not-printed' });
});
