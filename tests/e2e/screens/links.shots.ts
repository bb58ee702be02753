import type { Bridge } from '#shared/ipc/bridge.ts';
import { startGraphStandIn } from '../../graph-stand-in/graph-stand-in.ts';
import { test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

/** Not tests: a desk with two links, in both languages and both themes. */

test('two links', async ({ openDesk, standIn }) => {
  const graph = await startGraphStandIn();
  const desk = await openDesk({ flags: [`--graph-url=${graph.url}`] });
  await desk.qrText();
  await standIn.scan();
  await desk.waitForPhase('online');
  const { page } = desk;
  const invoke = async (input: object): Promise<void> =>
    page.evaluate(async (change) => {
      const bridge = (window as unknown as { rosheta: Bridge }).rosheta;
      await bridge.invoke('cloud.saveCredentials', change);
    }, input);
  await invoke({
    ...graph.credentials,
    verifyToken: 'a-verify-token-of-ours',
    webhookPort: 18_792,
  });
  await page.locator('[data-testid="other-link"][data-phase="online"]').waitFor();
  graph.sendWebhooksTo('http://127.0.0.1:18792/api/whatsapp/webhook', 'a-verify-token-of-ours');
  standIn.customerWrites({ from: '201000000101@c.us', name: 'منى', text: 'السلام عليكم، عندكم بنادول؟' });
  await desk.chat('منى').waitFor();
  graph.customerWrites({ phone: '201000000101', name: 'منى', text: 'كتبت على الرقم الجديد' });
  await desk.openChat('منى');
  await desk.bubble('كتبت على الرقم الجديد').waitFor();
  await shoot(desk, '81-links-thread');
  await page.getByTestId('settings-open').click();
  await page.getByTestId('settings-whatsapp').click();
  await page.getByTestId('links').waitFor();
  await shoot(desk, '82-links-settings');
  await page.getByTestId('send-by-cloud').click();
  await page.getByTestId('confirm-yes').waitFor();
  await shoot(desk, '83-links-choose');
  await page.getByTestId('confirm-yes').click();
  await page.locator('[data-testid="link-cloud"] [data-sends="true"]').waitFor();
  graph.account.revokeToken(graph.credentials.accessToken);
  await page.keyboard.press('Escape');
  await desk.reply('نعم، موجود');
  await page.getByTestId('banner-settings').waitFor();
  await shoot(desk, '84-links-no-access');
  await graph.close();
});
