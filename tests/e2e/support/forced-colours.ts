import type { Page } from '@playwright/test';

/**
 * What of the open page cannot be made out in a contrast theme of the system: controls without an edge, chosen ones that look
 * like their neighbours, a focus that is not drawn, pictures in the colour of their ground. And what moves although the
 * system asks for less of it. Leaves the page without both.
 */
export async function hardToMakeOut(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.waitForFunction(
    () =>
      matchMedia('(forced-colors: active)').matches && matchMedia('(prefers-reduced-motion: reduce)').matches,
  );
  const found = await page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((drawn) => requestAnimationFrame(drawn));
    await frame();
    // The colours and edges come by transitions of nearly no time, and what inherits one begins its own.
    for (let round = 0; round < 60; round += 1) {
      await frame();
      const passing = document.getAnimations().filter((one) => one instanceof CSSTransition);
      if (passing.length === 0) break;
      await Promise.allSettled(passing.map(({ finished }) => finished));
    }
    const called = (element: Element): string =>
      element.getAttribute('data-testid') ??
      element.getAttribute('aria-label') ??
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} ${element.textContent.slice(0, 30)}`;
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.getBoundingClientRect().width > 4;
    const isDrawn = (style: CSSStyleDeclaration, part: 'outline' | 'border'): boolean =>
      part === 'outline'
        ? style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1
        : style.borderBlockEndStyle !== 'none' && parseFloat(style.borderBlockEndWidth) >= 1;
    const hasEdge = (element: Element): boolean => {
      const style = getComputedStyle(element);
      return isDrawn(style, 'outline') || isDrawn(style, 'border') || style.textDecorationLine !== 'none';
    };
    const all = (selector: string): Element[] => [...document.querySelectorAll(selector)].filter(isSeen);
    const faults: string[] = [];
    const say = (what: string, element: Element): void => void faults.push(`${what}: ${called(element)}`);

    for (const control of all(
      'button, [role=button], [role=tab], [role=option], [role=menuitem], input, select, textarea',
    )) {
      const framed = control.matches('input, textarea') ? [control, control.parentElement] : [control];
      if (!framed.some((one) => one !== null && hasEdge(one))) say('no edge', control);
    }

    // Only what has a neighbour that is not chosen can be told from it.
    const CHOSEN = ['aria-selected', 'aria-pressed', 'aria-current', 'aria-checked'] as const;
    const drawn = (element: Element): string => {
      const { outline, backgroundColor, borderBlockEnd, color, fontWeight } = getComputedStyle(element);
      return [outline, backgroundColor, borderBlockEnd, color, fontWeight].join(' ');
    };
    for (const state of CHOSEN) {
      for (const chosen of all(`[${state}]:not([${state}=false])`)) {
        if (chosen.matches('input')) continue;
        const beside = [...(chosen.parentElement?.children ?? [])].find(
          (one) =>
            one !== chosen &&
            one.tagName === chosen.tagName &&
            isSeen(one) &&
            (one.getAttribute(state) ?? 'false') === 'false',
        );
        if (beside !== undefined && drawn(beside) === drawn(chosen)) say(`${state} is not seen`, chosen);
      }
    }

    const focused = document.activeElement;
    if (
      focused !== null &&
      focused !== document.body &&
      focused.matches(':focus-visible') &&
      isSeen(focused)
    ) {
      const points =
        focused.hasAttribute('aria-activedescendant') || focused.getAttribute('tabindex') === '-1';
      if (!points && !isDrawn(getComputedStyle(focused), 'outline')) say('focus is not seen', focused);
    }

    const rgb = (colour: string): string => colour.replaceAll(' ', '');
    for (const picture of all('svg')) {
      const style = getComputedStyle(picture);
      let ground = 'rgba(0,0,0,0)';
      for (let at: Element | null = picture.parentElement; at !== null; at = at.parentElement) {
        ground = rgb(getComputedStyle(at).backgroundColor);
        if (!/^rgba\(.*,0\)$/.test(ground)) break;
      }
      if (picture.classList.contains('tabler-icon') && rgb(style.color) === ground)
        say('a picture in the colour of its ground', picture.parentElement ?? picture);
    }

    // Writing in the colour of the ground has a plate behind it, and is gone.
    const canvas = rgb(getComputedStyle(document.body).backgroundColor);
    for (const written of all('span, bdi, p, button, a, h1, h2, h3, label, td, li')) {
      const style = getComputedStyle(written);
      const hasText = [...written.childNodes].some(
        (node) => node.nodeType === 3 && node.textContent?.trim() !== '',
      );
      if (hasText && style.forcedColorAdjust === 'auto' && rgb(style.color) === canvas)
        say('text on its own plate', written);
    }

    for (const animation of document.getAnimations()) {
      const timing = animation.effect?.getComputedTiming();
      const target = animation.effect instanceof KeyframeEffect ? animation.effect.target : null;
      if (animation.playState !== 'running' || Number(timing?.duration) <= 1) continue;
      if (target !== null) say('moves', target);
    }
    return [...new Set(faults)];
  });
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
  return found;
}
