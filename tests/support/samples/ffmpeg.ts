import ffmpeg from '@ffmpeg-installer/ffmpeg';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What ffmpeg makes of these arguments; through a file, because MP4 needs one to write its index into. */
export async function encode(args: readonly string[], extension: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'rosheta-encode-'));
  const file = join(folder, `out.${extension}`);
  try {
    await run(ffmpeg.path, ['-hide_banner', '-loglevel', 'error', '-y', ...args, file]);
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
