import type { Locator } from '@playwright/test';
import { sampleBytes } from '../../support/sample-media.ts';
import type { Desk } from '../support/desk.ts';
import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'عميل ١';
const PHOTO = { from: CUSTOMER, name: NAME, type: 'image', mimetype: 'image/jpeg' };

const scroller = (desk: Desk): Locator => desk.page.getByTestId('virtuoso-scroller').last();

/** How far what is seen of the thread ends above its end. */
const fromEnd = (desk: Desk): Promise<number> =>
  scroller(desk).evaluate((list) => Math.round(list.scrollHeight - list.clientHeight - list.scrollTop));

/** Where a bubble stands on the screen. */
const topOf = (bubble: Locator): Promise<number> =>
  bubble.evaluate((element) => Math.round(element.getBoundingClientRect().top));

const atEnd = (desk: Desk) => expect.poll(() => fromEnd(desk)).toBeLessThanOrEqual(1);

async function resize(desk: Desk, width: number, height: number): Promise<void> {
  await desk.app.evaluate(
    ({ BrowserWindow }, size) => {
      for (const window of BrowserWindow.getAllWindows()) {
        if (window.isVisible()) window.setContentSize(size.width, size.height);
      }
    },
    { width, height },
  );
  await expect.poll(() => desk.page.evaluate(() => window.innerHeight)).toBe(height);
}

for (const language of ['ar', 'en'] as const) {
  test(`whatever grows, who reads the end stays there, and others where they are (${language})`, async ({
    desk,
    standIn,
  }) => {
    await desk.updateSettings({ language });
    const { page } = desk;
    for (let line = 1; line <= 30; line += 1) {
      standIn.customerWrites({
        from: CUSTOMER,
        name: NAME,
        text: `سؤال رقم ${String(line).padStart(2, '0')}`,
      });
    }
    await desk.openChat(NAME);
    await expect(desk.bubble('سؤال رقم 30')).toBeInViewport({ ratio: 1 });
    await atEnd(desk);

    // A failure line with its buttons.
    standIn.refuseNextSend();
    await desk.reply('تمام؟');
    await expect(page.getByTestId('message-failure')).toBeInViewport({ ratio: 1 });
    await atEnd(desk);

    // A picture that comes late.
    standIn.holdTransfers('download');
    standIn.customerWrites({ ...PHOTO, bytes: await sampleBytes('photo.jpg') });
    await expect(page.getByTestId('media-absent')).toBeInViewport({ ratio: 1 });
    standIn.releaseTransfers('download');
    const picture = page.getByTestId('media-picture');
    await expect(picture).toHaveAttribute('data-state', 'loaded');
    await atEnd(desk);

    // The field, and the window.
    await page.getByTestId('composer-input').fill('سطر\n'.repeat(7));
    await atEnd(desk);
    await page.getByTestId('composer-input').fill('');
    await atEnd(desk);
    await resize(desk, 1000, 640);
    await atEnd(desk);
    await resize(desk, 1280, 820);
    await atEnd(desk);

    // A button that goes with its work leaves the focus to the field.
    await page.getByTestId('message-retry').press('Enter');
    await expect(page.getByTestId('message-failure')).toHaveCount(0);
    await expect(page.getByTestId('composer-input')).toBeFocused();
    await atEnd(desk);

    // Further up, nothing moves what is read.
    await scroller(desk).hover();
    await page.mouse.wheel(0, -450);
    await expect.poll(() => fromEnd(desk)).toBeGreaterThanOrEqual(449);
    await expect(page.getByTestId('to-newest')).toBeVisible();
    await page.mouse.wheel(0, 40);
    await expect.poll(() => fromEnd(desk)).toBeLessThanOrEqual(411);
    const read = desk.bubble('سؤال رقم 20');
    await expect(read).toBeInViewport();
    const before = await topOf(read);
    standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'فينكم؟' });
    standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'ألو' });
    const toNewest = page.getByTestId('to-newest');
    await expect(toNewest).toHaveText(language === 'ar' ? 'رسالتان جديدتان' : '2 new messages');
    // Above what is seen, and drawn already.
    await expect(desk.bubble('سؤال رقم 05')).not.toBeInViewport();
    await desk.bubble('سؤال رقم 05').evaluate((bubble) => (bubble.style.paddingBottom = '90px'));
    await page.getByTestId('composer-input').fill('سطر\n'.repeat(4));
    await expect.poll(() => topOf(read)).toBe(before);
    expect(await topOf(read)).toBe(before);
    await toNewest.click();
    await expect(desk.bubble('ألو')).toBeInViewport({ ratio: 1 });
    await atEnd(desk);
    await expect(toNewest).toHaveCount(0);
  });
}
