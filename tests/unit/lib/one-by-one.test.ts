import { expect, it } from 'vitest';
import { OneByOne } from '#main/lib/one-by-one.ts';

it('begins nothing before what was given earlier is over', async () => {
  const line = new OneByOne();
  const happened: string[] = [];
  const first = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const one = line.run(async () => {
    begun.resolve();
    await first.promise;
    happened.push('first over');
  });
  const two = line.run(async () => happened.push('second begun'));
  await begun.promise;
  expect(happened).toEqual([]);
  first.resolve();
  await Promise.all([one, two]);
  expect(happened).toEqual(['first over', 'second begun']);
});

it('settles each as its work does, and goes on behind one that fails', async () => {
  const line = new OneByOne();
  const broken = line.run(() => Promise.reject(new Error('broken')));
  const whole = line.run(async () => 'whole');
  await expect(broken).rejects.toThrow('broken');
  await expect(whole).resolves.toBe('whole');
});

it('is settled when everything that was given is over, failed or not', async () => {
  const line = new OneByOne();
  let isOver = false;
  const work = line.run(async () => {
    await Promise.resolve();
    isOver = true;
    throw new Error('broken');
  });
  await line.settled();
  expect(isOver).toBe(true);
  await expect(work).rejects.toThrow('broken');
});
