import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ErasedLedger } from '#main/backup/erased-ledger.ts';
import { joinLedgers, NO_LEDGER, type Ledger } from '#main/backup/ledger.ts';
import { sealedLedger } from '#main/backup/sealed-ledger.ts';
import { silentLog } from '../support/silent-log.ts';

const ledger = (byte: number, erasedAt: number): Ledger => ({
  keys: [Buffer.alloc(32, byte)],
  names: [{ hash: Buffer.alloc(32, byte), untilAt: 5, erasedAt }],
});

function file(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rosheta-ledger-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return path.join(folder, 'erased');
}

const KINDS = [
  ['of this PC', (place: string, key: Buffer) => new ErasedLedger({ file: place, key, log: silentLog })],
  ['beside copies', sealedLedger],
] as const;

describe.each(KINDS)('the ledger of who was erased %s', (_name, open) => {
  test('keeps what stands in it, and of one name the later erasure', async () => {
    const [place, key] = [file(), randomBytes(32)];
    expect(await open(place, key).read()).toEqual(NO_LEDGER);
    await open(place, key).add(ledger(1, 10));
    await open(place, key).add(ledger(2, 20));
    await open(place, key).add(ledger(1, 30));
    await open(place, key).add(ledger(1, 15));
    const { keys, names } = await open(place, key).read();
    expect(keys).toHaveLength(2);
    expect(names.map(({ erasedAt }) => erasedAt)).toEqual([30, 20]);
    expect(readFileSync(place).includes(Buffer.alloc(8, 1))).toBe(false);
  });

  test('is as if there were none where it is damaged or another key’s, and is written anew', async () => {
    const [place, key] = [file(), randomBytes(32)];
    await open(place, key).add(ledger(1, 10));
    expect(await open(place, randomBytes(32)).read()).toEqual(NO_LEDGER);
    for (const damaged of [readFileSync(place).subarray(0, 40), Buffer.alloc(0), Buffer.from('{}')]) {
      writeFileSync(place, damaged);
      expect(await open(place, key).read()).toEqual(NO_LEDGER);
    }
    await open(place, key).add(ledger(2, 20));
    expect((await open(place, key).read()).names).toHaveLength(1);
    expect(existsSync(`${place}.unfinished`)).toBe(false);
  });
});

test('two ledgers are joined whichever comes first', () => {
  const [one, other] = [ledger(1, 10), joinLedgers(ledger(1, 20), ledger(3, 5))];
  for (const joined of [joinLedgers(one, other), joinLedgers(other, one)]) {
    expect(new Set(joined.names.map(({ erasedAt }) => erasedAt))).toEqual(new Set([20, 5]));
  }
});
