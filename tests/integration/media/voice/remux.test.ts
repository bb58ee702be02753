import { expect, test } from 'vitest';
import { remux, UnusableRecordingError } from '#main/media/voice/remux.ts';
import { makeWebm, probeSound } from '../../../support/sound.ts';

test('WebM/Opus becomes mono Ogg/Opus of the same length', async () => {
  const { bytes, durationMs } = await remux(makeWebm({ seconds: 3 }), 3_000);
  expect(probeSound(bytes)).toMatchObject({ format: 'ogg', codec: 'opus', channels: 1, complaints: '' });
  expect(probeSound(bytes).seconds).toBeCloseTo(3, 1);
  expect(Math.abs(durationMs - 3_000)).toBeLessThan(50);
});

test('a recording that was cut off gives what is whole of it', async () => {
  const webm = makeWebm({ seconds: 6 });
  const cut = webm.subarray(0, Math.floor(webm.length / 2));
  const { bytes, durationMs } = await remux(cut, null);
  expect(probeSound(bytes)).toMatchObject({ format: 'ogg', codec: 'opus', channels: 1 });
  expect(durationMs).toBeGreaterThan(2_000);
  expect(durationMs).toBeLessThan(4_000);
});

test('the same is refused when it must be longer', async () => {
  const webm = makeWebm({ seconds: 6 });
  const cut = webm.subarray(0, Math.floor(webm.length / 2));
  await expect(remux(cut, 6_000)).rejects.toThrow(UnusableRecordingError);
});

test.each([
  ['nothing at all', () => Buffer.alloc(0)],
  ['only a header', () => makeWebm().subarray(0, 300)],
  ['something else', () => Buffer.from('not a film at all'.repeat(50))],
  ['two channels', () => makeWebm({ channels: 2 })],
  ['another codec', () => makeWebm({ codec: 'libvorbis' })],
])('%s is refused', async (_what, make) => {
  await expect(remux(make(), null)).rejects.toThrow(UnusableRecordingError);
});
