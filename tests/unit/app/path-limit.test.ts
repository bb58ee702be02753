import { describe, expect, test } from 'vitest';
import { isPathTooLong } from '#main/app/path-limit.ts';

describe('isPathTooLong', () => {
  test.each([
    ['win32', 'C:\\Users\\منى\\AppData\\Roaming\\Rosheta', false],
    ['win32', `D:\\${'م'.repeat(200)}`, true],
    ['linux', `/home/${'م'.repeat(200)}`, false],
    ['linux', `/home/${'م'.repeat(230)}`, true],
    ['darwin', `/Users/${'a'.repeat(400)}`, false],
  ] as const)('%s: %s', (platform, folder, tooLong) => {
    expect(isPathTooLong(folder, platform)).toBe(tooLong);
  });
});
