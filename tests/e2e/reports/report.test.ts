import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/fixtures.ts';

test('a morning is in the report, leads to its chats, and leaves the desk as PDF and as a table', async ({
  desk,
  standIn,
  profile,
}) => {
  const { page } = desk;
  for (const [index, name] of ['أحمد', 'سارة'].entries()) {
    standIn.customerWrites({ from: `20101234567${index}@c.us`, name, text: 'عندكم بنادول؟' });
    await desk.chat(name).waitFor();
  }
  await desk.openChat('أحمد');
  await desk.reply('نعم، موجود');
  await standIn.waitForSent();

  await page.getByTestId('page-reports').click();
  await expect(page.getByTestId('reports-card-opened')).toContainText('2');
  await expect(page.getByTestId('reports-card-new')).toContainText('2');

  const save = async (format: 'pdf' | 'csv'): Promise<Buffer> => {
    const file = join(profile, `report.${format}`);
    await desk.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
    await page.getByTestId('reports-export').click();
    await page.getByTestId(`reports-export-${format}`).click();
    await expect(page.getByText('حُفظ التقرير').first()).toBeVisible();
    await expect(page.getByText('حُفظ التقرير')).toHaveCount(0, { timeout: 20_000 });
    return readFileSync(file);
  };
  const table = (await save('csv')).toString('utf8');
  expect(table).toContain('رسائل واردة,2,0');
  const printed = await save('pdf');
  expect(printed.subarray(0, 5).toString()).toBe('%PDF-');
  // Nobody looks at a page that is only its frame.
  expect(printed.length).toBeGreaterThan(20_000);
  // The month's report is drawn by a page of its own, which nobody sees.
  await desk.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, profile);
  await page.getByTestId('reports-export').click();
  await page.getByTestId('reports-monthly').click();
  await page.getByTestId('monthly-on').click();
  await page.getByTestId('monthly-write').click();
  await expect(page.getByTestId('monthly-last')).toContainText('روشتة.pdf', { timeout: 60_000 });
  const [monthly = ''] = readdirSync(profile).filter((name) => name.endsWith(' روشتة.pdf'));
  expect(readFileSync(join(profile, monthly)).subarray(0, 5).toString()).toBe('%PDF-');
  expect(readFileSync(join(profile, monthly)).length).toBeGreaterThan(20_000);
  await page.keyboard.press('Escape');
  // The window is as it was.
  await expect(page.getByTestId('page-reports')).toBeVisible();

  await page.getByTestId('reports-card-new').click();
  await page.getByTestId('report-chat').filter({ hasText: 'سارة' }).click();
  await expect(desk.bubble('عندكم بنادول؟')).toBeVisible();
});
