import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';

/** Longer than between two letters of a fast typist. */
const PAUSE_MS = 120;

interface Typing {
  typed: string;
  /** What was typed when the typist last paused. */
  paused: string;
  /** What is searched for. */
  asked: string;
  /** Whether a search that was asked before is still under way. */
  isAnswering: boolean;
}

/** Whether what was typed is searched for now; the search goes on for what it was asked otherwise. */
export const isAskedNow = ({ typed, paused, asked, isAnswering }: Typing): boolean =>
  asked !== typed && (!isAnswering || paused === typed);

/**
 * What is searched for while somebody types: each letter at once, as long as the search keeps up. While it still answers, letters
 * are skipped, until it has answered or the typist pauses; so no search stands in line behind those that nobody waits for.
 */
export function useSearchedFor(typed: string, isAnswering: boolean): string {
  const [asked, setAsked] = useState(typed);
  const [paused] = useDebouncedValue(typed, PAUSE_MS);
  if (!isAskedNow({ typed, paused, asked, isAnswering })) return asked;
  setAsked(typed);
  return typed;
}
