import type { Bridge } from '#shared/ipc/bridge.ts';
import { startGraphStandIn } from '../../graph-stand-in/graph-stand-in.ts';
import { test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

/** Not tests: the link to WhatsApp's own server in the settings, in both languages and both themes. */

test('cloud set-up', async ({ openDesk }) => {
  const graph = await startGraphStandIn();
  const desk = await openDesk({ flags: [`--graph-url=${graph.url}`] });
  const { page } = desk;
  await page.getByTestId('settings-open').click();
  await page.getByTestId('settings-whatsapp').click();
  await page.getByTestId('cloud').scrollIntoViewIfNeeded();
  await shoot(desk, '67-cloud-empty');
  await page.evaluate(async ({ phoneNumberId, businessAccountId, accessToken, appSecret }) => {
    const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
    await invoke('cloud.saveCredentials', {
      phoneNumberId,
      businessAccountId,
      accessToken,
      appSecret,
      verifyToken: 'a-verify-token-of-ours',
      webhookPort: 18_791,
    });
  }, graph.credentials);
  graph.account.health.canSend = 'LIMITED';
  graph.account.health.errors.push({ code: 131_042, description: 'Payment issue', solution: 'Add a card' });
  await page.locator('[data-testid="cloud-webhook"][data-state="listening"]').waitFor();
  await page.getByTestId('cloud-phoneNumberId').focus();
  await page.getByTestId('cloud-generate').click();
  await page.getByTestId('cloud').scrollIntoViewIfNeeded();
  await shoot(desk, '68-cloud-credentials');
  await page.getByTestId('cloud-tunnel-show').click();
  await page.getByTestId('cloud-tunnel').scrollIntoViewIfNeeded();
  await shoot(desk, '69-cloud-tunnel');
  await page.getByTestId('cloud-register-show').click();
  await page.getByTestId('cloud-pin').fill('١٢٣');
  await page.getByTestId('cloud-register-send').click();
  await page.getByTestId('cloud-register').scrollIntoViewIfNeeded();
  await shoot(desk, '69-cloud-register');
  graph.account.pin = '654321';
  await page.getByTestId('cloud-pin').fill('123456');
  await page.getByTestId('cloud-register-send').click();
  await page.locator('[data-testid="cloud-register-result"][data-outcome="pin-wrong"]').waitFor();
  await page.getByTestId('cloud-register-result').scrollIntoViewIfNeeded();
  await shoot(desk, '69-cloud-register-refused');
  await page.getByTestId('cloud-check-run').click();
  await page.getByTestId('cloud-results').waitFor();
  await page.getByTestId('cloud-subscribe').scrollIntoViewIfNeeded();
  await shoot(desk, '69-cloud-checks');
  await graph.close();
});
