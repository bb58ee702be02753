import { foldText, wordsOf } from './fold-text.ts';
import { isMetBy, soughtWordsOf, type SoughtForm } from './sought-forms.ts';

/** A piece of a text, and whether it is what was searched for. */
export interface TextPart {
  text: string;
  isHit: boolean;
}

/** Enough of what stands before the first hit to understand it, in characters. */
const BEFORE = 40;

/**
 * The part of a text in which a search found something, with its words marked. The same words count as in the search:
 * folded, with or without what is attached, and words beginning with what was typed.
 */
export function snippetOf(text: string, query: string): TextPart[] {
  const line = text.replace(/\s+/gu, ' ').trim();
  const hits = findHits(line, query);
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

/** Where the words stand that a search finds in a text, in its order. */
export function findHits(text: string, query: string): { from: number; to: number }[] {
  const sought = soughtWordsOf(query).flat();
  if (sought.length === 0) return [];
  return [...text.matchAll(/[\p{L}\p{N}\p{M}\u0640]+/gu)]
    .filter(([word]) => isHit(word, sought))
    .map(({ index, 0: word }) => ({ from: index, to: index + word.length }));
}

function isHit(word: string, sought: readonly SoughtForm[]): boolean {
  return isMetBy(wordsOf(foldText(word)).join(''), sought);
}

/** At a word's beginning. */
function beginOf(line: string, firstHit: number): number {
  if (firstHit <= BEFORE) return 0;
  const space = line.indexOf(' ', firstHit - BEFORE);
  return space === -1 || space >= firstHit ? firstHit : space + 1;
}
