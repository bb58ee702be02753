import { expect, test } from 'vitest';
import { formatDuration } from '#renderer/ui/time/format-duration.ts';
import { loudness, waveformOf } from '#renderer/voice/recorder/waveform.ts';
import { waveformSchema } from '#shared/domain/messages/attachment.ts';

const tone = (amplitude: number, length = 6_400): Float32Array =>
  Float32Array.from({ length }, (_, index) => amplitude * Math.sin(index / 5));

test('silence is 0, shouting 100, and speech between', () => {
  expect(loudness(tone(0))).toBe(0);
  expect(loudness(tone(1))).toBe(100);
  expect(loudness(tone(0.05))).toBeGreaterThan(20);
  expect(loudness(tone(0.05))).toBeLessThan(80);
  expect(loudness(new Float32Array())).toBe(0);
});

test('a waveform is 64 values out of the sound, however short', () => {
  const halves = Float32Array.from([...tone(0), ...tone(1)]);
  const waveform = waveformSchema.parse(waveformOf(halves));
  expect(waveform[0]).toBe(0);
  expect(waveform[63]).toBe(100);
  expect(waveformSchema.safeParse(waveformOf(tone(1, 10))).success).toBe(true);
});

test('durations are minutes and full seconds', () => {
  expect([0, 999, 61_500, 900_000, -5].map(formatDuration)).toEqual([
    '0:00',
    '0:00',
    '1:01',
    '15:00',
    '0:00',
  ]);
});
