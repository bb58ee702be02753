import { describe, expect, test } from 'vitest';
import { decodeTable } from '#shared/text/decode-table.ts';

const decode = (bytes: Uint8Array): string =>
  decodeTable(bytes, (encoding, options) => new TextDecoder(encoding, options));

describe('the text of a table', () => {
  test('is UTF-8, with or without a mark in front', () => {
    expect(decode(Buffer.from('منى,0100'))).toBe('منى,0100');
    expect(decode(Buffer.from('\uFEFFمنى,0100'))).toBe('منى,0100');
  });

  test('is UTF-16 where Excel wrote "Unicode text"', () => {
    expect(decode(Buffer.from('\uFEFFمنى\t0100', 'utf16le'))).toBe('منى\t0100');
  });

  test('is Windows’ Arabic where it can be no UTF-8, as Excel’s plain CSV is in Egypt', () => {
    expect(decode(Uint8Array.from([0xe3, 0xe4, 0xec, 0x2c, 0x31]))).toBe('منى,1');
  });

  test('is empty when the file is', () => {
    expect(decode(new Uint8Array())).toBe('');
  });
});
