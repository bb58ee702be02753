import type { Locator } from '@playwright/test';
import { addColleague } from '../support/colleague.ts';
import { expect, test } from '../support/fixtures.ts';

// Letters of the keyboard itself: others are put in without a key.
const TYPED = 'abcdef';

for (const language of ['ar', 'en'] as const) {
  test(`what is typed in the moment in which a page or a dialog opens is in its field, whole (${language})`, async ({
    desk,
    standIn,
  }) => {
    const { page } = desk;
    await desk.updateSettings({ language });
    await addColleague(desk);
    standIn.customerWrites({ from: '201012345678@c.us', name: 'منى', text: 'عندكم بنادول؟' });
    await expect(desk.chat('منى')).toBeVisible();
    const composer = page.getByTestId('composer-input');

    /** Types without waiting for anything. */
    const expectTyped = async (open: () => Promise<void>, field: Locator): Promise<void> => {
      await open();
      await page.keyboard.type(TYPED);
      await expect(field).toHaveValue(TYPED);
      await field.fill('');
    };
    const press = (testId: string) => () => page.getByTestId(testId).click();
    const expectInDialog = async (open: () => Promise<void>, field: Locator): Promise<void> => {
      await expectTyped(open, field);
      await page.getByRole('dialog').last().locator('.mantine-Modal-close').click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
    };

    for (const [name, field] of [
      ['tickets', 'ticket-search'],
      ['customers', 'customers-search'],
      ['templates', 'template-search'],
      ['chats', 'chat-search'],
    ] as const) {
      await expectTyped(press(`page-${name}`), page.getByTestId(field));
    }
    await expectTyped(() => desk.chat('منى').click(), composer);
    await expectTyped(() => page.keyboard.press('Control+Shift+N'), page.getByTestId('note-input'));
    await page.keyboard.press('Control+Shift+N');
    await expect(composer).toBeFocused();

    await expectInDialog(() => page.keyboard.press('Control+e'), page.getByTestId('closing-note'));
    await page.getByTestId('thread-menu').click();
    await expectInDialog(press('merge-open'), page.getByTestId('merge-search'));
    await page.getByTestId('ticket-assignee').click();
    await expectInDialog(press('ticket-transfer'), page.getByTestId('transfer-note'));
    for (const kind of ['waitlist', 'refill']) {
      await page.getByTestId('follow-up-add').click();
      await expectInDialog(press(`add-${kind}`), page.getByTestId('item-input'));
    }
    await page.getByTestId('follow-up-add').click();
    await expectInDialog(press('add-scheduled'), page.getByTestId('schedule-text'));
    await expect(composer).toHaveValue('');

    await page.getByTestId('page-customers').click();
    await expectInDialog(press('customer-new'), page.getByTestId('dialog-name'));
    await page.getByTestId('page-templates').click();
    await expectTyped(press('template-new'), page.getByTestId('template-name'));
  });
}
