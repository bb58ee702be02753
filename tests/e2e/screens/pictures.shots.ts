import sharp from 'sharp';
import { expect, test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

/** A face as a photo shows it: something light on something dark, in a colour of its own. */
function face(background: string, skin: string): Promise<Buffer> {
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="320">
    <rect width="320" height="320" fill="${background}"/>
    <circle cx="160" cy="125" r="62" fill="${skin}"/><ellipse cx="160" cy="310" rx="120" ry="105" fill="${skin}"/></svg>`;
  return sharp(Buffer.from(drawn)).jpeg().toBuffer();
}

const PEOPLE = [
  { from: '201012345678@c.us', name: 'Mona', text: 'مساء الخير، هل يوجد أوجمنتين 1 جم؟' },
  { from: '201112345678@c.us', name: 'أحمد سامي', text: 'شكرًا' },
  { from: '201212345678@c.us', name: 'Nadia Samir', text: 'Do you deliver to Maadi?' },
] as const;

test('customers with their pictures', async ({ desk, standIn }) => {
  const { page } = desk;
  const [mona, ahmed] = PEOPLE;
  standIn.customerShows(mona.from, await face('#2f5d50', '#e8c39e'));
  standIn.customerShows(ahmed.from, await face('#c9a227', '#8d5a35'));
  for (const person of PEOPLE) standIn.customerWrites(person);
  standIn.phoneKnows(mona.from, 'منى الموزع');
  await desk.openChat('منى الموزع');
  await expect(page.getByTestId('chat-item').getByTestId('avatar-picture')).toHaveCount(2, {
    timeout: 20_000,
  });
  const name = page.getByTestId('customer-name');
  await name.fill('الحاجة منى');
  await name.press('Enter');
  await expect(page.getByTestId('phone-book-name')).toBeVisible();
  await shoot(desk, 'pictures-1-chats');
  await page.getByTestId('picture-open').click();
  await expect(page.getByTestId('picture-large').locator('[data-size=large]')).toBeVisible();
  await shoot(desk, 'pictures-2-large');
  await page.keyboard.press('Escape');
  await page.getByTestId('page-customers').click();
  await expect(page.getByTestId('customer-item').getByTestId('avatar-picture')).toHaveCount(2);
  await shoot(desk, 'pictures-3-customers');
  await page.getByTestId('settings-open').click();
  await page.getByTestId('settings-whatsapp').click();
  await page.getByTestId('settings-shows-pictures').scrollIntoViewIfNeeded();
  await shoot(desk, 'pictures-4-setting');
});
