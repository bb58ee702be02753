import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { StandIn } from '../../whatsapp-stand-in/stand-in.ts';
import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'أحمد سامي';

async function sendPrescription(standIn: StandIn, text: string): Promise<void> {
  const bytes = await readFile(path.resolve('resources/training/prescription.jpg'));
  standIn.customerWrites({ from: CUSTOMER, name: NAME, type: 'image', mimetype: 'image/jpeg', bytes, text });
}

test('a prescription goes over the counter: read, priced, quoted, prepared and collected', async ({
  desk,
  standIn,
}) => {
  await sendPrescription(standIn, 'روشتة');
  const { page } = desk;
  await expect(page.getByTestId('prescriptions-waiting')).toHaveText('1');
  await page.getByTestId('page-prescriptions').click();
  const card = page.getByTestId('column-waiting').getByTestId('prescription-card');
  await expect(card).toContainText(NAME);
  await card.click();
  await expect(page.getByTestId('viewer-picture')).toBeVisible();

  // The photo is turned and enlarged without leaving the lines.
  const item = (index: number) => page.getByTestId('line-item').nth(index);
  await item(0).click();
  await page.keyboard.press('Alt+KeyR');
  await expect(page.getByTestId('photo-frame')).toHaveAttribute('data-turns', '1');
  await page.keyboard.press('Alt+Equal');
  await expect(page.getByTestId('photo-frame')).toHaveAttribute('data-scale', '1.35');
  await page.keyboard.press('Alt+Digit0');
  await expect(page.getByTestId('photo-frame')).toHaveAttribute('data-scale', '1.00');

  // The lines, by keyboard alone.
  await page.keyboard.type('بنادول إكسترا');
  await page.keyboard.press('Tab');
  await page.keyboard.type('قرص كل ٨ ساعات');
  await page.keyboard.press('Enter');
  await expect(item(1)).toBeFocused();
  await page.keyboard.type('Augmentin 1g');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByTestId('workbench')).toHaveAttribute('data-status', 'read');
  await expect(page.getByTestId('prescriptions-waiting')).toHaveCount(0);

  // Prices, in the digits of an Arabic keyboard.
  await page.getByTestId('line-quantity').nth(0).fill('٢');
  await page.getByTestId('line-price').nth(0).fill('٦٠٫٢٥');
  await page.getByTestId('line-price').nth(1).fill('٨٥');
  await page.getByTestId('sheet-deliveryFee').fill('20');
  await expect(page.getByTestId('sheet-total')).toHaveText('225.50 جنيه');
  await page.getByTestId('bench-next').click();
  await expect(page.getByTestId('workbench')).toHaveAttribute('data-status', 'priced');

  await page.getByTestId('bench-next').click();
  const text = page.getByTestId('quote-text');
  await expect(text).toHaveValue(/الإجمالي: 225\.50 جنيه/);
  await text.fill(`${await text.inputValue()}\nشفاكم الله.`);
  await page.getByTestId('quote-send').click();
  await expect(page.getByTestId('quote-dialog')).toHaveCount(0);
  await expect.poll(() => standIn.sent.map(({ body }) => body)).toHaveLength(1);
  const quote = standIn.sent[0]?.body ?? '';
  expect(quote).toContain(`أهلًا ${NAME}، راجعنا الروشتة:`);
  expect(quote).toContain('1) بنادول إكسترا × 2: 120.50 جنيه');
  expect(quote).toContain('2) \u2068Augmentin 1g\u2069 × 1: 85 جنيه');
  expect(quote).toContain('التوصيل: 20 جنيه');
  expect(quote).toContain('الإجمالي: 225.50 جنيه');
  expect(quote).toMatch(/شفاكم الله\.$/);

  await expect(page.getByTestId('bench-actions')).toHaveAttribute('data-next', 'make-ready');
  await page.getByTestId('bench-next').click();
  await expect(page.getByTestId('workbench')).toHaveAttribute('data-status', 'ready');
  await page.getByTestId('bench-next').click();
  await page.getByTestId('resolve-yes').click();
  await expect(page.getByTestId('workbench')).toHaveAttribute('data-status', 'collected');
  await expect(page.getByTestId('resolve-dialog')).toHaveCount(0);

  await page.keyboard.press('Escape');
  await page.getByTestId('prescriptions-view').getByText('المنتهية').click();
  await expect(page.getByTestId('prescription-card')).toHaveAttribute('data-status', 'collected');
});

test('a customer is asked for a clearer photo, and the one they send comes first', async ({
  desk,
  standIn,
}) => {
  await sendPrescription(standIn, 'روشتة');
  await desk.openChat(NAME);
  const { page } = desk;
  await page.getByTestId('aside-prescription').click();
  await page.getByTestId('bench-more').click();
  await page.getByTestId('bench-ask-again').click();
  await expect(page.getByTestId('ask-again-text')).toContainText('غير واضحة');
  await page.getByTestId('ask-again-send').click();
  await expect(page.getByTestId('workbench')).toHaveAttribute('data-status', 'unreadable');
  await expect.poll(() => standIn.sent.map(({ body }) => body)).toHaveLength(1);
  expect(standIn.sent[0]?.body).toContain('صورة الروشتة غير واضحة');

  await sendPrescription(standIn, '');
  await expect(page.getByTestId('workbench')).toHaveAttribute('data-status', 'waiting');
  await expect(page.getByTestId('photo-position')).toHaveText('صورة 1 من 2');
});

test('a photo that the desk took for something else is made a prescription from its chat', async ({
  desk,
  standIn,
}) => {
  await sendPrescription(standIn, 'شكوى من آخر طلب');
  await desk.openChat(NAME);
  const { page } = desk;
  await page.getByTestId('media-picture').hover();
  await page.getByTestId('make-prescription').click();
  await expect(page.getByTestId('workbench')).toHaveAttribute('data-status', 'waiting');
  await page.getByTestId('bench-more').click();
  await page.getByTestId('bench-cancel').click();
  await page.getByTestId('reason-no-prescription').check();
  await page.getByTestId('cancel-confirm').click();
  await expect(page.getByTestId('workbench')).toHaveAttribute('data-status', 'cancelled');
});
