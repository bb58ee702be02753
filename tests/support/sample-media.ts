import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AttachmentKind } from '#shared/domain/messages/attachment.ts';
import { makeDocument, type DocumentFormat } from './samples/documents.ts';
import { encode } from './samples/ffmpeg.ts';
import { makeCard, makeRotatedPhoto } from './samples/pictures.ts';

interface Sample {
  /** What WhatsApp calls it when a phone sends it. */
  mimeType: string;
  kind: AttachmentKind;
  make: () => Promise<Buffer>;
}

const document = (mimeType: string, format: DocumentFormat): Sample => ({
  mimeType,
  kind: 'document',
  make: () => makeDocument(format),
});

const PICTURE = ['-f', 'lavfi', '-i', 'testsrc=size=320x240:rate=15:duration=1'];
const TONE = ['-f', 'lavfi', '-i', 'sine=frequency=440:duration=2'];
const OPENXML = 'application/vnd.openxmlformats-officedocument';

/** A small real file of every format a customer sends and the desk takes. */
export const SAMPLES = {
  'photo.jpg': {
    mimeType: 'image/jpeg',
    kind: 'image',
    make: () => makeCard(640, 480, (card) => card.jpeg()),
  },
  // Held upright: 640×480 on the disk, to be shown as 480×640.
  'photo-rotated.jpg': { mimeType: 'image/jpeg', kind: 'image', make: makeRotatedPhoto },
  'screenshot.png': {
    mimeType: 'image/png',
    kind: 'image',
    make: () => makeCard(360, 640, (card) => card.png()),
  },
  'moving.gif': { mimeType: 'image/gif', kind: 'image', make: () => encode([...PICTURE, '-t', '1'], 'gif') },
  'photo.webp': {
    mimeType: 'image/webp',
    kind: 'image',
    make: () => makeCard(320, 240, (card) => card.webp()),
  },
  'sticker.webp': {
    mimeType: 'image/webp',
    kind: 'sticker',
    make: () => makeCard(512, 512, (card) => card.webp()),
  },
  'film.mp4': {
    mimeType: 'video/mp4',
    kind: 'video',
    make: () =>
      encode(
        [
          ...PICTURE,
          ...TONE,
          ...[
            '-shortest',
            '-c:v',
            'libx264',
            '-pix_fmt',
            'yuv420p',
            '-c:a',
            'aac',
            '-movflags',
            '+faststart',
          ],
        ],
        'mp4',
      ),
  },
  'film.3gp': {
    mimeType: 'video/3gpp',
    kind: 'video',
    make: () =>
      encode(
        [...PICTURE, ...TONE, '-shortest', '-s', '176x144', '-c:v', 'h263', '-c:a', 'aac', '-ar', '8000'],
        '3gp',
      ),
  },
  'song.mp3': {
    mimeType: 'audio/mpeg',
    kind: 'audio',
    make: () => encode([...TONE, '-c:a', 'libmp3lame'], 'mp3'),
  },
  'voice.ogg': {
    mimeType: 'audio/ogg; codecs=opus',
    kind: 'voice',
    make: () => encode([...TONE, '-ac', '1', '-c:a', 'libopus', '-b:a', '24k'], 'ogg'),
  },
  'sound.aac': {
    mimeType: 'audio/aac',
    kind: 'audio',
    make: () => encode([...TONE, '-c:a', 'aac', '-f', 'adts'], 'aac'),
  },
  'sound.m4a': { mimeType: 'audio/mp4', kind: 'audio', make: () => encode([...TONE, '-c:a', 'aac'], 'm4a') },
  'prescription.pdf': document('application/pdf', 'pdf'),
  'letter.doc': document('application/msword', 'doc'),
  'letter.docx': document(`${OPENXML}.wordprocessingml.document`, 'docx'),
  'prices.xls': document('application/vnd.ms-excel', 'xls'),
  'prices.xlsx': document(`${OPENXML}.spreadsheetml.sheet`, 'xlsx'),
  'note.txt': document('text/plain', 'txt'),
} as const satisfies Record<string, Sample>;

export type SampleName = keyof typeof SAMPLES;
export const SAMPLE_NAMES = Object.keys(SAMPLES) as SampleName[];

const made = new Map<SampleName, Promise<Buffer>>();
const written = new Map<SampleName, Promise<string>>();
let folder: string | undefined;

/** The bytes of a sample, made once in a run. */
export function sampleBytes(name: SampleName): Promise<Buffer> {
  const bytes = made.get(name) ?? SAMPLES[name].make();
  made.set(name, bytes);
  return bytes;
}

/** The path of a sample on the disk, in a folder that goes with the run. */
export function sampleFile(name: SampleName): Promise<string> {
  const file = written.get(name) ?? write(name);
  written.set(name, file);
  return file;
}

async function write(name: SampleName): Promise<string> {
  folder ??= openFolder();
  const file = join(folder, name);
  await writeFile(file, await sampleBytes(name));
  return file;
}

function openFolder(): string {
  const opened = mkdtempSync(join(tmpdir(), 'rosheta-samples-'));
  process.once('exit', () => rmSync(opened, { recursive: true, force: true }));
  return opened;
}
