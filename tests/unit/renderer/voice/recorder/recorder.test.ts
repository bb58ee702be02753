import { expect, test } from 'vitest';
import { Recorder } from '#renderer/voice/recorder/recorder.ts';
import type { Microphone } from '#renderer/voice/recorder/microphone.ts';

/** A recorder whose microphones are opened one by one, as slowly as the test says. */
function slowMicrophones() {
  const opening: PromiseWithResolvers<Microphone>[] = [];
  const unused = (): never => {
    throw new Error('nothing is recorded here');
  };
  const recorder = new Recorder({
    openMicrophone: () => {
      const next = Promise.withResolvers<Microphone>();
      opening.push(next);
      return next.promise;
    },
    begin: unused,
    append: unused,
    finish: unused,
    discard: unused,
    readWaveform: unused,
    send: unused,
    codeOf: () => 'internal',
    report: unused,
  });
  const refuse = async (at: number): Promise<void> => {
    await expect.poll(() => opening.length).toBe(at + 1);
    opening[at]?.reject(new DOMException('no such device', 'NotFoundError'));
  };
  return { recorder, opening, refuse, phase: (id: number) => recorder.read(id).phase };
}

test('who gives up while the microphone is being opened and presses again is heard, by the one that is being opened', async () => {
  const { recorder, opening, refuse, phase } = slowMicrophones();
  const first = recorder.start(1);
  await recorder.discard(1);
  expect(phase(1)).toBe('idle');
  await recorder.start(1);
  expect(phase(1)).toBe('opening');
  await refuse(0);
  await first;
  expect(recorder.read(1)).toMatchObject({ phase: 'idle', note: 'missing' });
  expect(opening).toHaveLength(1);
});

test('who goes to another chat meanwhile and presses there is heard as well, after it', async () => {
  const { recorder, refuse, phase } = slowMicrophones();
  const first = recorder.start(1);
  recorder.leave(1);
  const second = recorder.start(2);
  expect([phase(1), phase(2)]).toEqual(['idle', 'opening']);
  await refuse(0);
  await first;
  await refuse(1);
  await second;
  expect(recorder.read(2)).toMatchObject({ phase: 'idle', note: 'missing' });
});

test('who gives up while it waits for another gets none', async () => {
  const { recorder, opening, refuse, phase } = slowMicrophones();
  const first = recorder.start(1);
  recorder.leave(1);
  const second = recorder.start(2);
  await recorder.discard(2);
  await refuse(0);
  await first;
  await second;
  expect(phase(2)).toBe('idle');
  expect(opening).toHaveLength(1);
});
