import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sampleBytes } from '../../support/sample-media.ts';
import type { Desk } from '../support/desk.ts';
import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';

/** The next save dialog is answered with this file of a folder. */
async function answerDialog(desk: Desk, file: string): Promise<void> {
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

test('a conversation and its customer leave the desk as PDF, as text and with their files', async ({
  desk,
  standIn,
  profile,
}) => {
  const { page } = desk;
  const folder = path.join(profile, 'أوراق الصيدلية');
  mkdirSync(folder);
  const bytes = await sampleBytes('photo.jpg');
  standIn.customerWrites({
    from: CUSTOMER,
    name: 'منى',
    text: 'السلام عليكم\n*Panadol* متوفر؟ <b>علبتين</b>',
  });
  standIn.customerWrites({
    from: CUSTOMER,
    name: 'منى',
    type: 'image',
    mimetype: 'image/jpeg',
    bytes,
    text: 'دي الروشتة',
  });
  await desk.openChat('منى');
  await desk.reply('نعم، موجود بسعر 45.50 جنيه');
  await standIn.waitForSent();
  await page.getByTestId('message').getByRole('img').first().waitFor();

  const save = async (format: 'pdf' | 'txt' | 'zip'): Promise<string> => {
    const file = path.join(folder, `محادثة.${format}`);
    await answerDialog(desk, file);
    await page.getByTestId('thread-menu').click();
    await page.getByTestId('record-open').click();
    await page.getByTestId(`record-format-${format}`).click();
    await expect(page.getByTestId('record-state')).toContainText('3');
    await page.getByTestId('record-write').click();
    await expect(page.getByTestId('record-dialog')).toHaveCount(0, { timeout: 30_000 });
    return file;
  };

  const text = readFileSync(await save('txt'), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text).toContain('منى: السلام عليكم\r\n    *Panadol* متوفر؟ <b>علبتين</b>');
  expect(text).toContain('نعم، موجود بسعر 45.50 جنيه');

  const pdf = await save('pdf');
  const printed = readFileSync(pdf);
  expect(printed.subarray(0, 5).toString()).toBe('%PDF-');
  // The photo is in it, as it was sent.
  expect(printed.length).toBeGreaterThan(bytes.length);

  const zip = readFileSync(await save('zip'));
  expect(zip.subarray(0, 2).toString()).toBe('PK');
  expect(zip.includes('index.html')).toBe(true);
  expect(zip.includes('messages.txt')).toBe(true);
  expect(zip.includes(bytes)).toBe(true);

  // Everything about the customer, from their own page.
  const whole = path.join(folder, 'ملف.pdf');
  await answerDialog(desk, whole);
  await page.getByTestId('page-customers').click();
  await page.getByTestId('customer-item').filter({ hasText: 'منى' }).first().click();
  await page.getByTestId('customer-record').click();
  await page.getByTestId('record-notes').check();
  await page.getByTestId('record-write').click();
  await expect(page.getByTestId('record-dialog')).toHaveCount(0, { timeout: 30_000 });
  expect(existsSync(whole)).toBe(true);
  // Nothing unfinished is left beside them.
  expect(readdirSync(folder).toSorted()).toEqual(['محادثة.pdf', 'محادثة.txt', 'محادثة.zip', 'ملف.pdf']);
});
