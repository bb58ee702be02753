import { expect, test } from '../support/fixtures.ts';
import * as shapes from '../../whatsapp-stand-in/server/shapes.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'عميل ١';

test('what lists, polls, events, orders and templates say stands in the thread, the list and the search', async ({
  desk,
  standIn,
}) => {
  const write = (shape: object) => standIn.customerWrites({ from: CUSTOMER, name: NAME, ...shape });
  write(shapes.listReply('Panadol Extra', { description: '24 tablets' }));
  await desk.openChat(NAME);
  const card = (name: string) => desk.page.getByTestId(`card-${name}`);
  await expect(card('choice')).toContainText('Panadol Extra');
  await expect(desk.chat(NAME)).toContainText('Panadol Extra');

  write(shapes.poll('متى نوصل؟', ['صباحًا', 'مساءً']));
  await expect(card('poll')).toContainText('متى نوصل؟');
  await expect(card('poll').getByRole('listitem')).toHaveText(['صباحًا', 'مساءً']);

  const startsAt = Date.parse('2030-03-05T17:00:00');
  const day = shapes.event('يوم قياس الضغط', { startsAt, place: 'الفرع الرئيسي' });
  const { id } = write(day);
  await expect(card('event')).toContainText('يوم قياس الضغط');
  await expect(card('event')).toContainText('5 مارس 2030');
  await expect(card('event')).not.toContainText('أُلغيت');
  standIn.customerEdits(id, '', { ...day.fields, isEventCanceled: true });
  await expect(card('event')).toContainText('أُلغيت');

  write(shapes.order('بنادول وفيتامين سي', { total: 120_500, itemCount: 2, note: 'بسرعة من فضلكم' }));
  await expect(card('order')).toContainText('صنفان · 120.50 جنيه');
  await expect(card('order')).toContainText('بسرعة من فضلكم');

  write(shapes.product('سانت كريم', { price: 90_000, sale: 75_000 }));
  await expect(card('product')).toContainText('75.00 جنيه');

  write(shapes.template('طلبك في الطريق', { heading: 'شحنة', footer: 'لا ترد', buttons: ['حسنًا'] }));
  await expect(card('interactive')).toContainText('حسنًا');
  await expect(desk.bubble('طلبك في الطريق')).toContainText('شحنة');

  await desk.page.getByTestId('chat-search').fill('panadol');
  await expect(desk.page.getByTestId('found-message')).toContainText('24 tablets');
});

test('a vote on the pharmacy’s poll is an answer of the customer, and so is another one', async ({
  desk,
  standIn,
}) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'متى التوصيل؟' });
  await desk.openChat(NAME);
  const { key } = standIn.phoneWrites({ to: CUSTOMER, ...shapes.poll('متى نوصل؟', ['صباحًا', 'مساءً']) });
  await expect(desk.page.getByTestId('card-poll')).toBeVisible();
  const votes = desk.page.getByTestId('card-choice');
  standIn.customerVotes(key, CUSTOMER, [1]);
  await expect(votes).toHaveCount(1);
  await expect(votes.first()).toContainText('مساءً');
  await expect(votes.first()).toContainText('متى نوصل؟');
  standIn.customerVotes(key, CUSTOMER, [0]);
  await expect(votes.last()).toContainText('صباحًا');
  await expect(votes).toHaveCount(2);
  await expect(desk.page.locator('[data-testid=message][data-direction=incoming]')).toHaveCount(3);
});
