import { expect, test } from '../support/fixtures.ts';
import { pdf } from '../support/sample-files.ts';
import { sendFile } from '../support/send-file.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'عميل ١';

test('the words under a file are edited, also when the power goes between the click and WhatsApp’s answer', async ({
  desk,
  standIn,
  openDesk,
}) => {
  const { page } = desk;
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'ابعتلي الروشتة' });
  await desk.openChat(NAME);
  const { name, buffer: bytes } = pdf('روشتة.pdf');
  await sendFile(desk, { name, kind: 'document', bytes, caption: 'الروشتة: قرص مرة' });
  const ours = page.getByTestId('message').last();
  await expect(ours).toHaveAttribute('data-status', 'sent');

  const edit = async (text: string): Promise<void> => {
    await ours.hover();
    await ours.getByTestId('message-menu-open').click();
    await page.getByTestId('message-do-edit').click();
    await page.getByTestId('edit-message-text').fill(text);
    await page.getByTestId('edit-message-save').click();
  };
  await edit('الروشتة: قرص مرتين');
  const { id } = await standIn.waitForSent();
  const first = await standIn.waitForAct(({ kind }) => kind === 'edit');
  expect(first.key).toContain(id);
  expect(first.value).toBe('الروشتة: قرص مرتين');
  await expect(ours).toContainText('قرص مرتين');
  await expect(ours).toContainText('روشتة.pdf');
  await expect(ours.getByTestId('message-edited')).toBeVisible();

  // The server has the second one, and the desk dies before it hears so.
  standIn.loseActReplies();
  await edit('الروشتة: قرص ثلاث مرات');
  await standIn.waitForAct(({ value }) => value === 'الروشتة: قرص ثلاث مرات');
  await expect(ours.getByTestId('edit-waits')).toBeVisible();
  await desk.kill();

  standIn.loseActReplies(false);
  const again = await openDesk();
  await again.waitForPhase('online');
  await again.openChat(NAME);
  const after = again.page.getByTestId('message').last();
  await expect(after).toContainText('قرص ثلاث مرات');
  await expect(after.getByTestId('edit-waits')).toHaveCount(0);
  await expect(after).toContainText('روشتة.pdf');
  await expect(after.getByTestId('message-edited')).toBeVisible();
  // What was asked for is no draft any more, and the customer sees each edit once.
  await expect(again.page.getByTestId('edit-message')).toHaveCount(0);
  await expect(again.page.getByTestId('action-failure')).toHaveCount(0);
  const seen = standIn.acts.filter(({ kind }) => kind === 'edit').map(({ value }) => value);
  expect(new Set(seen)).toEqual(new Set(['الروشتة: قرص مرتين', 'الروشتة: قرص ثلاث مرات']));
  await after.getByTestId('message-edited').click();
  await expect(after.getByTestId('earlier-texts')).toContainText('قرص مرة');
});
