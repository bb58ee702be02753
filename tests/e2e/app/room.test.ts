import type { Locator, Page } from '@playwright/test';
import type { Desk } from '../support/desk.ts';
import { expect, test } from '../support/fixtures.ts';
import { whatSticksOut } from '../support/sticks-out.ts';

const AHMED = '201012345678@c.us';
const LEAST = { width: 900, height: 600 };
const LAPTOP = { width: 1024, height: 640 };

const widthOfField = async (page: Page): Promise<number> =>
  (await page.getByTestId('composer-input').boundingBox())?.width ?? 0;

const startOf = async (part: Locator): Promise<number> => (await part.boundingBox())?.y ?? 0;
const endOf = async (part: Locator): Promise<number> => {
  const box = await part.boundingBox();
  return box === null ? Number.NaN : box.y + box.height;
};

/** How large WhatsApp's own page is drawn. */
const zoomOfWhatsApp = (desk: Desk): Promise<number | undefined> =>
  desk.app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .find((contents) => contents.getURL().startsWith('https://web.whatsapp.com'))
      ?.getZoomFactor(),
  );

const innerWidth = (page: Page): Promise<number> => page.evaluate(() => window.innerWidth);

for (const language of ['ar', 'en'] as const) {
  test(`at the least size of the window the thread has the room, and the side panel lies over it when asked (${language})`, async ({
    desk,
    openDesk,
    standIn,
  }) => {
    const { page } = desk;
    await desk.updateSettings({ language });
    standIn.customerWrites({ from: AHMED, name: 'أحمد', text: 'عندكم بنادول؟' });
    await desk.openChat('أحمد');
    const panel = page.getByTestId('aside');
    const toggle = page.getByTestId('aside-toggle');
    await expect(panel).toHaveAttribute('data-place', 'beside');
    await expect(panel.locator('[data-section]').first()).toHaveAttribute('data-section', 'customer');

    await desk.resize(LEAST);
    await expect(panel).toBeHidden();
    expect(await widthOfField(page)).toBeGreaterThan(240);
    await page.getByTestId('composer-input').fill('موجود');
    expect(await widthOfField(page)).toBeGreaterThan(240);
    await page.getByTestId('composer-send').click();
    await standIn.waitForSent(({ body }) => body === 'موجود');
    await expect.poll(() => whatSticksOut(page)).toEqual([]);

    // The focus goes in and comes back, and Escape closes one thing at a time.
    await toggle.click();
    await expect(panel).toHaveAttribute('data-place', 'over');
    await expect(panel).toBeFocused();
    await expect.poll(() => whatSticksOut(page)).toEqual([]);
    // The pointer rests on the button, and its name that is shown takes no Escape from what lies open.
    await expect(page.getByRole('tooltip')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('tooltip')).toBeHidden();
    await expect(panel).toBeHidden();
    await expect(toggle).toBeFocused();
    await expect(page.getByTestId('thread')).toBeVisible();
    await toggle.click();
    await expect(panel).toBeFocused();
    await page.getByTestId('thread-name').click();
    await expect(panel).toBeHidden();

    // What is opened from it is not outside of it, and its button closes it.
    await page.getByTestId('ticket-more').click();
    await page.getByTestId('strip-details').click();
    await expect(page.locator('[data-section="ticket"]')).toBeFocused();
    await page.getByTestId('ticket-priority').click();
    await page.getByTestId('ticket-priority-high').click();
    await expect(panel).toBeVisible();
    await toggle.click();
    await expect(panel).toBeHidden();
    await toggle.click();

    // Each size has its own habit, and keeps it.
    await desk.resize({ width: 1280, height: 820 });
    await expect(panel).toHaveAttribute('data-place', 'beside');
    await toggle.click();
    await expect(panel).toBeHidden();
    await desk.quit();
    const again = await openDesk();
    await again.openChat('أحمد');
    await expect(again.page.getByTestId('composer-input')).toBeVisible();
    await expect(again.page.getByTestId('aside')).toBeHidden();
    await again.resize(LEAST);
    await expect(again.page.getByTestId('aside')).toHaveAttribute('data-place', 'over');
  });

  test(`a small laptop at 200 % answers a customer; the size is changed by keys and wheel, and kept (${language})`, async ({
    desk,
    openDesk,
    standIn,
  }) => {
    const { page } = desk;
    await desk.updateSettings({ language });
    standIn.customerWrites({ from: AHMED, name: 'أحمد', text: 'عندكم بنادول؟' });
    await desk.resize(LAPTOP);
    await expect(desk.chat('أحمد')).toBeVisible();
    await expect.poll(() => innerWidth(page)).toBe(1024);
    for (const width of [931, 819, 683, 585, 512]) {
      await page.keyboard.press(width === 819 ? 'Control+NumpadAdd' : 'Control+Equal');
      await expect.poll(() => innerWidth(page)).toBe(width);
    }
    await expect(page.getByTestId('zoom-notice')).toContainText('200%');
    await page.keyboard.press('Control+Shift+Equal');

    await desk.chat('أحمد').click();
    await expect(page.getByTestId('thread')).toBeVisible();
    await expect(desk.chat('أحمد')).toBeHidden();
    await expect(desk.bubble('عندكم بنادول؟')).toBeInViewport({ ratio: 0.9 });
    expect(await widthOfField(page)).toBeGreaterThan(200);
    await expect.poll(() => whatSticksOut(page)).toEqual([]);
    // What is said in passing, as after a lock, stands above what is being written.
    await page.keyboard.press('Control+l');
    await page.getByTestId('secret-pad').waitFor();
    await page.keyboard.type('2468');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('composer-input')).toBeFocused();
    const notice = page.locator('.mantine-Notification-root');
    await expect.poll(() => endOf(notice)).toBeLessThan(await startOf(page.getByTestId('composer-input')));
    await page.keyboard.type('موجود');
    await page.getByTestId('composer-send').click();
    await standIn.waitForSent(({ body }) => body === 'موجود');
    await expect(desk.bubble('موجود')).toBeInViewport({ ratio: 0.9 });
    await page.getByTestId('thread-back').click();
    await expect(desk.chat('أحمد')).toBeVisible();
    await expect.poll(() => whatSticksOut(page)).toEqual([]);

    // A wheel that Playwright turns is none of Chromium's zoom: here it says itself that one was turned with Ctrl.
    await desk.app.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()
        .find((contents) => contents.getURL().startsWith('app://'))
        ?.emit('zoom-changed', {}, 'out'),
    );
    await expect.poll(() => innerWidth(page)).toBe(585);
    expect(await zoomOfWhatsApp(desk)).toBe(1);
    await desk.quit();

    const again = await openDesk({ signsIn: false });
    await again.page.getByTestId('sign-in').waitFor();
    expect(await innerWidth(again.page)).toBe(Math.round(1280 / 1.75));
    await again.page.keyboard.press('Control+Digit0');
    await expect.poll(() => innerWidth(again.page)).toBe(1280);
    await again.page.keyboard.press('Control+Minus');
    await expect.poll(() => innerWidth(again.page)).toBe(1422);
    expect(await zoomOfWhatsApp(again)).toBe(1);
  });

  test(`letters can be larger than the rest, and stay so (${language})`, async ({ openDesk }) => {
    const flags = ['--training'];
    const desk = await openDesk({ flags });
    await desk.updateSettings({ language });
    const size = ({ page }: Desk): Promise<string> =>
      page.getByTestId('inbox-title').evaluate((title) => getComputedStyle(title).fontSize);
    const before = Number.parseFloat(await size(desk));
    await desk.page.getByTestId('settings-open').click();
    await desk.page.getByTestId('text-size-larger').click();
    await expect(desk.page.locator('html')).toHaveAttribute('data-text-size', 'larger');
    await desk.page.getByTestId('zoom-in').click();
    await expect(desk.page.getByTestId('zoom-percent')).toHaveText('110%');
    expect(Number.parseFloat(await size(desk))).toBe(before * 1.25);
    await desk.quit();
    const again = await openDesk({ flags });
    await expect(again.page.locator('html')).toHaveAttribute('data-text-size', 'larger');
    expect(Number.parseFloat(await size(again))).toBe(before * 1.25);
    expect(await innerWidth(again.page)).toBe(Math.round(1280 / 1.1));
  });
}
