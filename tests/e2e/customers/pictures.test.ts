import { makeCard } from '../../support/samples/pictures.ts';
import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'عميل ١';
const BOOK_NAME = 'منى الموزع';

test('a picture comes, changes and goes, and comes back; the phone’s name is shown until staff give their own', async ({
  desk,
  standIn,
}) => {
  const { page } = desk;
  const card = await makeCard(320, 320, (each) => each.jpeg());
  standIn.customerShows(CUSTOMER, card);
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'عندكم بنادول؟' });
  const inList = page.getByTestId('chat-item').getByTestId('avatar-picture');
  await expect(inList).toHaveAttribute('src', /^blob:/);
  await desk.openChat(NAME);
  const open = page.getByTestId('picture-open');
  await expect(open).toHaveAccessibleName(`صورة ${NAME}`);

  // Larger, for who looks at it alone.
  await open.click();
  const large = page.getByTestId('picture-large').getByRole('img', { name: `صورة ${NAME}` });
  await expect(large).toHaveAttribute('data-size', 'large');
  expect(await large.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(320);
  await page.keyboard.press('Escape');

  // Another one takes its place, and is one request however many show it.
  const before = (await inList.getAttribute('src')) ?? '';
  standIn.customerShows(CUSTOMER, await makeCard(96, 96, (each) => each.negate().png()));
  await expect(inList).not.toHaveAttribute('src', before);
  const [row, header] = await Promise.all(
    [inList, open.locator('img')].map((image) => image.getAttribute('src')),
  );
  expect(row).toBe(header);

  standIn.customerShows(CUSTOMER, null);
  await expect(page.getByTestId('avatar-picture')).toHaveCount(0);
  await expect(open).toHaveCount(0);

  // The phone has them in its address book.
  const title = page.getByTestId('thread-name');
  standIn.phoneKnows(CUSTOMER, BOOK_NAME);
  await expect(title).toHaveText(BOOK_NAME);
  await expect(desk.chat(BOOK_NAME)).toBeVisible();
  standIn.customerWrites({ from: CUSTOMER, name: 'Mona', text: 'ألو' });
  await expect(desk.chat(BOOK_NAME)).toContainText('ألو');

  // Staff's own name wins, and the phone's is still found.
  const name = page.getByTestId('customer-name');
  await name.fill('الحاجة');
  // What is being typed stays, whatever the phone calls them meanwhile.
  standIn.phoneKnows(CUSTOMER, 'منى الجديدة');
  await expect(title).toHaveText('منى الجديدة');
  await expect(name).toBeFocused();
  await name.press('End');
  await name.pressSequentially(' منى');
  await name.press('Enter');
  await expect(title).toHaveText('الحاجة منى');
  standIn.phoneKnows(CUSTOMER, 'منى القديمة');
  await expect(page.getByTestId('phone-book-name')).toHaveText('منى القديمة');
  await expect(title).toHaveText('الحاجة منى');

  // Who shows a picture again is seen, until the pharmacy wants to see none.
  standIn.customerShows(CUSTOMER, card);
  await expect(open).toBeVisible();
  await desk.updateSettings({ showsPictures: false });
  await expect(page.getByTestId('avatar-picture')).toHaveCount(0);
  await desk.updateSettings({ showsPictures: true });
  await expect(open).toBeVisible();
});
