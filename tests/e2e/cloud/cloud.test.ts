import type { Bridge } from '#shared/ipc/bridge.ts';
import { startGraphStandIn } from '../../graph-stand-in/graph-stand-in.ts';
import { expect, test } from '../support/fixtures.ts';

const PHONE = '201000000101';
const OTHER_PHONE = '201000000102';
const VERIFY_TOKEN = 'a-verify-token-of-ours';
const PORT = 18_794;
const DAY_MS = 86_400_000;

test('a pharmacy without any phone: set up, written to, answered, received, a window that closes, and a template', async ({
  openDesk,
}) => {
  const graph = await startGraphStandIn();
  graph.world.templates.add({
    name: 'order_ready',
    components: [{ type: 'BODY', text: 'أهلاً {{1}}، طلبك جاهز.' }],
  });
  const desk = await openDesk({ flags: [`--graph-url=${graph.url}`] });
  const { page } = desk;

  await page.getByTestId('settings-open').click();
  await page.getByTestId('settings-whatsapp').click();
  const typed = { ...graph.credentials, verifyToken: VERIFY_TOKEN, webhookPort: String(PORT) };
  for (const [field, value] of Object.entries(typed)) {
    await page.getByTestId(`cloud-${field}`).fill(value);
  }
  await page.getByTestId('cloud-save').click();
  await page.locator('[data-testid="cloud-webhook"][data-state="listening"]').waitFor();
  await page.getByTestId('cloud-check-run').click();
  const verdictOf = (check: string) => page.getByTestId(`cloud-result-${check}`);
  for (const check of ['webhook-port', 'token', 'scopes', 'app-secret', 'number', 'clock'])
    await expect(verdictOf(check), check).toHaveAttribute('data-verdict', 'good');
  // Nobody knocks before Meta is told where.
  await expect(verdictOf('signed-post')).toHaveAttribute('data-verdict', 'unknown');
  await expect(verdictOf('subscribed')).toHaveAttribute('data-verdict', 'bad');
  await page.getByTestId('cloud-subscribe').click();
  await expect(verdictOf('subscribed')).not.toHaveAttribute('data-verdict', 'bad');
  await page.getByTestId('send-by-cloud').click();
  await page.getByTestId('confirm-yes').click();
  await page.locator('[data-testid="link-cloud"] [data-sends="true"]').waitFor();
  await expect(page.getByTestId('confirm-yes')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await desk.waitForPhase('online');

  graph.sendWebhooksTo(`http://127.0.0.1:${PORT}/api/whatsapp/webhook`, VERIFY_TOKEN);
  const { webhook } = graph.customerWrites({ phone: PHONE, name: 'منى', text: 'عندكم بنادول؟' });
  // Its answer got lost, and it comes twice.
  graph.webhooks.repeat([webhook]);
  await desk.openChat('منى');
  await expect(desk.bubble('عندكم بنادول؟')).toHaveCount(1);
  await expect(page.getByTestId('ticket-state')).toBeVisible();

  // The status overtakes the answer to the send.
  graph.tellBeforeNextAnswer('sent');
  await desk.reply('نعم، موجود');
  const { wamid } = await graph.waitForSent();
  graph.deliver(wamid);
  graph.read(wamid);
  await expect(desk.bubble('نعم، موجود')).toHaveAttribute('data-status', 'read');
  expect(graph.sent).toHaveLength(1);

  graph.accountChanges('account_update', {
    event: 'ACCOUNT_RESTRICTION',
    restriction_info: [{ restriction_type: 'RESTRICTED_BIZ_INITIATED_MESSAGING' }],
  });
  await expect(page.getByTestId('account-banner')).toHaveAttribute('data-kind', 'restriction');

  // Whose window is shut gets a template; they write while it is filled in, and WhatsApp pauses it.
  const soonPaused = graph.world.templates.add({
    name: 'order_late',
    components: [{ type: 'BODY', text: 'طلب {{1}} يتأخر' }],
  });
  const dayAgo = Math.floor((Date.now() - DAY_MS) / 1000) - 60;
  graph.customerWrites({ phone: OTHER_PHONE, name: 'هدى', text: 'طلبي؟', at: dayAgo });
  await desk.openChat('هدى');
  await page.getByTestId('approved-templates').click();
  await page.getByTestId('approved-refresh').click();
  await page.getByTestId('approved-dialog').getByText('order_late').click();
  await page.getByTestId('approved-blank').fill('هدى');
  graph.customerWrites({ phone: OTHER_PHONE, name: 'هدى', text: 'أنا هنا' });
  await expect(page.getByTestId('window-closed')).toHaveCount(0);
  soonPaused.status = 'PAUSED';
  await page.evaluate(() =>
    (window as unknown as { rosheta: Bridge }).rosheta.invoke('approvedTemplates.refresh', undefined),
  );
  await expect(page.getByTestId('approved-not-now')).toBeVisible();
  await expect(page.getByTestId('approved-send')).toBeDisabled();
  await expect(page.getByTestId('approved-blank')).toHaveValue('هدى');
  await page.keyboard.press('Escape');
  await desk.openChat('منى');

  // A day goes by for Graph.
  graph.refuseShutWindowsAtOnce();
  graph.passTime(DAY_MS + 60_000);
  await desk.reply('هل وصل الطلب؟');
  await expect(desk.bubble('هل وصل الطلب؟')).toHaveAttribute('data-status', 'failed');
  expect(graph.sent).toHaveLength(1);

  // Only what WhatsApp has approved goes now.
  await page.getByTestId('composer').getByTestId('approved-open').click();
  await page.getByTestId('approved-item').filter({ hasText: 'order_ready' }).click();
  await page.getByTestId('approved-blank').fill('أ. منى');
  await page.getByTestId('approved-send').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const template = await graph.waitForSent(({ type }) => type === 'template');
  graph.deliver(template.wamid);
  await expect(desk.bubble('أهلاً أ. منى، طلبك جاهز.')).toHaveAttribute('data-status', 'delivered');
  expect(graph.sent).toHaveLength(2);
  await graph.close();
});
