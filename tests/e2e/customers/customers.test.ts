import { readFile } from 'node:fs/promises';
import { fillDate } from '../support/fill-dates.ts';
import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';
const PLACE = { latitude: 30.0444, longitude: 31.2357, place: 'البيت\n12 شارع التحرير' };

test('a place fills the address, a name is the list’s, and a table goes out and in again', async ({
  desk,
  standIn,
}, testInfo) => {
  const { page } = desk;
  standIn.customerWrites({ from: CUSTOMER, name: 'Mona', text: 'السلام عليكم' });
  await desk.openChat('Mona');
  const section = page.getByTestId('customer-section');
  await expect(section.getByTestId('customer-address')).toBeHidden();
  standIn.customerWrites({ from: CUSTOMER, name: 'Mona', type: 'location', ...PLACE });
  await expect(section.getByTestId('customer-address')).toContainText('12 شارع التحرير');

  const name = section.getByTestId('customer-name');
  await name.fill('الحاجة منى');
  await name.press('Enter');
  await expect(page.getByTestId('chat-item').first()).toContainText('الحاجة منى');

  await page.getByTestId('health-toggle').first().click();
  await page.getByTestId('health-edit').click();
  await page.getByTestId('dialog-allergies').fill('بنسلين');
  await page.getByTestId('dialog-notes').fill('تفضل التوصيل مساءً');
  await page.getByTestId('customer-save').click();
  await expect(page.getByTestId('customer-health').first()).toContainText('بنسلين');

  standIn.customerWrites({ from: CUSTOMER, name: 'Mona', text: 'إلغاء الاشتراك' });
  await expect(section.getByTestId('customer-consent')).toHaveAttribute('data-state', 'opted-out');

  await page.getByTestId('customer-open').click();
  await expect(page.getByTestId('customer-detail')).toContainText('الحاجة منى');
  await expect(page.getByTestId('customer-item')).toHaveCount(1);

  const file = testInfo.outputPath('customers.csv');
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await page.getByTestId('customers-more').click();
  await page.getByTestId('customers-export-csv').click();
  await page.getByTestId('export-confirm').click();
  await expect(page.getByText('حُفظ ملف العملاء.')).toBeVisible();
  const table = await readFile(file, 'utf8');
  expect(table).toContain('\uFEFFالاسم,رقم الهاتف');
  expect(table).toContain('الحاجة منى,01012345678');
  expect(table).not.toContain('بنسلين');

  const added = `${table.trimEnd()}\r\nعلي,٠١٠٩٩٩٩٩٩٩٩,,,,,,سكر\r\nسعاد,0101234567\r\n`;
  await page.getByTestId('customers-import').setInputFiles({
    name: 'customers.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(added),
  });
  await expect(page.getByTestId('import-counts')).toContainText('عميل جديد واحد');
  const leftOut = page.getByTestId('import-left-out');
  await expect(leftOut).toContainText('الصف 4: 0101234567 – الرقم ناقص');
  await page.getByTestId('import-confirm').click();
  await expect(page.getByTestId('import-confirm')).toHaveCount(0);
  await expect(leftOut).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('customer-item')).toHaveCount(2);
  await expect(page.getByTestId('customer-item').filter({ hasText: 'علي' })).toContainText('سكر');
});

test('a number is refused in the form with what looks wrong, and one that is not on WhatsApp says so', async ({
  desk,
  standIn,
}) => {
  const { page } = desk;
  await page.getByTestId('page-customers').click();
  await page.getByTestId('customer-new').click();
  const dialog = page.getByTestId('customer-dialog');
  const phones = page.getByTestId('dialog-phones');
  await page.getByTestId('dialog-name').fill('سعاد');
  await phones.fill('0101234567');
  await phones.press('Enter');
  await expect(dialog).toContainText('الرقم ناقص: رقم الموبايل المصري 11 رقمًا');
  await page.getByTestId('customer-save').click();
  await expect(dialog).toHaveCount(1);
  await phones.press('Backspace');
  await phones.fill('01012345670');
  await phones.press('Enter');
  await page.getByTestId('customer-save').click();
  await expect(dialog).toHaveCount(0);

  const said = page.getByRole('alert').filter({ hasText: 'حُفظت البيانات' });
  await page.getByTestId('customer-start').click();
  // What the desk says in passing lies over nothing that is written.
  await expect(page.getByTestId('composer-input')).toBeVisible();
  const [notice, composer] = await Promise.all([
    said.boundingBox(),
    page.getByTestId('composer-input').boundingBox(),
  ]);
  expect(notice?.x).toBeGreaterThan((composer?.x ?? 0) + (composer?.width ?? 0));
  await desk.reply('السلام عليكم');
  const bubble = desk.bubble('السلام عليكم');
  await expect(bubble).toHaveAttribute('data-failure', 'not-on-whatsapp');
  await expect(page.getByTestId('message-failure')).toContainText('هذا الرقم ليس على واتساب');
  expect(standIn.sent).toHaveLength(0);
  // Its owner comes to WhatsApp: the same message goes.
  standIn.addNumber('201012345670@c.us');
  await page.getByTestId('message-retry').click();
  await expect(bubble).toHaveAttribute('data-status', 'sent');
  expect(standIn.sent.map(({ duplicates }) => duplicates)).toEqual([0]);
});

test('a birth date that cannot be read is not stored as none', async ({ desk, standIn }) => {
  const { page } = desk;
  standIn.customerWrites({ from: CUSTOMER, name: 'Mona', text: 'السلام عليكم' });
  await desk.openChat('Mona');
  await page.getByTestId('customer-open').click();
  const birthDate = page.getByTestId('dialog-birth-date');
  const save = page.getByTestId('customer-save');
  await page.getByTestId('customer-edit').click();
  await fillDate(birthDate, '1980-03-05');
  await save.click();
  await expect(birthDate).toHaveCount(0);

  await page.getByTestId('customer-edit').click();
  await birthDate.fill('31/2/80');
  await birthDate.press('Enter');
  await expect(birthDate).toHaveAttribute('aria-invalid', 'true');
  await save.click();
  await expect(page.getByTestId('customer-dialog')).toContainText('25/12/2027');
  // It is not closed without asking, either.
  await birthDate.press('Escape');
  await page.getByTestId('confirm-yes').click();
  await page.getByTestId('customer-edit').click();
  await expect(birthDate).toHaveValue('05/03/1980');
});
