/** Recognises native code by its bytes: a name can be anything. */
import type { Arch, Platform } from '../target.ts';

export type NativeCode = {
  platform: Platform;
  /** `other` for processors that Rosheta isn't packed for, and for files that hold several. */
  arch: Arch | 'other';
};

/** How much of a file's beginning nativeCode() has to see. */
export const NATIVE_HEADER_BYTES = 4096;

const ELF_MACHINES: Partial<Record<number, Arch>> = { 62: 'x64', 183: 'arm64' };
const PE_MACHINES: Partial<Record<number, Arch>> = { 0x8664: 'x64', 0xaa64: 'arm64' };
const MACH_O_CPUS: Partial<Record<number, Arch>> = { 0x01000007: 'x64', 0x0100000c: 'arm64' };

const MACH_O_MAGICS = [0xfeedface, 0xfeedfacf];
const MACH_O_UNIVERSAL = 0xcafebabe;

/** What a file is for by its first bytes, or undefined when it isn't native code. */
export function nativeCode(head: Buffer): NativeCode | undefined {
  return elf(head) ?? portableExecutable(head) ?? machO(head);
}

function elf(head: Buffer): NativeCode | undefined {
  if (head.length < 20 || head.toString('latin1', 0, 4) !== '\x7fELF') return undefined;
  return { platform: 'linux', arch: ELF_MACHINES[head.readUInt16LE(18)] ?? 'other' };
}

function portableExecutable(head: Buffer): NativeCode | undefined {
  if (head.length < 64 || head.toString('latin1', 0, 2) !== 'MZ') return undefined;
  const header = head.readUInt32LE(60);
  // One that is out of sight, and plain DOS programs, still run on some Windows.
  if (header + 6 > head.length || head.toString('latin1', header, header + 4) !== 'PE\0\0') {
    return { platform: 'win32', arch: 'other' };
  }
  return { platform: 'win32', arch: PE_MACHINES[head.readUInt16LE(header + 4)] ?? 'other' };
}

function machO(head: Buffer): NativeCode | undefined {
  if (head.length < 8) return undefined;
  if (head.readUInt32BE(0) === MACH_O_UNIVERSAL) return { platform: 'darwin', arch: 'other' };
  if (!MACH_O_MAGICS.includes(head.readUInt32LE(0))) return undefined;
  return { platform: 'darwin', arch: MACH_O_CPUS[head.readUInt32LE(4)] ?? 'other' };
}
