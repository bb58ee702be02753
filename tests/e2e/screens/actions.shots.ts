import { expect, test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

test('what can be done with a message', async ({ desk, standIn }) => {
  const mona = { from: '201012345678@c.us', name: 'هالة' } as const;
  const { page } = desk;
  const menuOf = async (index: number): Promise<void> => {
    const bubble = page.getByTestId('message').nth(index);
    await bubble.hover();
    await bubble.getByTestId('message-menu-open').click();
    await expect(page.getByTestId('message-menu')).toBeVisible();
  };
  standIn.customerWrites({ ...mona, text: 'مساء الخير، هل يوجد Augmentin 1 g؟' });
  standIn.customerWrites({ ...mona, text: 'وكم سعره؟' });
  await desk.openChat('هالة');
  for (const text of ['نعم، موجود', 'سعره 95 جنيها', 'التوصيل خلال ساعة', 'رقم الطلب 1145']) {
    await desk.reply(text);
    await expect(page.getByTestId('message').last()).toHaveAttribute('data-status', 'sent');
  }
  await menuOf(1);
  await page.getByTestId('quick-reaction').first().hover();
  await shoot(desk, 'actions-1-menu');
  await page.getByTestId('quick-reaction').nth(5).click();
  standIn.customerReacts(`true_${standIn.sent[1]?.chat ?? ''}_${standIn.sent[1]?.id ?? ''}`, mona.from, '❤️');
  await menuOf(3);
  await shoot(desk, 'actions-2-own-menu');
  await page.getByTestId('message-do-star').click();
  await menuOf(3);
  await page.getByTestId('message-do-edit').click();
  await page.getByTestId('edit-message-text').fill('سعره 96 جنيها');
  await shoot(desk, 'actions-3-editing');
  await page.getByTestId('edit-message-save').click();
  await expect(page.getByTestId('message-edited')).toBeVisible();
  await menuOf(5);
  await page.getByTestId('message-do-delete').click();
  await shoot(desk, 'actions-4-delete');
  await page.getByTestId('confirm-yes').click();
  await expect(page.getByTestId('message-revoked')).toBeVisible();
  // What waits has no answer.
  standIn.loseActReplies();
  await menuOf(4);
  await page.getByTestId('message-do-edit').click();
  await page.getByTestId('edit-message-text').fill('التوصيل خلال ساعتين');
  await page.getByTestId('edit-message-save').click();
  await menuOf(4);
  await page.getByTestId('quick-reaction').first().click();
  await page.mouse.move(5, 5);
  await shoot(desk, 'actions-5-thread');
  await page.getByTestId('composer-input').focus();
  await page.keyboard.press('Shift+Tab');
  await menuOf(0);
  await page.getByTestId('more-reactions').click();
  await shoot(desk, 'actions-6-more');
  await page.keyboard.press('Escape');
  await menuOf(3);
  await page.getByTestId('message-do-info').click();
  await shoot(desk, 'actions-7-info');
  await page.keyboard.press('Escape');
  await page.getByTestId('starred-open').click();
  await shoot(desk, 'actions-8-starred');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('action-failure').first()).toBeVisible({ timeout: 90_000 });
  await shoot(desk, 'actions-9-failed');
});
