import type { Bridge } from '#shared/ipc/bridge.ts';
import { startGraphStandIn } from '../../graph-stand-in/graph-stand-in.ts';
import { test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

/** Not tests: what WhatsApp says of the account, and what it counts, in both languages and both themes. */

const VERIFY_TOKEN = 'a-verify-token-of-ours';

test('the account', async ({ openDesk }) => {
  const graph = await startGraphStandIn();
  const desk = await openDesk({ flags: [`--graph-url=${graph.url}`] });
  const { page } = desk;
  await page.evaluate(
    async (credentials) => {
      const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
      await invoke('cloud.saveCredentials', credentials);
      await invoke('settings.update', { sendingLink: 'cloud' });
    },
    { ...graph.credentials, verifyToken: VERIFY_TOKEN, webhookPort: 18_793 },
  );
  await desk.waitForPhase('online');
  graph.tellStatusesByThemselves('sent', 'delivered');
  graph.sendWebhooksTo('http://127.0.0.1:18793/api/whatsapp/webhook', VERIFY_TOKEN);
  graph.customerWrites({ phone: '201000000101', name: 'منى', text: 'السلام عليكم، عندكم بنادول؟' });
  await desk.openChat('منى');
  await desk.reply('نعم، موجود');
  await desk.bubble('نعم، موجود').and(page.locator('[data-status="delivered"]')).waitFor();
  const inTwoDays = Math.round(Date.now() / 1_000) + 2 * 86_400;
  graph.accountChanges('account_update', {
    event: 'ACCOUNT_RESTRICTION',
    restriction_info: [{ restriction_type: 'RESTRICTED_BIZ_INITIATED_MESSAGING', expiration: inTwoDays }],
  });
  graph.accountChanges('account_update', {
    event: 'ACCOUNT_VIOLATION',
    violation_info: { violation_type: 'DRUGS' },
  });
  graph.accountChanges('phone_number_quality_update', { event: 'FLAGGED' });
  graph.accountChanges('business_capability_update', { max_daily_conversations_per_business: 2_000 });
  await page.locator('[data-testid="account-banner"]').waitFor();
  await shoot(desk, '85-account-banner');
  await page.getByTestId('account-banner-open').click();
  await page.locator('[data-testid="account-notices"] [data-kind="capability"]').waitFor();
  await page.getByTestId('account-notices').scrollIntoViewIfNeeded();
  await shoot(desk, '86-account-notices');
  await page.getByTestId('monthly-use').scrollIntoViewIfNeeded();
  await shoot(desk, '87-monthly-use');
  await graph.close();
});
