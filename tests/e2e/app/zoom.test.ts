import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { withVirtualDisplay } from '../../../scripts/electron-runtime/display.ts';
import { expect, test } from '../support/fixtures.ts';
import { RealMouse } from '../support/real-mouse.ts';

const innerWidth = (page: Page): Promise<number> => page.evaluate(() => window.innerWidth);
const widthIs = (page: Page, width: number) => expect.poll(() => innerWidth(page)).toBe(width);

/** Of the window as it opens, at so many percent. */
const at = (percent: number): number => Math.round((1280 * 100) / percent);
const MIDDLE = { x: 500, y: 400 };

const LOOKS = {
  ar: '{"zoom":5000,"textSize":"enormous","sidePanel":[]}',
  en: '{"zoom":1',
} as const;

for (const language of ['ar', 'en'] as const)
  test(`the wheel of a mouse enlarges the first screen and the restore screen, whatever lies in the file of sizes (${language})`, async ({
    openDesk,
    profile,
  }) => {
    test.skip(process.platform !== 'linux', 'a mouse of its own needs a virtual screen');
    const file = path.join(profile, 'look.json');
    const kept = async (): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));
    const shared = process.env['DISPLAY'];
    await withVirtualDisplay(async (display) => {
      process.env['DISPLAY'] = display;
      const mouse = await RealMouse.on(display);
      try {
        await writeFile(file, LOOKS[language]);
        const first = await openDesk({ signsIn: false });
        await first.updateSettings({ language });
        await expect(first.page.getByTestId('set-up').locator('input:focus')).toHaveCount(1);
        await widthIs(first.page, at(100));
        await mouse.zoom('up', MIDDLE);
        await expect(first.page.getByTestId('zoom-notice')).toContainText('110%');
        await widthIs(first.page, at(110));
        await mouse.zoom('up', MIDDLE);
        await mouse.zoom('up', MIDDLE);
        await widthIs(first.page, at(150));
        await first.page.keyboard.press('Control+Minus');
        await widthIs(first.page, at(125));
        await expect.poll(kept).toMatchObject({ zoom: 125 });
        await first.quit();

        const restoring = await openDesk({ flags: ['--restore'], signsIn: false });
        await expect(restoring.page.getByTestId('restore-screen')).toBeVisible();
        await widthIs(restoring.page, at(125));
        await mouse.zoom('down', MIDDLE);
        await widthIs(restoring.page, at(110));
        await restoring.page.keyboard.press('Control+Equal');
        await restoring.page.keyboard.press('Control+Equal');
        await widthIs(restoring.page, at(150));
        await restoring.page.keyboard.press('Control+Digit0');
        await widthIs(restoring.page, at(100));
        await restoring.quit();

        // Where nothing can be read or written, it holds until the program is closed.
        await rm(file);
        await mkdir(path.join(file, 'in-the-way'), { recursive: true });
        const unkept = await openDesk({ signsIn: false });
        await expect(unkept.page.getByTestId('set-up').locator('input:focus')).toHaveCount(1);
        await mouse.zoom('up', MIDDLE);
        await widthIs(unkept.page, at(110));
        await mouse.zoom('down', MIDDLE);
        await mouse.zoom('down', MIDDLE);
        await widthIs(unkept.page, at(90));
        await unkept.quit();
      } finally {
        mouse.close();
        if (shared === undefined) delete process.env['DISPLAY'];
        else process.env['DISPLAY'] = shared;
      }
    });
  });
