import { describe, expect, it } from 'vitest';
import { nativeCode } from '../../../../scripts/packing/check/native-code.ts';
import { elf, machO, portableExecutable } from './support/native-files.ts';

describe('recognising native code', () => {
  it.each([
    ['an ELF for x64', elf(62), { platform: 'linux', arch: 'x64' }],
    ['an ELF for arm64', elf(183), { platform: 'linux', arch: 'arm64' }],
    ['an ELF for something else', elf(3), { platform: 'linux', arch: 'other' }],
    ['a PE for x64', portableExecutable(0x8664), { platform: 'win32', arch: 'x64' }],
    ['a PE for arm64', portableExecutable(0xaa64), { platform: 'win32', arch: 'arm64' }],
    ['a PE for ia32', portableExecutable(0x14c), { platform: 'win32', arch: 'other' }],
    ['a DOS program', portableExecutable(0x8664).fill(0, 128), { platform: 'win32', arch: 'other' }],
    ['a Mach-O for x64', machO(0x01000007), { platform: 'darwin', arch: 'x64' }],
    ['a Mach-O for arm64', machO(0x0100000c), { platform: 'darwin', arch: 'arm64' }],
    ['a universal Mach-O', Buffer.from('cafebabe00000002', 'hex'), { platform: 'darwin', arch: 'other' }],
  ])('%s', (_, bytes, expected) => {
    expect(nativeCode(bytes)).toEqual(expected);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a word', Buffer.from('MZ')],
    ['JavaScript', Buffer.from('module.exports = require("./lib");'.padEnd(200))],
    ['WebAssembly', Buffer.concat([Buffer.from('\0asm\x01\0\0\0'), Buffer.alloc(200)])],
  ])('is not %s', (_, bytes) => {
    expect(nativeCode(bytes)).toBeUndefined();
  });
});
