import { describe, expect, it } from 'vitest';
import { groupPairingCode } from '#renderer/connect/screen/pairing-code.ts';

describe('groupPairingCode', () => {
  it.each([
    ['ABCD1234', 'ABCD-1234'],
    ['abcd-1234', 'ABCD-1234'],
    ['ABCD', 'ABCD'],
  ])('%s → %s', (code, shown) => {
    expect(groupPairingCode(code)).toBe(shown);
  });
});
