import { describe, expect, test } from 'vitest';
import { isHeld, PAUSES_MS, tryAgain, tryAgainSync } from '#main/lib/files/try-again.ts';

const systemError = (code: string): Error => Object.assign(new Error(code), { code });

/** Fails as often as there are codes, then answers. */
function failing(...codes: string[]): () => string {
  return () => {
    const code = codes.shift();
    if (code !== undefined) throw systemError(code);
    return 'done';
  };
}

const SHORT = [1, 1, 1];

const WAYS = {
  'with promises': (work: () => string) => tryAgain(async () => work(), SHORT),
  'standing still': async (work: () => string) => tryAgainSync(work, SHORT),
};

describe.each(Object.entries(WAYS))('%s', (_name, tried) => {
  test('what a scanner holds is tried again until it lets go', async () => {
    expect(await tried(failing('EBUSY', 'EPERM', 'EACCES'))).toBe('done');
  });

  test('what is held for longer fails with what the system said', async () => {
    await expect(tried(failing('EBUSY', 'EBUSY', 'EBUSY', 'EPERM'))).rejects.toMatchObject({ code: 'EPERM' });
  });

  test.each(['ENOSPC', 'ENOENT', 'EIO'])('%s does not go away by waiting', async (code) => {
    const work = failing(code);
    await expect(tried(work)).rejects.toMatchObject({ code });
    expect(work()).toBe('done');
  });
});

test('the pauses grow, and are over before a person wonders', () => {
  expect(PAUSES_MS).toEqual([...PAUSES_MS].sort((a, b) => a - b));
  expect(PAUSES_MS.reduce((sum, ms) => sum + ms, 0)).toBe(1_580);
});

test('only the words of the system say that a file is held', () => {
  expect(isHeld(systemError('EBUSY'))).toBe(true);
  expect(isHeld(systemError('ENOSPC'))).toBe(false);
  expect(isHeld(new Error('EBUSY'))).toBe(false);
  expect(isHeld('EBUSY')).toBe(false);
});
