import {
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  Input,
  OGG,
  OggOutputFormat,
  Output,
  WEBM,
  type InputFormat,
} from 'mediabunny';

/** The sound in the recording cannot become a voice note. */
export class UnusableRecordingError extends Error {
  constructor(what: string, options?: ErrorOptions) {
    super(`unusable recording: ${what}`, options);
    this.name = 'UnusableRecordingError';
  }
}

export interface VoiceNote {
  /** Ogg/Opus with one channel: phones play nothing else as a voice note (wa-js#2899, #2757). */
  bytes: Uint8Array<ArrayBuffer>;
  durationMs: number;
}

/** A recorder that was slow to start or stop; anything beyond is sound that got lost. */
const TOLERANCE_MS = 2_000;
const TOLERANCE_PART = 0.1;

/**
 * Puts the Opus packets of a WebM recording into Ogg, without transcoding. A quarter of an hour takes a second, so
 * call it in a worker. mediabunny "succeeds" on cut-off input, so the result is read again and judged.
 * @param recordedMs how long the recorder ran; null when nobody knows any more.
 * Throws UnusableRecordingError.
 */
export async function remux(webm: Uint8Array, recordedMs: number | null): Promise<VoiceNote> {
  const bytes = await rewrap(webm);
  const durationMs = await measure(bytes);
  if (recordedMs !== null) {
    const missingMs = recordedMs - durationMs;
    if (missingMs > Math.max(TOLERANCE_MS, recordedMs * TOLERANCE_PART)) {
      throw new UnusableRecordingError(`${durationMs} ms of ${recordedMs} ms`);
    }
  }
  return { bytes, durationMs };
}

async function rewrap(webm: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const output = new Output({ format: new OggOutputFormat(), target: new BufferTarget() });
  try {
    const track = await readTrack(webm, WEBM);
    const decoderConfig = await track.getDecoderConfig();
    if (decoderConfig === null) throw new UnusableRecordingError('no decoder configuration');
    const source = new EncodedAudioPacketSource('opus');
    output.addAudioTrack(source);
    await output.start();
    for await (const packet of new EncodedPacketSink(track).packets()) {
      await source.add(packet, { decoderConfig });
    }
    await output.finalize();
  } catch (cause) {
    if (cause instanceof UnusableRecordingError) throw cause;
    throw new UnusableRecordingError('not readable', { cause });
  }
  if (output.target.buffer === null) throw new UnusableRecordingError('nothing came out');
  return new Uint8Array(output.target.buffer);
}

/** Milliseconds of a finished voice note. */
async function measure(ogg: Uint8Array): Promise<number> {
  const track = await readTrack(ogg, OGG);
  const durationMs = Math.round((await track.computeDuration()) * 1000);
  if (!(durationMs > 0)) throw new UnusableRecordingError('no sound');
  return durationMs;
}

async function readTrack(bytes: Uint8Array, format: InputFormat) {
  const track = await primaryTrack(bytes, format);
  if (track === null) throw new UnusableRecordingError('no sound track');
  if (track.codec !== 'opus') throw new UnusableRecordingError('not Opus');
  if (track.numberOfChannels !== 1) throw new UnusableRecordingError('not mono');
  return track;
}

async function primaryTrack(bytes: Uint8Array, format: InputFormat) {
  try {
    return await new Input({ source: new BufferSource(bytes), formats: [format] }).getPrimaryAudioTrack();
  } catch (cause) {
    throw new UnusableRecordingError('not readable', { cause });
  }
}
