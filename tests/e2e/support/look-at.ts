import { expect, type Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import type { DeskWindow } from './desk-window.ts';
import { hardToMakeOut } from './forced-colours.ts';
import { faintTexts } from './measure-contrast.ts';

/** Nothing moves any more: a colour on its way is neither the one nor the other. */
const untilStill = (page: Page) =>
  page.waitForFunction(() =>
    document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration) < 1000)
      .every(({ playState }) => playState !== 'running'),
  );

const SCHEME = 'data-mantine-color-scheme';

/**
 * What is open can be read and is named, in the light and in the dark. It stays in the one that came last, with which the
 * next place begins: all of a page is drawn anew for the other one.
 */
export async function lookAt(desk: DeskWindow, place: string, withForcedColours: boolean): Promise<void> {
  const { page } = desk;
  const html = page.locator('html');
  const isDark = (await html.getAttribute(SCHEME)) === 'dark';
  for (const theme of isDark ? (['dark', 'light'] as const) : (['light', 'dark'] as const)) {
    if ((await html.getAttribute(SCHEME)) !== theme) await desk.updateSettings({ theme });
    await expect(html).toHaveAttribute(SCHEME, theme);
    await untilStill(page);
    const found = [
      ...(await faintTexts(page)).map((text) => `faint: ${JSON.stringify(text)}`),
      ...(await axeFindings(page, theme === 'light' ? 'all' : 'contrast')),
    ];
    expect.soft(found, `${place}, ${theme}`).toEqual([]);
  }
  // The system's own colours are the same for every theme and language of the desk.
  if (withForcedColours) expect.soft(await hardToMakeOut(page), `${place}, forced colours`).toEqual([]);
}
