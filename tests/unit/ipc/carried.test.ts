import { expect, test } from 'vitest';
import { z } from 'zod';
import { carry, open } from '#shared/ipc/carried.ts';
import { invokeContract } from '#shared/ipc/contract.ts';

test('what is carried is afterwards what it was', () => {
  const value = [{ text: 'منى "\u2028\ud83d', at: 1.5, none: null, list: [], is: false }];
  const carried = carry({ ok: true, value });
  expect(carried).toBeTypeOf('string');
  expect(open(carried)).toEqual({ ok: true, value });
  expect(open(carry({ ok: true, value: undefined }))).toEqual({ ok: true });
  expect(open(carry({ ok: false, code: 'not-found' }))).toEqual({ ok: false, code: 'not-found' });
  const bytes = { ok: true, value: new Uint8Array([1, 2]) } as const;
  expect(open(carry(bytes))).toBe(bytes);
});

const SAYS_NOTHING = [z.ZodUndefined, z.ZodVoid];
const BYTES = new Uint8Array(1);
const isBytes = (output: z.ZodType): boolean => output.safeParse(BYTES).data === BYTES;

const answers = Object.entries(invokeContract)
  .map(([channel, { output }]) => [channel, output as z.ZodType] as const)
  .filter(([, output]) => !SAYS_NOTHING.some((nothing) => output instanceof nothing) && !isBytes(output));

test.each(answers)('what %s answers can be said in JSON', (_channel, output) => {
  // Throws at a date, bytes, a map, undefined and whatever else JSON has no word for.
  expect(z.toJSONSchema(output, { io: 'output', unrepresentable: 'throw' })).toBeTypeOf('object');
});
