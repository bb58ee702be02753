import { WAVEFORM_LENGTH } from '#shared/domain/messages/attachment.ts';

/** Below this nobody hears anything; speech near a microphone peaks at about −10. */
const SILENCE_DB = -55;
const LOUD_DB = -10;

/** 0–100 from samples of −1…1, on a logarithmic scale as ears have it. */
export function loudness(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const db = 10 * Math.log10(sum / Math.max(1, samples.length));
  if (!(db > SILENCE_DB)) return 0;
  return Math.round(Math.min(1, (db - SILENCE_DB) / (LOUD_DB - SILENCE_DB)) * 100);
}

/** The 64 values WhatsApp sends with a voice note: the loudness of each part of the sound. */
export function waveformOf(samples: Float32Array): number[] {
  const size = samples.length / WAVEFORM_LENGTH;
  return Array.from({ length: WAVEFORM_LENGTH }, (_, part) =>
    loudness(samples.subarray(Math.floor(part * size), Math.floor((part + 1) * size))),
  );
}
