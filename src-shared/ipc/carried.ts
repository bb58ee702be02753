import type { InvokeResult } from './contract.ts';

declare const carries: unique symbol;

/**
 * A result as one text. Copied piece by piece at each border between processes and worlds, a page of messages takes several times
 * as long. Bytes alone, for which JSON has no word, cross as they are.
 */
export type Carried<T> = (string & { readonly [carries]: T }) | InvokeResult<T>;

export const carry = <T>(result: InvokeResult<T>): Carried<T> =>
  result.ok && result.value instanceof Uint8Array
    ? result
    : (JSON.stringify(result) as string & { readonly [carries]: T });

/** What carries nothing has no `value` any more: it was undefined. */
export const open = <T>(carried: Carried<T>): InvokeResult<T> =>
  typeof carried === 'string' ? (JSON.parse(carried) as InvokeResult<T>) : carried;
