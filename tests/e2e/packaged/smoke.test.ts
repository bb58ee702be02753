import { expect, test } from './support/fixtures.ts';

test('the packaged app: QR, message, reply', async ({ openDesk, standIn }) => {
  const desk = await openDesk();
  await desk.qrText();
  await standIn.scan();
  await desk.waitForPhase('online');
  standIn.customerWrites({ from: '201012345678@c.us', name: 'عميل ١', text: 'من التطبيق المعبأ' });
  await desk.openChat('عميل ١');
  await expect(desk.bubble('من التطبيق المعبأ')).toBeVisible();
  await desk.reply('وصلت');
  const sent = await standIn.waitForSent();
  await expect(desk.bubble('وصلت')).toHaveAttribute('data-status', 'sent');
  expect(sent).toMatchObject({ body: 'وصلت', duplicates: 0 });
});

test('closing the window ends the program, also while WhatsApp is linked', async ({ openDesk, standIn }) => {
  const desk = await openDesk();
  await desk.qrText();
  await standIn.scan();
  await desk.waitForPhase('online');
  await desk.closeWindow();
  expect(desk.isRunning).toBe(false);
});
