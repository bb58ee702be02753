import type { Desk } from '../support/desk.ts';
import { expect, test } from '../support/fixtures.ts';

const HOME = '201012345678@c.us';
const WORK = '201112345678@c.us';
const HIDDEN = '184467440737095@lid';
const NAME = 'منى';

const menu = (desk: Desk) => desk.page.getByTestId('thread-menu').click();

async function mergeWith(desk: Desk, name: string): Promise<void> {
  const { page } = desk;
  await menu(desk);
  await page.getByTestId('merge-open').click();
  await page.getByTestId('merge-search').fill(name);
  await expect(page.getByTestId('merge-option')).toHaveCount(1);
  await expect(page.getByTestId('merge-option')).toContainText(name);
  await page.getByTestId('merge-option').click();
  await page.getByTestId('merge-submit').click();
  await expect(desk.chat(name)).toHaveCount(0);
}

test('of a customer with three numbers each that is blocked is said, let through alone, and a report blocks the rest', async ({
  desk,
  standIn,
}) => {
  const { page } = desk;
  standIn.customerWrites({ from: HIDDEN, name: 'سارة', text: 'من رقم مخفي' });
  standIn.customerWrites({ from: WORK, name: 'أحلام الشغل', text: 'من الشغل' });
  standIn.customerWrites({ from: HOME, name: NAME, text: 'من البيت' });
  await desk.openChat(NAME);
  await mergeWith(desk, 'سارة');
  await mergeWith(desk, 'أحلام');
  await expect(page.getByTestId('chat-item')).toHaveCount(1);

  // The phone blocks one that no answer goes to: it is said, and the composer stays.
  standIn.phoneMarks(HIDDEN, { blocked: true });
  const mark = page.getByTestId('chats-number-blocked').first();
  await expect(mark).toHaveAttribute('aria-label', /سارة.* محظور/);
  // For a screen reader, too.
  await expect(page.getByRole('img', { name: /سارة.* محظور/ }).first()).toBeVisible();
  await expect(page.getByTestId('composer-input')).toBeVisible();

  // By the keyboard alone, from the menu's button to the number.
  const button = page.getByTestId('thread-menu');
  await button.focus();
  await page.keyboard.press('Enter');
  const numbers = page.getByTestId('chat-unblock-number');
  await expect(numbers).toHaveCount(1);
  await expect(numbers).toContainText('سارة');
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();

  await menu(desk);
  await page.getByTestId('chat-report').click();
  await expect(page.getByLabel('حظر كل أرقام العميل')).toBeChecked();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'إلغاء', exact: true })).toBeFocused();
  await page.getByTestId('report-yes').click();
  await expect(page.getByTestId('report-chat')).toHaveCount(0);
  await standIn.waitUntil('three reports', () => {
    const reported = standIn.acts.filter(({ kind }) => kind === 'report').map(({ key }) => key);
    return new Set(reported).size === 3 && reported.length === 3;
  });
  // The third one was blocked on the phone.
  for (const blocked of [HOME, WORK])
    await standIn.waitForAct(({ kind, key, value }) => kind === 'block' && key === blocked && value === '1');
  await expect(page.getByTestId('blocked-note')).toContainText('010 12345678');
  await expect(page.getByTestId('chats-is-blocked').first()).toHaveAttribute(
    'aria-label',
    /سارة.*011\s12345678.*010\s12345678/,
  );

  await menu(desk);
  await expect(numbers).toHaveCount(3);
  await expect(page.getByTestId('chat-block')).toHaveCount(0);
  await numbers.filter({ hasText: '011 12345678' }).click();
  await standIn.waitForAct(({ kind, key, value }) => kind === 'block' && key === WORK && value === '');
  // The one that the answer goes to is blocked still.
  await expect(page.getByTestId('blocked-note')).toBeVisible();
  await menu(desk);
  await expect(numbers).toHaveCount(2);
  await expect(page.getByTestId('chat-block')).toHaveText('حظر كل أرقام العميل');
  await page.keyboard.press('Escape');
  await page.getByTestId('unblock').click();
  await standIn.waitForAct(({ kind, key, value }) => kind === 'block' && key === HOME && value === '');
  await expect(page.getByTestId('composer-input')).toBeVisible();
  await expect(mark).toBeVisible();
  const unblocked = standIn.acts.filter(({ kind, value }) => kind === 'block' && value === '');
  expect(unblocked.map(({ key }) => key)).toEqual([WORK, HOME]);
});
