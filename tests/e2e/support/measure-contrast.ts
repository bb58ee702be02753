import type { Page } from '@playwright/test';

/** A text that is too faint for its ground, with its contrast. */
export type FaintText = { text: string; contrast: number; place: string };

/**
 * The contrast of every text that is shown: 4.5 : 1, and 3 : 1 for large ones. What is switched off and what lies on a picture
 * is not measured. Colours are drawn to be read, whatever the notation of the stylesheet.
 */
export const faintTexts = (page: Page): Promise<FaintText[]> => page.evaluate(measure);

/** Runs in the window, and so holds all it needs. */
function measure(): FaintText[] {
  type Colour = [red: number, green: number, blue: number, alpha: number];
  const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (pen === null) throw new Error('nothing to draw on');
  const read = new Map<string, Colour>();
  const colourOf = (css: string): Colour => {
    const known = read.get(css);
    if (known !== undefined) return known;
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = css;
    pen.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
    const colour: Colour = [red, green, blue, alpha / 255];
    read.set(css, colour);
    return colour;
  };
  const over = (top: Colour, below: Colour): Colour => {
    const mix = (at: 0 | 1 | 2): number => top[at] * top[3] + below[at] * (1 - top[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  const luminance = ([red, green, blue]: Colour): number => {
    const part = (value: number): number =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
  };
  const ancestors = (element: Element): Element[] => {
    const parent = element.parentElement;
    return parent === null ? [element] : [element, ...ancestors(parent)];
  };
  /** Null where a picture is the ground. */
  const groundOf = (element: Element): Colour | null => {
    const layers: Colour[] = [];
    for (const each of ancestors(element)) {
      const style = getComputedStyle(each);
      if (style.backgroundImage !== 'none') return null;
      const colour = colourOf(style.backgroundColor);
      if (colour[3] > 0) layers.push(colour);
      if (colour[3] === 1) break;
    }
    return layers.reduceRight<Colour>((below, top) => over(top, below), [255, 255, 255, 1]);
  };
  const isOff = (element: Element): boolean =>
    ancestors(element).some(
      (each) =>
        each.matches(':disabled, [data-disabled], [aria-disabled="true"], [aria-hidden="true"]') ||
        Number(getComputedStyle(each).opacity) < 1,
    );

  const faint: FaintText[] = [];
  for (const element of document.querySelectorAll('#root *, [data-portal] *')) {
    const text = [...element.childNodes]
      .filter((node) => node instanceof Text)
      .map((node) => node.textContent.trim())
      .join(' ');
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    if (!element.checkVisibility({ visibilityProperty: true }) || isOff(element)) continue;
    const ground = groundOf(element);
    if (ground === null) continue;
    const style = getComputedStyle(element);
    const [light = 0, dark = 0] = [
      luminance(over(colourOf(style.color), ground)),
      luminance(ground),
    ].toSorted((a, b) => b - a);
    const contrast = Math.round(((light + 0.05) / (dark + 0.05)) * 100) / 100;
    const size = Number.parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (contrast < (isLarge ? 3 : 4.5)) {
      const place = element.closest('[data-testid]')?.getAttribute('data-testid') ?? element.className;
      faint.push({ text: text.slice(0, 60), contrast, place });
    }
  }
  return faint;
}
