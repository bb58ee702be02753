import type { Page } from '@playwright/test';

/** What reaches over an edge of the window: nothing may have to be scrolled to the side. */
export function whatSticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const out = [
      ...document.querySelectorAll<HTMLElement>('button, input, textarea, h1, h2, h3, [data-testid]'),
    ]
      .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 1 && (left < -1 || right > clientWidth + 1);
      })
      .map(({ dataset, tagName }) => dataset['testid'] ?? tagName);
    return scrollWidth > clientWidth ? [...out, `the page: ${scrollWidth}`] : out;
  });
}
