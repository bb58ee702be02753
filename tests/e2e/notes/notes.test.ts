import type { Bridge } from '#shared/ipc/bridge.ts';
import type { Desk } from '../support/desk.ts';
import { OWNER } from '../support/desk-window.ts';
import { expect, test } from '../support/fixtures.ts';

const AHMED = '201012345678@c.us';
const SARA = '201112345678@c.us';

async function addSami(desk: Desk): Promise<void> {
  const result = await desk.page.evaluate(() =>
    (window as unknown as { rosheta: Bridge }).rosheta.invoke('staff.add', {
      name: 'سامي',
      role: 'agent',
      kind: 'pin',
      secret: '1357',
    }),
  );
  expect(result.ok).toBe(true);
}

async function closeChat({ page }: Desk): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('composer')).toHaveCount(0);
}

async function switchTo(desk: Desk, name: string, pin: string): Promise<void> {
  const { page } = desk;
  await page.getByTestId('staff-menu').click();
  await page.getByTestId('switch-person').click();
  await page.getByTestId('staff-tile').filter({ hasText: name }).click();
  await desk.typePin(pin);
  await expect(page.getByTestId('desk')).toBeVisible();
}

test('a note calls a colleague, who finds it after signing in, and it never leaves the desk', async ({
  desk,
  standIn,
}) => {
  const { page } = desk;
  await addSami(desk);
  standIn.customerWrites({ from: AHMED, name: 'أحمد', text: 'عايز بنادول' });
  await desk.openChat('أحمد');
  await page.keyboard.press('Control+Shift+N');
  await expect(page.getByTestId('composer')).toHaveAttribute('data-mode', 'note');
  const input = page.getByTestId('note-input');
  await expect(input).toBeFocused();
  await input.pressSequentially('عنده حساسية، @سا');
  await expect(page.getByTestId('note-callee')).toHaveText(/سامي/);
  await input.press('Enter');
  await input.pressSequentially('خلي بالك');
  await input.press('Enter');
  const note = page.getByTestId('note');
  await expect(note).toContainText('عنده حساسية، @سامي خلي بالك');
  await expect(note).toContainText('لا يراها العميل');
  await expect(input).toHaveValue('');

  // Whatever goes out after it tells that the note did not.
  await page.keyboard.press('Control+Shift+N');
  await desk.reply('حاضر يا فندم');
  await standIn.waitForSent(({ body }) => body === 'حاضر يا فندم');
  expect(standIn.sent.map(({ body }) => body)).toEqual(['حاضر يا فندم']);
  expect(await desk.storedTexts()).not.toContain('عنده حساسية، @سامي خلي بالك');

  // A note that stands on the screen is seen by whoever signs in.
  await closeChat(desk);
  await page.keyboard.press('Control+l');
  await expect(page.getByTestId('secret-pad')).toBeVisible();
  await expect(page.getByText('حساسية')).toHaveCount(0);
  await page.getByTestId('sign-in-other').click();
  await page.getByTestId('staff-tile').filter({ hasText: 'سامي' }).click();
  await desk.typePin('1357');
  const mentions = page.getByTestId('mentions');
  await expect(mentions).toHaveAttribute('data-unseen', '1');
  await mentions.click();
  await page.getByTestId('mention').filter({ hasText: 'حساسية' }).click();
  await expect(note).toBeVisible();
  await expect(mentions).toHaveAttribute('data-unseen', '0');
  await expect(page.getByTestId('note-menu')).toHaveCount(0);
});

test('an edited note keeps what it said, and one on a message stands under it', async ({ desk, standIn }) => {
  const { page } = desk;
  standIn.customerWrites({ from: AHMED, name: 'أحمد', text: 'الأولى' });
  standIn.customerWrites({ from: AHMED, name: 'أحمد', text: 'الثانية' });
  await desk.openChat('أحمد');
  const first = desk.bubble('الأولى');
  await first.hover();
  await page.getByTestId('note-on-message').first().click();
  await page.getByTestId('note-input').fill('رقم التأمين هنا');
  await page.getByTestId('note-input').press('Enter');
  const note = page.getByTestId('note');
  await expect(note).toContainText('رقم التأمين هنا');
  const [top, below] = [await note.boundingBox(), await desk.bubble('الثانية').boundingBox()];
  expect(top?.y ?? 0).toBeLessThan(below?.y ?? 0);
  await page.getByTestId('note-menu').click();
  await page.getByTestId('note-edit').click();
  await page.getByTestId('note-edit-input').fill('رقم التأمين في الصورة');
  await page.getByTestId('note-edit-input').press('Enter');
  await expect(note).toContainText('رقم التأمين في الصورة');
  await note.getByText('معدّلة').click();
  await expect(note).toContainText('رقم التأمين هنا');
  await page.getByTestId('note-menu').click();
  await page.getByTestId('note-remove').click();
  await page.getByTestId('confirm-yes').click();
  await expect(note).toHaveCount(0);
});

test('a colleague’s draft is gone on with or replaced, and not written over', async ({ desk, standIn }) => {
  const { page } = desk;
  await addSami(desk);
  standIn.customerWrites({ from: AHMED, name: 'أحمد', text: 'بكام؟' });
  standIn.customerWrites({ from: SARA, name: 'سارة', text: 'فاتحين؟' });
  await desk.openChat('أحمد');
  await page.getByTestId('composer-input').fill('السعر عندنا');
  await desk.openChat('سارة');
  await page.getByTestId('composer-input').fill('فاتحين لحد');
  await switchTo(desk, 'سامي', '1357');

  await expect(desk.chat('أحمد')).toContainText(new RegExp(`مسودة من .${OWNER.name}`, 'u'));
  const guard = page.getByTestId('draft-guard');
  await desk.openChat('سارة');
  await expect(guard).toContainText('فاتحين لحد');
  await expect(page.getByTestId('composer-input')).toBeHidden();
  await page.getByTestId('draft-continue').click();
  await expect(page.getByTestId('composer-input')).toHaveValue('فاتحين لحد');
  await expect(page.getByTestId('composer-input')).toBeFocused();

  await desk.openChat('أحمد');
  await page.getByTestId('draft-anew').click();
  await expect(page.getByTestId('composer-input')).toHaveValue('');
  await expect(page.getByTestId('note')).toContainText('السعر عندنا');
  await desk.reply('بخمسين');
  await standIn.waitForSent(({ body }) => body === 'بخمسين');
  expect(standIn.sent.map(({ body }) => body)).toEqual(['بخمسين']);
  await closeChat(desk);
  await switchTo(desk, OWNER.name, OWNER.secret);
  await expect(page.getByTestId('mentions')).toHaveAttribute('data-unseen', '1');
});

test('conversations are labelled and listed by label', async ({ desk, standIn }) => {
  const { page } = desk;
  standIn.customerWrites({ from: AHMED, name: 'أحمد', text: 'عايز بنادول' });
  standIn.customerWrites({ from: SARA, name: 'سارة', text: 'فاتحين؟' });
  await expect(page.getByTestId('chat-item')).toHaveCount(2);
  await page.getByTestId('settings-open').click();
  await page.getByTestId('settings-labels').click();
  await page.getByTestId('label-name').fill('تأمين');
  await page.getByTestId('label-save').click();
  await expect(page.getByTestId('label-row')).toContainText('تأمين');
  await page.getByTestId('label-name').fill('تامين');
  await page.getByTestId('label-save').click();
  await expect(page.getByTestId('error-notice')).toHaveAttribute('data-code', 'label-taken');
  await page.keyboard.press('Escape');

  await desk.openChat('أحمد');
  await page.getByTestId('label-menu').click();
  await page.getByTestId('label-option').filter({ hasText: 'تأمين' }).click();
  await page.keyboard.press('Escape');
  await expect(desk.chat('أحمد').getByTestId('label')).toHaveText('تأمين');
  await page.getByTestId('ticket-filter-open').click();
  await page.getByTestId('filter-label-option').filter({ hasText: 'تأمين' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('chat-item')).toHaveCount(1);
  await expect(desk.chat('أحمد')).toBeVisible();
  await page.getByTestId('active-filter').click();
  await expect(page.getByTestId('chat-item')).toHaveCount(2);
});

test('a search finds words in any message and jumps to it', async ({ desk, standIn }) => {
  const { page } = desk;
  standIn.customerWrites({ from: SARA, name: 'سارة', text: 'عندكم كُونجستال للبرد؟' });
  for (let number = 1; number <= 70; number += 1) {
    standIn.customerWrites({ from: SARA, name: 'سارة', text: `سؤال ${number}` });
  }
  await expect(desk.chat('سارة')).toContainText('سؤال 70');
  await page.getByTestId('chat-search').fill('كونجستال');
  const found = page.getByTestId('found-message');
  await expect(found).toHaveCount(1);
  await expect(found.locator('mark')).toHaveText('كُونجستال');
  await found.click();
  const bubble = desk.bubble('كُونجستال');
  await expect(bubble).toBeInViewport();
  await expect(desk.bubble('سؤال 70')).toHaveCount(0);
  await page.getByTestId('chat-search').fill('سار');
  await expect(page.getByTestId('chat-item')).toHaveCount(1);
  await expect(page.getByTestId('found-chats')).toBeVisible();
  await page.getByTestId('chat-search').fill('زرافة');
  await expect(page.getByTestId('search-results')).toContainText('لم نجد');
});
