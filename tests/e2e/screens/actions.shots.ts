import { expect, test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

test('what can be done with a message', async ({ desk, standIn }) => {
  const mona = { from: '201012345678@c.us', name: 'منى' } as const;
  standIn.customerWrites({ ...mona, text: 'مساء الخير، هل يوجد أوجمنتين 1 جم؟' });
  standIn.customerWrites({ ...mona, text: 'وكم سعره؟' });
  await desk.openChat('منى');
  const last = desk.page.getByTestId('message').last();
  await last.hover();
  await last.getByTestId('message-menu-open').click();
  await expect(desk.page.getByTestId('message-menu')).toBeVisible();
  await shoot(desk, 'actions-1-menu');
  await desk.page.getByTestId('message-do-info').click();
  await shoot(desk, 'actions-2-info');
});
