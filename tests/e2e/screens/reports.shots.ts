import { test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

/** Not tests: pictures of the figures, of nothing and of a morning, and of the chats behind one. */

test('reports', async ({ desk, standIn }) => {
  const { page } = desk;
  await page.getByTestId('page-reports').click();
  await page.getByTestId('reports-span').waitFor();
  await shoot(desk, 'reports-1-none');
  await page.getByTestId('page-chats').click();
  const people = ['أحمد', 'سارة', 'Customer 3', 'منى', 'فاطمة'];
  const texts = ['عندكم بنادول؟', 'فين طلبي؟ اتأخر جدا', 'Do you deliver?', 'عايز أعمل طلب', 'معايا روشتة'];
  for (const [index, name] of people.entries()) {
    const from = `20101234567${index}@c.us`;
    for (const text of texts.slice(0, index + 1)) standIn.customerWrites({ from, name, text });
    await desk.chat(name).waitFor();
  }
  await desk.openChat('أحمد');
  await desk.reply('نعم، موجود');
  await standIn.waitForSent();
  await page.getByTestId('page-reports').click();
  await page.getByTestId('reports-period').click();
  await page.getByRole('option').first().click();
  await page.getByTestId('reports-card-new').waitFor();
  await shoot(desk, 'reports-2-today');
  await page.getByTestId('reports-hours').scrollIntoViewIfNeeded();
  await shoot(desk, 'reports-3-hours');
  await page.getByTestId('reports-links').scrollIntoViewIfNeeded();
  await shoot(desk, 'reports-5-links');
  await page.getByTestId('reports-export').click();
  await page.getByTestId('reports-monthly').click();
  await page.getByTestId('monthly-on').waitFor();
  await shoot(desk, 'reports-6-monthly');
  await page.keyboard.press('Escape');
  await page.getByTestId('reports-card-new').click();
  await page.getByTestId('report-chat').first().waitFor();
  await shoot(desk, 'reports-4-chats');
});
