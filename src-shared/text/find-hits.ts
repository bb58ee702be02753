import { foldText, wordsOf } from './fold-text.ts';
import { stemOf } from './word-stems.ts';

/** A piece of a text, and whether it is what was searched for. */
export interface TextPart {
  text: string;
  isHit: boolean;
}

/** Enough of what stands before the first hit to understand it, in characters. */
const BEFORE = 40;

/**
 * The part of a text in which a search found something, with its words marked. The same words count as in the search:
 * folded, with or without the article, and words beginning with what was typed.
 */
export function snippetOf(text: string, query: string): TextPart[] {
  const line = text.replace(/\s+/gu, ' ').trim();
  const sought = wordsOf(foldText(query)).flatMap((word) => [word, stemOf(word) ?? word]);
  const words = [...line.matchAll(/[\p{L}\p{N}\p{M}\u0640]+/gu)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    isHit: isHit(found[0], sought),
  }));
  const hits = words.filter((word) => word.isHit);
  const start = beginOf(line, hits[0]?.from ?? 0);
  const parts: TextPart[] = [];
  const add = (from: number, to: number, isHitPart: boolean): void => {
    if (to > from) parts.push({ text: line.slice(from, to), isHit: isHitPart });
  };
  let at = start;
  for (const { from, to } of hits) {
    add(at, from, false);
    add(from, to, true);
    at = to;
  }
  add(at, line.length, false);
  return start === 0 ? parts : [{ text: '…', isHit: false }, ...parts];
}

function isHit(word: string, sought: readonly string[]): boolean {
  const folded = wordsOf(foldText(word)).join('');
  const stem = stemOf(folded);
  return sought.some((begin) => folded.startsWith(begin) || stem?.startsWith(begin) === true);
}

/** At a word's beginning. */
function beginOf(line: string, firstHit: number): number {
  if (firstHit <= BEFORE) return 0;
  const space = line.indexOf(' ', firstHit - BEFORE);
  return space === -1 || space >= firstHit ? firstHit : space + 1;
}
