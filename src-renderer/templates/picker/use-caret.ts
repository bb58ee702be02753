import type { RefObject } from 'react';
import { useEffect, useState } from 'react';

/**
 * Where the caret of a text is.
 * `putCaret` focuses the text and puts the caret there once what was just written is drawn: before that, the field has
 * no such place.
 */
export function useCaret(input: RefObject<HTMLTextAreaElement | null>): {
  caret: number;
  setCaret: (caret: number) => void;
  putCaret: (caret: number) => void;
} {
  const [caret, setCaret] = useState(0);
  const [wanted, setWanted] = useState<number | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    input.current?.focus();
    input.current?.setSelectionRange(wanted, wanted);
    setCaret(wanted);
    setWanted(null);
  }, [wanted, input]);
  return { caret, setCaret, putCaret: setWanted };
}
