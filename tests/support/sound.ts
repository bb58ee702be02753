import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ffmpeg from '@ffmpeg-installer/ffmpeg';
import ffprobe from '@ffprobe-installer/ffprobe';

// Its package comes without the right to run, and a set-up that runs no install scripts leaves it so.
if (process.platform !== 'win32') chmodSync(ffprobe.path, 0o755);

function withTemporaryFile<T>(name: string, use: (file: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'rosheta-sound-'));
  try {
    return use(path.join(folder, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A tone in WebM without an index, as a recorder writes it. */
export function makeWebm({ seconds = 3, channels = 1, codec = 'libopus' } = {}): Buffer {
  const tone = `sine=frequency=440:duration=${seconds}`;
  const encoding = ['-ac', `${channels}`, '-c:a', codec];
  const container = ['-live', '1', '-cluster_time_limit', '500', '-f', 'webm'];
  return withTemporaryFile('sound.webm', (file) => {
    execFileSync(ffmpeg.path, ['-v', 'error', '-f', 'lavfi', '-i', tone, ...encoding, ...container, file]);
    return readFileSync(file);
  });
}

interface ProbedSound {
  format: string;
  codec: string;
  channels: number;
  seconds: number;
  /** What decoding all of it made ffmpeg say. */
  complaints: string;
}

/** What independent programs say of the bytes. */
export function probeSound(bytes: Uint8Array): ProbedSound {
  return withTemporaryFile('sound', (file) => {
    writeFileSync(file, bytes);
    const entries = 'stream=codec_name,channels:format=format_name,duration';
    const said = execFileSync(ffprobe.path, ['-v', 'error', '-of', 'json', '-show_entries', entries, file]);
    const { streams, format } = JSON.parse(said.toString()) as {
      streams: { codec_name: string; channels: number }[];
      format: { format_name: string; duration: string };
    };
    const decoded = spawnSync(ffmpeg.path, ['-v', 'warning', '-i', file, '-f', 'null', '-']);
    return {
      format: format.format_name,
      codec: streams.map(({ codec_name }) => codec_name).join(),
      channels: streams[0]?.channels ?? 0,
      seconds: Number(format.duration),
      complaints: decoded.stderr.toString(),
    };
  });
}
