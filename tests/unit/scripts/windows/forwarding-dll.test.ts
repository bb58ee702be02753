import { NtExecutable } from 'resedit';
import { expect, test } from 'vitest';
import { forwardingDll } from '../../../../scripts/windows/forwarding-dll.ts';

test('a library that only forwards is one that Windows can read', () => {
  const functions = { Zeta: 'kernel32.Beep', ProcessPrng: 'advapi32.SystemFunction036' };
  const dll = forwardingDll({ name: 'bcryptprimitives.dll', functions });
  const parsed = NtExecutable.from(dll);
  expect(parsed.is32bit()).toBe(false);
  const [section] = parsed.getAllSections();
  const { virtualAddress: start, virtualSize, sizeOfRawData } = section?.info ?? {};
  expect(sizeOfRawData).toBe(section?.data?.byteLength);
  const table = Buffer.from(section?.data ?? new ArrayBuffer(0));
  const textAt = (place: number): string => {
    const from = table.readUInt32LE(place) - (start ?? 0);
    return table.toString('latin1', from, table.indexOf(0, from));
  };
  const at = (place: number): number => table.readUInt32LE(place) - (start ?? 0);
  expect(textAt(12)).toBe('bcryptprimitives.dll');
  expect(table.readUInt32LE(24)).toBe(2);
  // Names in their order, each with the function that it leads to, which must lie inside of the table.
  expect([textAt(at(32)), textAt(at(32) + 4)]).toEqual(['ProcessPrng', 'Zeta']);
  expect([textAt(at(28)), textAt(at(28) + 4)]).toEqual([functions.ProcessPrng, functions.Zeta]);
  expect(at(at(28) + 4)).toBeLessThan(virtualSize ?? 0);
});
