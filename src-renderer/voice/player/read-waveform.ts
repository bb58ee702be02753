import { mediaUrl } from '#shared/domain/messages/attachment.ts';
import { waveformOf } from '../recorder/waveform.ts';

/** Enough to see where somebody speaks; a quarter of an hour stays under thirty megabytes while it is read. */
const SAMPLE_RATE = 8_000;

/** 64 values out of a stored sound; null when it cannot be decoded. */
export async function readWaveform(fileId: string): Promise<number[] | null> {
  try {
    const response = await fetch(mediaUrl(fileId));
    if (!response.ok) return null;
    const context = new OfflineAudioContext(1, 1, SAMPLE_RATE);
    const sound = await context.decodeAudioData(await response.arrayBuffer());
    return waveformOf(sound.getChannelData(0));
  } catch {
    // A picture of the sound is a nicety: it plays without.
    return null;
  }
}
