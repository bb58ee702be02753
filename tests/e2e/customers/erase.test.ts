import { stat } from 'node:fs/promises';
import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';

test('a customer is held, given their data, erased by name, and begins anew when they write again', async ({
  desk,
  standIn,
}, testInfo) => {
  const { page } = desk;
  standIn.customerWrites({ from: CUSTOMER, name: 'منى', text: 'عندكم بنادول؟' });
  standIn.customerWrites({ from: '201099998888@c.us', name: 'سمير', text: 'مساء الخير' });
  await desk.chat('سمير').waitFor();
  await desk.openChat('منى');
  await page.getByTestId('customer-open').click();

  const choose = async (item: string): Promise<void> => {
    await page.getByTestId('privacy-menu').click();
    await page.getByTestId(item).click();
  };
  await choose('privacy-hold');
  await page.getByTestId('hold-reason').fill('نزاع قضائي');
  await page.getByTestId('hold-confirm').click();
  await expect(page.getByTestId('hold-note').first()).toContainText('نزاع قضائي');
  await choose('privacy-erase');
  await expect(page.getByTestId('erase-refused')).toContainText('الحفظ القانوني');
  await page.keyboard.press('Escape');
  await choose('privacy-hold');
  await page.getByTestId('hold-lift').click();
  await expect(page.getByTestId('hold-note')).toHaveCount(0);

  const file = testInfo.outputPath('person.zip');
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await choose('privacy-give');
  await page.getByTestId('give-confirm').click();
  await expect(page.getByText('حُفظت بيانات العميل في')).toBeVisible();
  expect((await stat(file)).size).toBeGreaterThan(500);

  await choose('privacy-erase');
  await expect(page.getByTestId('erase-amounts')).toContainText('رسالة واحدة');
  await page.getByTestId('erase-typed').fill('مني');
  await page.getByTestId('erase-confirm').click();
  await expect(page.getByTestId('erase-refused')).toContainText('لا يطابق');
  await page.getByTestId('erase-typed').fill(' منى ');
  await page.getByTestId('erase-confirm').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByTestId('customer-item')).toHaveCount(1);
  await page.getByTestId('page-chats').click();
  await expect(desk.chat('منى')).toHaveCount(0);
  await expect(desk.chat('سمير')).toBeVisible();

  standIn.customerWrites({ from: CUSTOMER, name: 'منى', text: 'هل تسمعوني؟' });
  await desk.openChat('منى');
  await expect(desk.bubble('هل تسمعوني؟')).toBeVisible();
  await expect(desk.bubble('عندكم بنادول؟')).toHaveCount(0);
});
