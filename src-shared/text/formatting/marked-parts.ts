import { findHits } from '../find-hits.ts';
import { wordsOf } from './formatted-lines.ts';
import type { Run } from './run.ts';

/** A run, or a piece of one, and whether it is what was searched for. */
export type MarkedPart = Run & { isHit: boolean };

/** The runs of a line, cut where what is searched for begins and ends. A word may stand in two of them. */
export function markedParts(runs: readonly Run[], query: string): MarkedPart[] {
  if (query === '') return runs.map((run) => ({ ...run, isHit: false }));
  const hits = findHits(wordsOf(runs), query);
  let begin = 0;
  let next = 0;
  return runs.flatMap((run) => {
    const parts: MarkedPart[] = [];
    const end = begin + run.text.length;
    let at = begin;
    const add = (to: number, isHit: boolean): void => {
      if (to > at) parts.push({ ...run, text: run.text.slice(at - begin, to - begin), isHit });
      at = Math.max(at, to);
    };
    for (; next < hits.length; next += 1) {
      const hit = hits[next];
      if (hit === undefined || hit.from >= end) break;
      add(hit.from, false);
      add(Math.min(hit.to, end), true);
      // It goes on in the next run.
      if (hit.to > end) break;
    }
    add(end, false);
    begin = end;
    return parts;
  });
}
