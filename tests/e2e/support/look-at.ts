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

/** What is open can be read and is named, in the light and in the dark; it stays light. */
export async function lookAt(desk: DeskWindow, place: string, withForcedColours: boolean): Promise<void> {
  const { page } = desk;
  for (const theme of ['dark', 'light'] as const) {
    await desk.updateSettings({ theme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
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
