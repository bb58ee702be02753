import type { Locator } from '@playwright/test';
import { call } from '../support/colleague.ts';
import { expect, test } from '../support/fixtures.ts';
import { whatSticksOut } from '../support/sticks-out.ts';

const widthOf = async (part: Locator): Promise<number> => (await part.boundingBox())?.width ?? 0;

for (const language of ['ar', 'en'] as const) {
  test(`in a small window, and enlarged to 200 %, every field of the settings can be read (${language})`, async ({
    openDesk,
  }) => {
    const desk = await openDesk({ flags: ['--training'] });
    const { page } = desk;
    await desk.updateSettings({ language });
    await page.getByTestId('settings-open').click();
    for (const { width, height, zoom } of [
      { width: 900, height: 600, zoom: 100 },
      { width: 1024, height: 640, zoom: 200 },
    ] as const) {
      await desk.resize({ width, height });
      await call(desk, 'look.update', { zoom });
      await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe((width * 100) / zoom);

      // The end of the list is reached by hand as well: Playwright's own click would scroll what nobody can.
      await page.getByRole('tablist').hover();
      await page.mouse.wheel(0, 2_000);
      await expect(page.getByTestId('settings-about')).toBeInViewport({ ratio: 0.9 });
      await page.getByTestId('settings-menu').click();
      const intro = page.getByTestId('menu-intro-ar');
      await expect.poll(() => widthOf(intro)).toBeGreaterThan(150);
      // What tries the menu stands below it, and not over it.
      const simulator = page.getByTestId('simulator');
      const [field, phone] = [await intro.boundingBox(), await simulator.boundingBox()];
      expect(phone?.y).toBeGreaterThan((field?.y ?? 0) + (field?.height ?? 0));
      await page.getByTestId('settings-audit').click();
      await expect.poll(() => widthOf(page.getByTestId('audit-day'))).toBeGreaterThan(140);
      await page.getByTestId('settings-hours').click();
      await expect.poll(() => whatSticksOut(page)).toEqual([]);
    }
  });
}
