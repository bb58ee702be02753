import { create } from 'zustand';

const canvas = document.createElement('canvas').getContext('2d');

/** How wide a text is in one line, in CSS pixels. @param font as `getComputedStyle` says it. */
export function textWidth(text: string, font: string): number {
  if (canvas === null) return 0;
  canvas.font = font;
  return canvas.measureText(text).width;
}

/** Counts the fonts that have come: what was measured before is measured anew. */
export const useFonts = create<number>(() => 0);
document.fonts.addEventListener('loadingdone', () => useFonts.setState((count) => count + 1, true));
