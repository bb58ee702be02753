import { test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

/** Not tests: saved replies, in both languages and both themes. */

const CUSTOMER = '201012345678@c.us';

test('saved replies', async ({ desk, standIn }) => {
  const { page } = desk;
  standIn.customerWrites({ from: CUSTOMER, name: 'منى', text: 'بكام البنادول؟' });
  await desk.openChat('منى');
  const input = page.getByTestId('composer-input');
  await input.pressSequentially('/');
  await page.getByTestId('picker-item').first().waitFor();
  await shoot(desk, '70-replies-picker');
  await input.pressSequentially('سعر');
  await input.press('Enter');
  await page.getByTestId('blank').first().fill('بنادول');
  await page.getByTestId('form-done').click();
  await shoot(desk, '71-replies-blanks');
  await page.getByTestId('page-templates').click();
  await shoot(desk, '72-replies-page');
  await page.getByTestId('template-search').fill('متوفر');
  await page.getByTestId('template-item').first().click();
  await page.getByTestId('template-body-en').fill('Hello {{customer}}, {{Size:choice(one)}} is');
  await shoot(desk, '73-replies-editor');
  await page.getByTestId('template-body-en').fill('Hello');
  await page.getByTestId('template-save').click();
  await page.getByTestId('template-changed-by').waitFor();
  await page.getByTestId('template-versions-open').click();
  await page.getByTestId('template-version').first().waitFor();
  await shoot(desk, '74-replies-versions');
  await page.keyboard.press('Escape');
  await page.getByTestId('templates-more').click();
  await page.getByTestId('templates-categories').click();
  for (const name of ['الأطفال', 'البشرة']) {
    await page.getByTestId('category-name').fill(name);
    await page.getByTestId('category-save').click();
    await page.getByTestId('category-row').filter({ hasText: name }).waitFor();
  }
  await page.getByTestId('category-remove').first().click();
  await shoot(desk, '75-replies-categories');
});
