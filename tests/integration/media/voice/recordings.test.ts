import { randomBytes } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Recordings } from '#main/media/voice/recordings.ts';
import { AppError } from '#shared/domain/errors.ts';
import { makeWebm, probeSound } from '../../../support/sound.ts';

const FILE_ID = '7b5f4a86-52f0-4c3c-9a70-3f2f0a6c9d11';

interface Opened {
  recordings: Recordings;
  /** The desk after a power cut: the same disk, nothing in memory. */
  reopen: () => Recordings;
  files: () => string[];
  folder: string;
  stored: Buffer[];
}

function openRecordings(databaseKey = randomBytes(32), folder = temporaryFolder()): Opened {
  const stored: Buffer[] = [];
  // Conversation 7 went into 3.
  const getConversation = async (id: number) => {
    if (id > 10) throw new AppError('not-found');
    return { id: id === 7 ? 3 : id };
  };
  const open = (): Recordings => {
    const recordings = new Recordings({
      place: { recordings: folder, voiceWorker: path.resolve('src-main/media/voice/worker.ts') },
      databaseKey,
      store: { getConversation },
      vault: {
        add: async (bytes: Readable) => {
          stored.push(await buffer(bytes));
          return { id: FILE_ID, mimeType: 'audio/ogg', sizeBytes: stored.at(-1)?.length ?? 0 };
        },
      },
    });
    onTestFinished(() => recordings.stop());
    return recordings;
  };
  const files = (): string[] => readdirSync(folder).map((name) => path.join(folder, name));
  return { recordings: open(), reopen: open, files, folder, stored };
}

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rosheta-recordings-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function record(recordings: Recordings, webm: Buffer, conversationId = 1): Promise<string> {
  const id = await recordings.begin(conversationId, 1_000);
  const slice = Math.ceil(webm.length / 5);
  // Nobody waits for the answer before handing over the next one.
  await Promise.all(
    Array.from({ length: 5 }, (_, index) =>
      recordings.append(id, webm.subarray(index * slice, (index + 1) * slice)),
    ),
  );
  return id;
}

test('what was recorded piece by piece becomes one voice note in the vault', async () => {
  const { recordings, stored, files } = openRecordings();
  const id = await record(recordings, makeWebm({ seconds: 3 }));
  const finished = await recordings.finish(id, 3_000);
  expect(finished).toMatchObject({ fileId: FILE_ID, sizeBytes: stored[0]?.length });
  expect(Math.abs(finished.durationMs - 3_000)).toBeLessThan(50);
  expect(probeSound(stored[0] ?? Buffer.alloc(0))).toMatchObject({
    format: 'ogg',
    codec: 'opus',
    channels: 1,
  });
  expect(await recordings.listKept()).toHaveLength(1);
  await recordings.discard(id);
  expect(files()).toEqual([]);
});

test('nothing of the sound lies on the disk in the clear', async () => {
  const { recordings, files } = openRecordings();
  const webm = makeWebm({ seconds: 1 });
  await record(recordings, webm);
  const [file = ''] = files();
  expect(readFileSync(file).includes(webm.subarray(100, 116))).toBe(false);
  expect(readFileSync(file).includes('conversationId')).toBe(false);
});

test('after a power cut in the middle of a write the whole seconds are there', async () => {
  const { recordings, reopen, files, stored } = openRecordings();
  const id = await record(recordings, makeWebm({ seconds: 5 }));
  const [file = ''] = files();
  truncateSync(file, readFileSync(file).length - 10);
  const after = reopen();
  expect(await after.listKept()).toEqual([{ recordingId: id, conversationId: 1, startedAt: 1_000 }]);
  const { durationMs } = await after.finish(id, null);
  expect(durationMs).toBeGreaterThan(3_000);
  expect(durationMs).toBeLessThan(4_500);
  expect(stored).toHaveLength(1);
});

test('a recording of which too little came out is refused and kept', async () => {
  const { recordings } = openRecordings();
  const id = await record(recordings, makeWebm({ seconds: 3 }));
  await expect(recordings.finish(id, 9_000)).rejects.toMatchObject({ code: 'recording-unusable' });
  expect(await recordings.listKept()).toHaveLength(1);
  expect((await recordings.finish(id, null)).durationMs).toBeGreaterThan(2_900);
});

test('a merged conversation has the recording of the other one', async () => {
  const { recordings, reopen } = openRecordings();
  await record(recordings, makeWebm({ seconds: 1 }), 7);
  expect(await reopen().listKept()).toMatchObject([{ conversationId: 3 }]);
});

test('one that ended before the first second is cleared away', async () => {
  const { recordings, reopen, files } = openRecordings();
  await recordings.begin(1, 1_000);
  await recordings.stop();
  expect(files()).toHaveLength(1);
  expect(await reopen().listKept()).toEqual([]);
  expect(files()).toEqual([]);
});

describe('what cannot be read is kept, and hides none of the others', () => {
  test('while the data of another pharmacy are here', async () => {
    const { recordings, reopen, folder } = openRecordings();
    const id = await record(recordings, makeWebm({ seconds: 2 }));
    await recordings.stop();
    const others = openRecordings(randomBytes(32), folder);
    expect(await others.recordings.listKept()).toEqual([]);
    expect(await reopen().listKept()).toMatchObject([{ recordingId: id }]);
  });

  test.each(['whose recording it is', 'how long that is', 'the sound'])('damaged in %s', async (where) => {
    const { recordings, reopen, files, folder } = openRecordings();
    const id = await record(recordings, makeWebm({ seconds: 2 }));
    await recordings.stop();
    const file = path.join(folder, `${id}.recording`);
    const bytes = readFileSync(file);
    if (where === 'how long that is') bytes.fill(0xff, 40, 44);
    if (where === 'whose recording it is') bytes.fill(0xff, 44, 60);
    if (where === 'the sound') bytes.fill(0xff, 140, 160);
    writeFileSync(file, bytes);
    mkdirSync(path.join(folder, 'no-file.recording'));
    const whole = await record(recordings, makeWebm({ seconds: 2 }));
    expect(await reopen().listKept()).toMatchObject([{ recordingId: whole }]);
    expect(files()).toHaveLength(3);
  });
});

test('an exchanged file is not taken for the recording', async () => {
  const { recordings, reopen, files } = openRecordings();
  const id = await record(recordings, makeWebm({ seconds: 1 }));
  const [file = ''] = files();
  const bytes = readFileSync(file);
  bytes[60] = (bytes[60] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  await expect(reopen().finish(id, null)).rejects.toMatchObject({ code: 'not-found' });
});

test('an unknown conversation or recording is refused', async () => {
  const { recordings } = openRecordings();
  await expect(recordings.begin(11, 1_000)).rejects.toMatchObject({ code: 'not-found' });
  const unknown = recordings.append(FILE_ID, Buffer.from('x'));
  await expect(unknown).rejects.toMatchObject({ code: 'not-found' });
  await expect(recordings.finish(FILE_ID, null)).rejects.toMatchObject({ code: 'not-found' });
});
