import { call } from '../support/colleague.ts';
import { test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

const MANY = 200;

/** Not a test: 200 messages that go later, in the thread of one customer and on their page. */
test('very many follow-ups', async ({ desk, standIn }) => {
  test.setTimeout(180_000);
  const { page } = desk;
  standIn.customerWrites({ from: '201012345678@c.us', name: 'منى', text: 'محتاجة تذكير كل يوم' });
  await desk.openChat('منى');
  const tomorrow = Date.now() + 86_400_000;
  for (let index = 0; index < MANY; index += 1) {
    await call(desk, 'scheduled.add', {
      conversationId: 1,
      clientKey: crypto.randomUUID(),
      text: `تذكير ${index + 1}: كونكور 5 مجم`,
      sendAt: tomorrow + index * 60_000,
      onlyIfSilent: false,
    });
  }
  await page.getByTestId('coming-up-more').waitFor();
  await shoot(desk, 'many-follow-ups-1-thread');
  await page.getByTestId('coming-up-more').click();
  await page
    .getByTestId('coming-up-item')
    .nth(MANY - 1)
    .waitFor();
  await shoot(desk, 'many-follow-ups-2-thread-all');
  await page.getByTestId('page-follow-ups').click();
  await page.getByTestId('follow-ups-scheduled').click();
  await page.getByText(`تذكير ${MANY}:`).waitFor();
  await shoot(desk, 'many-follow-ups-3-page');
});
