import { expect, test } from 'vitest';
import { inPieces } from '#main/lib/in-pieces.ts';

test('all come in their order, and what else waits has its turn in between', async () => {
  const items = Array.from({ length: 180 }, (_, index) => index);
  let done = 0;
  const seen: number[] = [];
  const look = (): void => {
    seen.push(done);
    if (done < items.length) setImmediate(look);
  };
  setImmediate(look);
  const results = await inPieces(items, (item) => {
    done += 1;
    return item % 2 === 0 ? [item, item] : [];
  });
  expect(results).toEqual(items.filter((item) => item % 2 === 0).flatMap((item) => [item, item]));
  expect(seen.filter((count) => count > 0 && count < items.length).length).toBeGreaterThanOrEqual(3);
  expect(await inPieces([], () => [1])).toEqual([]);
});
