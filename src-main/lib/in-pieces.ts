import { setImmediate } from 'node:timers/promises';

/** So many of what takes some microseconds each are less than a frame. */
const AT_ONCE = 50;

/**
 * What `each` gives for all of them, in their order; between two pieces whatever else waits has its turn.
 * @param atOnce fewer of what takes longer.
 */
export async function inPieces<T, R>(
  items: readonly T[],
  each: (item: T) => readonly R[],
  atOnce = AT_ONCE,
): Promise<R[]> {
  const results: R[] = [];
  for (let begin = 0; begin < items.length; begin += atOnce) {
    if (begin > 0) await setImmediate();
    for (const item of items.slice(begin, begin + atOnce)) results.push(...each(item));
  }
  return results;
}
