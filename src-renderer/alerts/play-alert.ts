import type { AlertKind } from '#shared/domain/alerts/alert-settings.ts';
import type { Volume } from '#shared/domain/look.ts';
import { RINGS_OUT, TONES } from './alert-tones.ts';

/** The ear hears in proportions. */
const GAIN: Record<Volume, number> = { off: 0, low: 0.08, middle: 0.25, high: 0.7 };

/** Above the note itself, more softly: it is what makes a bell of a whistle. */
const OVERTONE = { times: 2.76, gain: 0.25 };

let context: AudioContext | undefined;

/**
 * Plays what an alert sounds like. The sounds are reckoned and not recorded, so that there is no file to pack, to license
 * or to let in past the page's policy; a window that nobody sees plays them as well.
 */
export function playAlert(kind: AlertKind, volume: Volume): void {
  if (GAIN[volume] === 0) return;
  context ??= new AudioContext();
  // A PC that slept, or whose loudspeaker was pulled out, has stopped it.
  if (context.state !== 'running') void context.resume().catch(() => {});
  const begin = context.currentTime + 0.02;
  for (const { at, hertz } of TONES[kind]) {
    strike(context, { at: begin + at, hertz, gain: GAIN[volume] });
    strike(context, {
      at: begin + at,
      hertz: hertz * OVERTONE.times,
      gain: GAIN[volume] * OVERTONE.gain,
    });
  }
}

function strike(audio: AudioContext, { at, hertz, gain }: { at: number; hertz: number; gain: number }): void {
  const note = audio.createOscillator();
  const loudness = audio.createGain();
  note.frequency.value = hertz;
  loudness.gain.setValueAtTime(0, at);
  loudness.gain.linearRampToValueAtTime(gain, at + 0.008);
  loudness.gain.exponentialRampToValueAtTime(0.0001, at + RINGS_OUT);
  note.connect(loudness).connect(audio.destination);
  note.start(at);
  note.stop(at + RINGS_OUT);
}
