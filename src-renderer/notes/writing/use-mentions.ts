import type { KeyboardEvent, RefObject } from 'react';
import { useEffect, useMemo, useState } from 'react';
import type { Agent } from '#shared/domain/staff/agent.ts';
import { foldText } from '#shared/text/fold-text.ts';
import { useSignedIn } from '../../api/queries/signed-in.ts';
import { findAtQuery } from './at-query.ts';

const NOBODY: readonly Agent[] = [];

type Mentions = {
  /** The colleagues the "@…" at the caret may mean; empty when there is none, or it was closed. */
  found: readonly Agent[];
  active: Agent | undefined;
  choose: (agent: Agent) => void;
  /** True when the key was meant for the list. */
  onKeyDown: (event: KeyboardEvent) => boolean;
};

/** Colleagues after an "@": arrow keys, Enter or Tab put the name in. */
export function useMentions(options: {
  text: string;
  caret: number;
  setText: (text: string) => void;
  input: RefObject<HTMLTextAreaElement | null>;
}): Mentions {
  const { text, caret, setText, input } = options;
  const signedIn = useSignedIn();
  const [index, setIndex] = useState(0);
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const [wantedCaret, setWantedCaret] = useState<number | null>(null);
  const at = findAtQuery(text, Math.min(caret, text.length));
  const query = at === undefined || at.from === closedAt ? undefined : foldText(at.query);
  const found = useMemo(() => {
    if (signedIn === undefined || query === undefined) return NOBODY;
    return signedIn.agents.filter(({ id, isActive, name }) => {
      const folded = foldText(name);
      // A whole name with more behind it is written already.
      return isActive && id !== signedIn.agent.id && folded.includes(query);
    });
  }, [signedIn, query]);
  const active = found[Math.min(index, found.length - 1)];

  useEffect(() => {
    if (wantedCaret === null) return;
    input.current?.focus();
    input.current?.setSelectionRange(wantedCaret, wantedCaret);
    setWantedCaret(null);
  }, [wantedCaret, input]);

  const choose = (agent: Agent): void => {
    if (at === undefined) return;
    const before = `${text.slice(0, at.from)}@${agent.name} `;
    setText(before + text.slice(at.to).trimStart());
    setIndex(0);
    setClosedAt(at.from);
    setWantedCaret(before.length);
  };

  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (found.length === 0 || event.nativeEvent.isComposing) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      setIndex((Math.min(index, found.length - 1) + step + found.length) % found.length);
    } else if (event.key === 'Escape') setClosedAt(at?.from ?? null);
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && active !== undefined) {
      choose(active);
    } else return false;
    event.preventDefault();
    return true;
  };

  return { found, active, choose, onKeyDown };
}
