import type { Locator, Page } from '@playwright/test';
import { EVERYTHING } from '#shared/domain/conversations/narrowing.ts';
import { call } from '../support/colleague.ts';
import { expect, test } from '../support/fixtures.ts';

/** The button that removes has the keyboard, and is held down a moment too long; one row goes, and not the next one too. */
async function removeByHeldKey(page: Page, button: Locator, rows: Locator): Promise<void> {
  const before = await rows.count();
  await button.focus();
  await page.keyboard.down('Enter');
  await expect(rows).toHaveCount(before - 1);
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(rows).toHaveCount(before - 1);
}

/** Somebody has the keyboard in `place`, and not the button of the same kind in the row beside. */
async function expectWithin(place: Locator, testIdOfButton: string): Promise<void> {
  await expect(place.locator('*:focus')).toHaveCount(1);
  await expect(place.locator(`[data-testid="${testIdOfButton}"]:focus`)).toHaveCount(0);
}

test('what is removed by the keyboard leaves it to its neighbour, in rows, dialogs, the thread and notices', async ({
  desk,
  standIn,
}) => {
  const { page } = desk;
  standIn.customerWrites({ from: '201012345678@c.us', name: 'منى', text: 'شكرا' });
  await expect(desk.chat('منى')).toBeVisible();

  // A row of a form in a dialog.
  await page.getByTestId('settings-open').click();
  await page.getByTestId('settings-hours').click();
  const saturday = page.getByTestId('day-saturday');
  const periods = saturday.getByTestId('period');
  await saturday.getByTestId('period-add').click();
  await saturday.getByTestId('period-add').click();
  await expect(periods).toHaveCount(3);
  await removeByHeldKey(page, periods.nth(1).getByTestId('period-remove'), periods);
  await expectWithin(saturday, 'period-remove');
  await removeByHeldKey(page, periods.nth(1).getByTestId('period-remove'), periods);
  await expectWithin(saturday, 'period-remove');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // A row that a question over its dialog has removed.
  for (const name of ['الأول', 'الثاني', 'الثالث'])
    await call(desk, 'views.save', { id: null, draft: { name, narrowing: EVERYTHING, isShared: false } });
  await page.getByTestId('views-menu').click();
  await page.getByTestId('views-arrange').click();
  const views = page.getByTestId('views-dialog');
  const rows = views.getByTestId('view-row');
  await expect(rows).toHaveCount(3);
  await rows.nth(1).getByTestId('view-remove').focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('confirm-yes').focus();
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(2);
  await expectWithin(views, 'view-remove');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // A card of the thread, by its menu.
  await desk.openChat('منى');
  const composer = page.getByTestId('composer-input');
  await expect(composer).toBeFocused();
  await page.keyboard.press('Control+Shift+N');
  await page.getByTestId('note-input').fill('تتصل بالليل');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('note')).toHaveCount(1);
  await page.keyboard.press('Control+Shift+N');
  await page.getByTestId('note-menu').focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('note-remove').click();
  await page.getByTestId('confirm-yes').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('note')).toHaveCount(0);
  await expect(page.locator('[data-page="chats"] *:focus')).toHaveCount(1);

  // A notice is no part of the page: the keyboard goes back to where it was.
  await desk.reply('العفو');
  const sent = await standIn.waitForSent();
  standIn.read(sent.id);
  await expect(desk.bubble('العفو')).toHaveAttribute('data-status', 'read');
  await composer.focus();
  await page.keyboard.press('Control+Shift+e');
  await page.getByTestId('resolved-undo').focus();
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(page.getByTestId('resolved-notice')).toHaveCount(0);
  await expect(composer).toBeFocused();
  await expect(page.getByTestId('error-notice')).toHaveCount(0);
  await expect(page.getByTestId('ticket-resolve').first()).toBeVisible();

  // And it is found by the palette, for whom twelve seconds of Tab are too few.
  await page.getByTestId('thread-menu').click();
  await page.getByTestId('chat-archive').click();
  await expect(page.getByTestId('archived-undo')).toBeVisible();
  await page.keyboard.press('Control+k');
  const first = page.getByTestId('palette-entry').filter({ has: page.locator('.tabler-icon-arrow-back-up') });
  await expect(first).toHaveCount(1);
  await page.keyboard.type('تراجع');
  await expect(page.getByTestId('palette-entry').first()).toContainText('أُرشفت المحادثة');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('palette')).toHaveCount(0);
  await expect(page.getByTestId('chats-is-archived')).toHaveCount(0);
});
