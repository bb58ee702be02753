import { test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

/** Not tests: pictures of what a chat and a customer leave the desk as. */

test('records', async ({ desk, standIn }) => {
  const { page } = desk;
  standIn.customerWrites({ from: '201012345678@c.us', name: 'منى', text: 'عندكم بنادول؟' });
  await desk.openChat('منى');
  await page.getByTestId('thread-menu').click();
  await page.getByTestId('record-open').waitFor();
  await shoot(desk, 'records-1-menu');
  await page.getByTestId('record-open').click();
  await page.getByTestId('record-period-days').click();
  await page.getByTestId('record-state').getByText('1').waitFor();
  await shoot(desk, 'records-2-chat');
  await page.getByTestId('record-cancel').click();
  await page.getByTestId('page-customers').click();
  await page.getByTestId('customer-item').first().click();
  await page.getByTestId('customer-record').click();
  await page.getByTestId('record-format-print').click();
  await shoot(desk, 'records-3-customer');
});
