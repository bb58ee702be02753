import { useCallback, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { lengthAtWords } from '#shared/text/cut-at-words.ts';
import { textWidth, useFonts } from './text-width.ts';

/** The box in which a text stands: its width must not follow from the text. */
type Box = { width: number; font: string };

const onResize = new WeakMap<Element, (width: number) => void>();
// One for all, so that a list that gets narrower is told once.
const observer = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries) onResize.get(target)?.(contentRect.width);
});

/** What was measured last, by the lines: the rows of a list are alike, and a right guess is not drawn twice. */
const lastBoxes = new Map<number, Box>();

/**
 * How many characters of a text its box has room for, at whole words.
 * @param lines how many lines the box has; the end of each is left unfilled by a word at most.
 */
export function useCut<E extends HTMLElement>(
  text: string,
  lines = 1,
): { ref: RefObject<E | null>; length: number } {
  const ref = useRef<E>(null);
  const [box, setBox] = useState<Box | null>(() => lastBoxes.get(lines) ?? null);
  const fonts = useFonts();
  const measure = useCallback(
    (width: number) => {
      const element = ref.current;
      if (element === null) return;
      const { font } = getComputedStyle(element);
      setBox((known) => (known?.width === width && known.font === font ? known : { width, font }));
      lastBoxes.set(lines, { width, font });
    },
    [lines],
  );

  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    measure(element.clientWidth);
    onResize.set(element, measure);
    observer.observe(element);
    return () => observer.unobserve(element);
  }, [measure]);

  const length = useMemo(() => {
    if (box === null || fonts < 0) return text.length;
    const widest =
      lines === 1 ? 0 : Math.max(0, ...text.split(/\s/u).map((word) => textWidth(word, box.font)));
    const room = lines * box.width - (lines - 1) * Math.min(widest, box.width / 2);
    return lengthAtWords(text, (shown) => textWidth(shown, box.font) <= room);
  }, [text, lines, box, fonts]);
  return { ref, length };
}
