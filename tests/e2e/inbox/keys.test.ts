import type { Desk } from '../support/desk.ts';
import { expect, test } from '../support/fixtures.ts';

const CUSTOMERS = ['أحمد', 'سارة', 'Nadia'].map((name, index) => ({
  from: `20101234567${index}@c.us`,
  name,
  text: `سؤال ${name}`,
}));

/** The row the keys are at. */
const active = (desk: Desk) => desk.page.locator('[data-testid="chat-item"][data-active="true"]');

for (const language of ['ar', 'en'] as const) {
  test(`the arrows and Enter work from the first moment, and after everything that closes: ${language}`, async ({
    desk,
    standIn,
  }) => {
    const { page } = desk;
    await desk.updateSettings({ language });
    for (const customer of CUSTOMERS) {
      standIn.customerWrites(customer);
      await expect(desk.chat(customer.name)).toBeVisible();
    }
    const composer = page.getByTestId('composer-input');

    // The very first key after signing in, here behind a lock.
    await page.keyboard.press('Control+l');
    await page.getByTestId('secret-pad').waitFor();
    await page.keyboard.type('2468');
    await page.keyboard.press('Enter');
    await expect(desk.chat('أحمد')).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(active(desk)).toHaveCount(1);
    await page.keyboard.press('Home');
    await expect(active(desk)).toContainText('Nadia');
    await page.keyboard.press('ArrowDown');
    await expect(active(desk)).toContainText('سارة');
    await page.keyboard.press('Enter');
    await expect(desk.bubble('سؤال سارة')).toBeVisible();
    await expect(composer).toBeFocused();

    // On to the next one while writing; what was begun stays where it was.
    await page.keyboard.type('ثانية واحدة');
    await page.keyboard.press('Alt+ArrowDown');
    await expect(desk.bubble('سؤال أحمد')).toBeVisible();
    await expect(composer).toBeFocused();
    await expect(composer).toHaveValue('');
    await page.keyboard.press('Alt+ArrowUp');
    await expect(composer).toHaveValue('ثانية واحدة');
    await composer.fill('');

    // Closed again, the list goes on from there.
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('chat-list')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(active(desk)).toContainText('أحمد');
    await page.keyboard.press('PageUp');
    await expect(active(desk)).toContainText('Nadia');
    await page.keyboard.press('End');
    await expect(active(desk)).toContainText('أحمد');

    // Nothing has the focus: a dialog whose button is gone, a press on nothing, the other language.
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('ArrowUp');
    await expect(active(desk)).toContainText('سارة');
    await page.getByTestId('settings-open').click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('ArrowUp');
    await expect(active(desk)).toContainText('Nadia');
    await page.getByTestId('language-toggle').click();
    await expect(page.locator('html')).not.toHaveAttribute('lang', language);
    await page.keyboard.press('ArrowDown');
    await expect(active(desk)).toContainText('سارة');

    // From the search into what it found, to the composer, and back.
    await page.keyboard.press('Control+f');
    await page.keyboard.type('Nadia');
    await expect(page.getByTestId('search-results').getByTestId('chat-item')).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(composer).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('search-results')).toBeFocused();
    // Enter on what is open already goes to its composer too.
    await page.keyboard.press('Enter');
    await expect(composer).toBeFocused();

    // Enter in the box opens what was typed, however soon it comes after the last letter.
    await page.keyboard.press('Control+Shift+f');
    await page.keyboard.type('أحمد');
    await page.keyboard.press('Enter');
    await expect(desk.bubble('سؤال أحمد')).toBeVisible();
    await expect(composer).toBeFocused();
  });
}
