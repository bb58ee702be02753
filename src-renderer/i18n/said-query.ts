import { lengthAtWords, withEllipsis } from '#shared/text/cut-at-words.ts';
import { isolate } from './use-words.ts';

/** Letters of it that a sentence can hold without becoming a page. */
const LONGEST = 60;

/** What turns the direction of all that follows, past the sentence's own marks too. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/gu;

/** What was searched for, as a sentence about it names it: a pasted page would push away what the sentence says. */
export function saidQuery(typed: string): string {
  const query = typed.replace(TURNS, '').trim();
  const shown = lengthAtWords(query.slice(0, LONGEST * 4), (beginning) => beginning.length <= LONGEST);
  return isolate(shown === query.length ? query : withEllipsis(query.slice(0, shown)));
}
