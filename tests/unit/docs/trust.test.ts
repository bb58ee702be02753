import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const rows = [
  ...readFileSync(path.resolve('docs/design/trust.md'), 'utf8').matchAll(
    /^\| (\d+) \| [^|]+ \| `([^`]+)` \| ([^|]+) \|$/gm,
  ),
].map(([, number = '', file = '', title = '']) => ({ number: Number(number), file, title: title.trim() }));

test('every number of the table has a line', () => {
  expect([...new Set(rows.map(({ number }) => number))]).toEqual(
    Array.from({ length: 16 }, (_, index) => index + 1),
  );
});

test.each(rows)('$number $title', ({ file, title }) => {
  expect(readFileSync(path.resolve(file), 'utf8')).toContain(title);
});
