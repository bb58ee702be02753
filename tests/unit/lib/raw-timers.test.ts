import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const SOURCES = path.join(import.meta.dirname, '../../../src-main');
/** A timer with a pause that is written down: a name in capitals, one of two, or one that such a name stands in for. */
const WRITTEN_DOWN = /,\s+(?:[\w.?#]+ (?:\?\?|\? [A-Z_]+_MS :) )?[A-Z_]+_MS,?\s*\)/;

test('only the clock makes a timer whose pause is not a constant: a longer one than 24.8 days would ring at once', () => {
  const raw = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && file !== path.join('lib', 'clock.ts'))
    .flatMap((file) => {
      const text = readFileSync(path.join(SOURCES, file), 'utf8');
      return [...text.matchAll(/\bset(?:Timeout|Interval)\(/g)].map(({ index }) => ({
        file,
        call: text.slice(index, endOfCall(text, index)),
      }));
    });
  expect(raw.length).toBeGreaterThan(3);
  expect(raw.filter(({ call }) => !WRITTEN_DOWN.test(call.slice(-120)))).toEqual([]);
});

function endOfCall(text: string, from: number): number {
  let open = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '(') open += 1;
    if (text[at] === ')' && (open -= 1) === 0) return at + 1;
  }
  return text.length;
}
