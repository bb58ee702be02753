import { expect, test } from '../support/fixtures.ts';
import { whatSticksOut } from '../support/sticks-out.ts';

const PAGES = [
  'tickets',
  'prescriptions',
  'customers',
  'follow-ups',
  'templates',
  'ratings',
  'reports',
  'chats',
];

for (const language of ['ar', 'en'] as const)
  test(`with the desktop’s letters at 160 % the whole window is on the screen, and nothing sticks out of it (${language})`, async ({
    openDesk,
  }) => {
    test.skip(process.platform !== 'linux', 'it is GTK that is asked');
    process.env['GDK_DPI_SCALE'] = '1.6';
    try {
      const desk = await openDesk({ flags: ['--training'] });
      const { page } = desk;
      await desk.updateSettings({ language });
      expect(await page.evaluate(() => window.devicePixelRatio)).toBeCloseTo(1.6, 1);
      const room = await desk.app.evaluate(({ BrowserWindow, screen }) => {
        const window = BrowserWindow.getAllWindows().find((one) => one.isVisible());
        const { workArea } = screen.getPrimaryDisplay();
        const { x = 0, y = 0, width = 0, height = 0 } = window?.getBounds() ?? {};
        return {
          // Points of a screen that is no whole number of them are rounded.
          beyond: [x + width - workArea.width, y + height - workArea.height].filter((points) => points > 1),
          height: workArea.height,
        };
      });
      expect(room.height).toBeLessThan(600);
      expect(room.beyond).toEqual([]);
      for (const name of PAGES) {
        await page.getByTestId(`page-${name}`).click();
        await expect(page.locator(`[data-page="${name}"]`)).toBeVisible();
        await expect.poll(() => whatSticksOut(page), { message: name }).toEqual([]);
      }
      await page.getByTestId('chat-item').first().click();
      await expect(page.getByTestId('composer-input')).toBeInViewport({ ratio: 1 });
      await page.getByTestId('settings-open').click();
      await expect.poll(() => whatSticksOut(page)).toEqual([]);
      await page.getByRole('tablist').hover();
      await page.mouse.wheel(0, 2_000);
      await expect(page.getByTestId('settings-about')).toBeInViewport({ ratio: 0.9 });
    } finally {
      delete process.env['GDK_DPI_SCALE'];
    }
  });
