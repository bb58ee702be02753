import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';
const FIELDS = 'input, textarea, select';

/** Where the keyboard is within `place`; nowhere in it is a failure. */
const focusIn = (place: Locator): Locator => place.locator('*:focus');

/** The dialog that `open` opens begins in a field, and Escape gives the keyboard back to what opened it. */
async function expectDialog(page: Page, opener: Locator, begins = FIELDS): Promise<void> {
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog').last();
  await expect(dialog).toBeVisible();
  await expect(dialog.locator(`:is(${begins}):focus`)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
}

for (const language of ['ar', 'en'] as const) {
  test(`every page begins in its field, and a dialog gives the keyboard back (${language})`, async ({
    desk,
    standIn,
  }) => {
    const { page } = desk;
    await desk.updateSettings({ language });
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    standIn.customerWrites({ from: CUSTOMER, name: 'منى', text: 'عندكم بنادول؟' });
    await expect(desk.chat('منى')).toBeVisible();

    for (const [name, begins] of [
      ['tickets', FIELDS],
      ['customers', FIELDS],
      ['templates', FIELDS],
      ['prescriptions', '*'],
      ['follow-ups', '*'],
      ['ratings', '*'],
      ['chats', FIELDS],
    ] as const) {
      await page.getByTestId(`page-${name}`).click();
      await expect(page.locator(`[data-page="${name}"] :is(${begins}):focus`)).toHaveCount(1);
    }

    // Settings, with a question over them, from the keyboard.
    await expectDialog(page, page.getByTestId('settings-open'));
    await page.getByTestId('page-customers').click();
    await expectDialog(page, page.getByTestId('customer-new'));
    await page.getByTestId('page-templates').click();
    await expect(focusIn(page.locator('[data-page="templates"]'))).toHaveCount(1);

    await page.getByTestId('page-chats').click();
    await desk.openChat('منى');
    await expect(page.getByTestId('composer-input')).toBeFocused();
    await expectDialog(page, page.getByTestId('ticket-resolve'), '*');

    // Chosen in a menu, which is gone with the choice: the button of the menu has it back.
    const menu = page.getByTestId('follow-up-add');
    await menu.focus();
    await page.keyboard.press('Enter');
    await page.getByTestId('add-waitlist').click();
    const dialog = page.getByRole('dialog').last();
    await expect(dialog.locator('input:focus')).toHaveCount(1);
    await dialog.locator('.mantine-Modal-close').click();
    await expect(dialog).toHaveCount(0);
    await expect(menu).toBeFocused();
  });

  test(`what is typed before a field has the keyboard is not lost (${language})`, async ({
    desk,
    standIn,
  }) => {
    const { page } = desk;
    await desk.updateSettings({ language });
    standIn.customerWrites({ from: CUSTOMER, name: 'منى', text: 'عندكم بنادول؟' });
    await desk.openChat('منى');
    const composer = page.getByTestId('composer-input');
    await expect(composer).toBeFocused();

    // Nobody has the keyboard, as after a click on the paper of the thread; then a button has it.
    await composer.evaluate((field: HTMLElement) => field.blur());
    await page.keyboard.type('نعم ');
    await expect(composer).toBeFocused();
    await page.getByTestId('attach').focus();
    await page.keyboard.type('موجود');
    await expect(composer).toHaveValue('نعم موجود');

    // Typed at once after the page was opened: it is what is looked for.
    await page.getByTestId('page-customers').click();
    await page.keyboard.type('منى');
    await expect(page.getByTestId('customers-search')).toHaveValue('منى');
  });
}
