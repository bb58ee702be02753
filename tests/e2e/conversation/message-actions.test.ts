import type { Locator } from '@playwright/test';
import type { Desk } from '../support/desk.ts';
import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'عميل ١';

/** Opens a message's menu as the mouse does. */
async function menuOf(desk: Desk, bubble: Locator): Promise<Locator> {
  await bubble.hover();
  await bubble.getByTestId('message-menu-open').click();
  const menu = desk.page.getByTestId('message-menu');
  await expect(menu).toBeVisible();
  return menu;
}

async function choose(desk: Desk, bubble: Locator, entry: string): Promise<void> {
  await (await menuOf(desk, bubble)).getByTestId(`message-do-${entry}`).click();
}

test('a message is reacted to, edited, marked with a star and deleted, and what the phone does shows here', async ({
  desk,
  standIn,
}) => {
  const { key } = standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'عندكم بنادول؟' });
  await desk.openChat(NAME);
  const theirs = desk.bubble('عندكم بنادول؟');
  const { page } = desk;

  // By the keyboard: the thread is one stop, and the menu begins at the quick reactions.
  await page.getByTestId('composer-input').press('Shift+Tab');
  for (let stops = 0; stops < 8; stops += 1) {
    if ((await page.locator('[data-testid="message"]:focus').count()) > 0) break;
    await page.keyboard.press('Shift+Tab');
  }
  await expect(theirs).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByTestId('message-menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('message-menu')).toHaveCount(0);
  await expect(theirs).toBeFocused();

  // By the right button.
  await theirs.click({ button: 'right' });
  await page.getByTestId('quick-reaction').first().click();
  const own = page.getByTestId('own-reaction');
  await expect(own).toHaveText('👍');
  await standIn.waitForAct(({ kind, value }) => kind === 'react' && value === '👍');
  await expect(own).not.toHaveAttribute('data-waiting');
  standIn.phoneReacts(key, '❤️');
  await expect(own).toHaveText('❤️');
  await own.click();
  await expect(own).toHaveCount(0);
  await standIn.waitForAct(({ kind, value }) => kind === 'react' && value === '');

  await desk.reply('نعم، بخمسين جنيه');
  const ours = page.getByTestId('message').last();
  await expect(ours).toHaveAttribute('data-status', 'sent');
  const { id, body } = await standIn.waitForSent();
  expect(body).toBe('نعم، بخمسين جنيه');
  const choices = await menuOf(desk, ours);
  await expect(choices.getByTestId('message-do-edit').getByTestId('time-left')).toContainText('15 دقيقة');
  await choices.getByTestId('message-do-edit').click();
  const field = page.getByTestId('edit-message-text');
  await expect(field).toBeFocused();
  await field.fill('نعم، بخمسة وخمسين جنيه');
  // A press beside the dialog throws away nothing that was typed.
  await page.mouse.click(5, 5);
  // Nor does the lock.
  await page.keyboard.press('Control+l');
  await expect(field).toHaveCount(0);
  await desk.signIn();
  await expect(field).toHaveValue('نعم، بخمسة وخمسين جنيه');
  // Nor a window that has to be loaded anew.
  await page.reload();
  await desk.openChat(NAME);
  await expect(field).toHaveValue('نعم، بخمسة وخمسين جنيه');
  await page.getByTestId('edit-message-save').click();
  await expect(ours).toContainText('نعم، بخمسة وخمسين جنيه');
  const edit = await standIn.waitForAct(({ kind }) => kind === 'edit');
  expect(edit.key).toContain(id);
  expect(edit.value).toBe('نعم، بخمسة وخمسين جنيه');
  await ours.getByTestId('message-edited').click();
  await expect(ours.getByTestId('earlier-texts')).toContainText('بخمسين');

  // The key from an empty field edits it once more; with words there it is the words' own.
  const composer = page.getByTestId('composer-input');
  await composer.press('ArrowUp');
  await expect(field).toHaveValue('نعم، بخمسة وخمسين جنيه');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(composer).toBeFocused();
  await composer.fill('و');
  await composer.press('ArrowUp');
  await composer.fill('');
  await expect(field).toHaveCount(0);

  // A star is found again, and jumped to.
  await choose(desk, ours, 'star');
  await expect(ours.getByTestId('star-mark')).toBeVisible();
  await standIn.waitForAct(({ kind, value }) => kind === 'star' && value === '1');
  await page.getByTestId('starred-open').click();
  await page.getByTestId('starred-all').click();
  await page.getByTestId('starred-message').filter({ hasText: 'بخمسة وخمسين' }).click();
  await expect(page.getByTestId('starred')).toHaveCount(0);
  await expect(page.locator('[data-jumped-to]')).toContainText('بخمسة وخمسين');

  // What the phone does to stars counts here too.
  standIn.phoneStars(key);
  await expect(theirs.getByTestId('star-mark')).toBeVisible();
  standIn.phoneStars(key, false);
  await expect(theirs.getByTestId('star-mark')).toHaveCount(0);

  // Also from the list of chats.
  await page.getByTestId('inbox-starred').click();
  await expect(page.getByTestId('starred-message')).toHaveCount(1);
  await page.keyboard.press('Escape');

  // Its facts: when it was read is known from now on.
  standIn.read(id);
  await expect(ours).toHaveAttribute('data-status', 'read');
  await choose(desk, ours, 'info');
  await expect(page.getByTestId('info-delivered')).toHaveText('نعم، والوقت غير معروف');
  await expect(page.getByTestId('info-read')).toContainText(/\d/);
  await expect(page.getByTestId('info-edit')).toContainText('منى');
  await page.keyboard.press('Escape');

  await choose(desk, ours, 'delete');
  await page.getByTestId('confirm-yes').click();
  await standIn.waitForAct(({ kind }) => kind === 'delete');
  await expect(ours.getByTestId('message-revoked')).toContainText('منى');
  await expect(ours).toHaveAttribute('data-revoked', 'true');
  await ours.getByTestId('show-revoked').click();
  await expect(ours.getByTestId('revoked-text')).toContainText('بخمسة وخمسين');
  expect(standIn.acts.map(({ kind }) => kind)).toEqual(['react', 'react', 'edit', 'star', 'delete']);

  // What the phone makes of a message while its edit is typed is seen before it would be taken back.
  const phones = standIn.phoneWrites({ to: CUSTOMER, text: 'التوصيل بعشرين' });
  await expect(desk.bubble('بعشرين')).toBeVisible();
  await composer.press('ArrowUp');
  await field.fill('التوصيل بثلاثين');
  standIn.phoneEdits(phones.id, 'التوصيل مجانًا');
  const changed = page.getByTestId('edit-changed');
  await expect(changed).toContainText('التوصيل مجانًا');
  standIn.phoneRevokes(phones.id);
  await expect(changed).toContainText('حُذفت الرسالة');
  await expect(page.getByTestId('edit-message-save')).toBeDisabled();
  await expect(field).toHaveValue('التوصيل بثلاثين');
  await page.keyboard.press('Escape');
});

test('what was asked for while the link was away, or without an answer, is done after a kill', async ({
  desk,
  standIn,
  openDesk,
}) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'السلام عليكم' });
  await desk.openChat(NAME);
  await desk.reply('وعليكم السلام');
  const ours = desk.page.getByTestId('message').last();
  await expect(ours).toHaveAttribute('data-status', 'sent');

  // WhatsApp's server does it, and the power goes before anybody hears so.
  standIn.loseActReplies();
  await choose(desk, ours, 'edit');
  await desk.page.getByTestId('edit-message-text').fill('وعليكم السلام ورحمة الله');
  await desk.page.getByTestId('edit-message-save').click();
  await expect(ours.getByTestId('edit-waits')).toBeVisible();
  await standIn.waitForAct(({ kind }) => kind === 'edit');
  // Nothing of this reaches it before the kill.
  await desk.bubble('السلام عليكم').first().click({ button: 'right' });
  await desk.page.getByTestId('quick-reaction').nth(1).click();
  await expect(desk.page.getByTestId('own-reaction')).toHaveText('❤️');
  await desk.kill();

  standIn.loseActReplies(false);
  const again = await openDesk();
  await again.waitForPhase('online');
  await again.openChat(NAME);
  const after = again.page.getByTestId('message').last();
  await expect(after).toContainText('ورحمة الله');
  await expect(after.getByTestId('message-edited')).toBeVisible();
  await expect(again.page.getByTestId('own-reaction')).not.toHaveAttribute('data-waiting');
  await expect(again.page.getByTestId('action-failure')).toHaveCount(0);
  const told = new Set(standIn.acts.map(({ kind, value }) => `${kind} ${value}`));
  expect(told).toEqual(new Set(['edit وعليكم السلام ورحمة الله', 'react ❤️']));
});
