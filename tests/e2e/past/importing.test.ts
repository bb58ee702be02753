import { expect, test } from '../support/fixtures.ts';
import { chooseChat, openPast, writeExport } from './support.ts';

const LINES = 3_000;

test('an exported chat comes in as history, each message once though the desk is killed over it, and goes again', async ({
  desk,
  openDesk,
  standIn,
  profile,
}) => {
  standIn.customerWrites({ from: '201012345678@c.us', name: 'منى', text: 'صباح الخير' });
  await desk.openChat('منى');
  const file = writeExport(profile, 'دردشة واتساب مع +20 10 1234 5678.txt', { lines: LINES });
  await openPast(desk);
  await chooseChat(desk, file);
  await expect(desk.page.getByTestId('import-chat-pharmacy')).toHaveValue('صيدلية النور');
  await desk.page.getByTestId('import-chat-begin').click();
  await expect(desk.page.getByTestId('past-import').first()).toHaveAttribute('data-state', 'running');
  await desk.kill();

  const again = await openDesk();
  await again.waitForPhase('online');
  await openPast(again);
  const row = again.page.getByTestId('past-import');
  await expect(row).toHaveAttribute('data-state', 'stopped');
  await chooseChat(again, file);
  await again.page.getByTestId('import-chat-begin').click();
  await expect(row.first()).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
  await again.page.getByTestId('import-chat-close').click();
  await expect(row).toHaveCount(1);
  await chooseChat(again, file);
  await again.page.getByTestId('import-chat-begin').click();
  await expect(row.first()).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
  await again.page.getByTestId('import-chat-close').click();

  await row.last().getByRole('button', { name: 'منى', exact: true }).click();
  await expect(again.bubble(`رسالة رقم ${LINES - 1}`)).toHaveCount(1);
  await expect(again.page.getByTestId('imported').first()).toBeVisible();
  await expect(again.chat('منى')).toHaveAttribute('data-unread', '0');
  expect(standIn.sent).toHaveLength(0);

  await openPast(again);
  await row.last().getByTestId('past-undo').click();
  await again.page.getByTestId('confirm-yes').click();
  await expect(row.last()).toHaveAttribute('data-state', 'undone', { timeout: 60_000 });
  await row.last().getByRole('button', { name: 'منى', exact: true }).click();
  await expect(again.bubble('صباح الخير')).toBeVisible();
  await expect(again.page.getByTestId('imported')).toHaveCount(0);
});
