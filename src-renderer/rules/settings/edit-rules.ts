import {
  hasWords,
  LONGEST_TERM,
  MOST_TERMS,
  type KeywordRule,
} from '#shared/domain/tickets/classification.ts';
import { foldText, wordsOf } from '#shared/text/fold-text.ts';

export type TermList = 'any' | 'all' | 'none';

/** @param id of its own for good: tickets keep which rule made them what they are. */
export const newRule = (id: string): KeywordRule => ({
  id,
  kind: 'order',
  enabled: true,
  any: [],
  all: [],
  none: [],
});

/**
 * What was typed as a list of terms: without spaces around, none twice (as the desk reads them), none without a letter
 * or digit, none longer than a term may be.
 */
export function tidyTerms(typed: readonly string[]): string[] {
  const terms = new Map<string, string>();
  for (const one of typed) {
    const term = one.trim().replace(/\s+/g, ' ').slice(0, LONGEST_TERM).trim();
    const words = wordsOf(foldText(term));
    if (words.length === 0) continue;
    const key = `${words.join(' ')}${term.endsWith('*') ? '*' : ''}`;
    if (!terms.has(key)) terms.set(key, term);
  }
  return [...terms.values()].slice(0, MOST_TERMS);
}

/** `no-words`: it would fit every text. */
export const ruleProblems = (rule: KeywordRule): 'no-words'[] => (hasWords(rule) ? [] : ['no-words']);
