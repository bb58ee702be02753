import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';
const OTHER = '201112345678@c.us';

test('staff are asked what a bare «إلغاء» in an order means, and nothing is done before they say it', async ({
  desk,
  standIn,
}) => {
  const { page } = desk;
  standIn.customerWrites({ from: CUSTOMER, name: 'منى', text: 'عايزة علبة بنادول' });
  await desk.openChat('منى');
  await desk.reply('حاضر، في الطريق');
  await standIn.waitForSent(({ body }) => body === 'حاضر، في الطريق');
  standIn.customerWrites({ from: CUSTOMER, name: 'منى', text: 'إلغاء' });
  const note = page.getByTestId('stop-word-note');
  await expect(note).toContainText('هل المقصود إلغاء الطلب أم إيقاف رسائل الصيدلية؟');
  const consent = page.getByTestId('customer-section').getByTestId('customer-consent');
  await expect(consent).toHaveAttribute('data-state', 'unknown');

  await page.getByTestId('stop-word-order').click();
  await expect(page.getByTestId('resolve-submit')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByTestId('stop-word-messages').click();
  await expect(consent).toHaveAttribute('data-state', 'opted-out');
  await expect(note).toHaveCount(0);

  // Whoever answers has asked or done it.
  standIn.customerWrites({ from: OTHER, name: 'علي', text: 'عايز شامبو' });
  standIn.customerWrites({ from: OTHER, name: 'علي', text: 'الغاء' });
  await desk.openChat('علي');
  await expect(note).toBeVisible();
  await desk.reply('تقصد الطلب؟');
  await expect(note).toHaveCount(0);
});

test('a name of one letter and a thousand marks stays in its line, and so does such a message', async ({
  desk,
  standIn,
}) => {
  const { page } = desk;
  const pile = `ع${'\u064E\u0651\u064B'.repeat(400)}`;
  standIn.customerWrites({ from: OTHER, name: 'جارة', text: 'مُحَمَّدٌ: صباح الخير' });
  standIn.customerWrites({ from: CUSTOMER, name: pile, text: 'قبلها' });
  standIn.customerWrites({ from: CUSTOMER, name: pile, text: pile });
  standIn.customerWrites({ from: CUSTOMER, name: pile, text: 'بعدها' });
  const chat = page.getByTestId('chat-item').filter({ hasText: 'بعدها' });
  await chat.click();
  await expect(desk.bubble('بعدها')).toBeVisible();
  const marksIn = (text: string | null): number => (text?.match(/\p{M}/gu) ?? []).length;
  expect(marksIn(await page.getByTestId('thread-name').textContent())).toBe(4);
  // What was written stays as it was sent, and is cut off where its bubble ends.
  const shown = page.getByText(pile, { exact: true }).last();
  expect(await shown.evaluate((element) => getComputedStyle(element).overflow)).toBe('clip');
  expect(await desk.storedTexts()).toContain(pile);
});

test('what a poll, a form or a button of many marks says stays in its line as well', async ({
  desk,
  standIn,
}) => {
  const pile = `ع${'\u064E\u0651\u064B'.repeat(400)}`;
  const from = { from: CUSTOMER, name: 'منى' };
  const options = [{ name: pile }, { name: 'ب' }];
  standIn.customerWrites({
    ...from,
    type: 'poll_creation',
    fields: { pollName: 'أي لون؟', pollOptions: options },
  });
  standIn.customerWrites({
    ...from,
    text: 'اختر',
    fields: { title: pile, footer: pile, hydratedButtons: [{ displayText: pile }] },
  });
  await desk.openChat('منى');
  const parts = desk.page.getByTestId('message').getByText(pile, { exact: true });
  await expect(parts).toHaveCount(4);
  const clipped = await parts.evaluateAll((elements) =>
    elements.map((element) => {
      const line = element.closest('li') ?? element.parentElement ?? element;
      return [element, line].some((each) => getComputedStyle(each).overflow === 'clip');
    }),
  );
  expect(clipped).toEqual([true, true, true, true]);
});
