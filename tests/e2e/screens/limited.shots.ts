import type { Bridge } from '#shared/ipc/bridge.ts';
import { startGraphStandIn } from '../../graph-stand-in/graph-stand-in.ts';
import { test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

/** Not tests: what waits while WhatsApp limits the pharmacy's sending. */

const VERIFY_TOKEN = 'a-verify-token-of-ours';

test('limited sending', async ({ openDesk }) => {
  const graph = await startGraphStandIn();
  const desk = await openDesk({ flags: [`--graph-url=${graph.url}`] });
  const { page } = desk;
  await page.evaluate(
    async (credentials) => {
      const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
      await invoke('cloud.saveCredentials', credentials);
      await invoke('settings.update', { sendingLink: 'cloud' });
    },
    { ...graph.credentials, verifyToken: VERIFY_TOKEN, webhookPort: 18_794 },
  );
  await desk.waitForPhase('online');
  graph.sendWebhooksTo('http://127.0.0.1:18794/api/whatsapp/webhook', VERIFY_TOKEN);
  graph.customerWrites({ phone: '201000000101', name: 'منى', text: 'السلام عليكم، عندكم أوزمبيك؟' });
  await desk.openChat('منى');
  graph.refuseNextSend(131_048);
  await desk.reply('للأسف غير متوفر الآن');
  await page.getByTestId('message-failure').waitFor();
  await page.evaluate(async () => {
    const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
    const conversationId = 1;
    const later = { conversationId, text: 'نذكّرك بموعد الاستلام', onlyIfSilent: false };
    const hour = 3_600_000;
    for (const hours of [2, 48])
      await invoke('scheduled.add', {
        ...later,
        clientKey: crypto.randomUUID(),
        sendAt: Date.now() + hours * hour,
      });
    const added = await invoke('waitlist.add', { conversationId, item: 'أوزمبيك', quantity: 1, note: '' });
    if (!added.ok) throw new Error(added.code);
    const { itemId, id } = added.value;
    await invoke('waitlist.tellAll', { itemId, entryIds: [id] });
  });
  await page.getByTestId('follow-up-limited').first().waitFor();
  await shoot(desk, '89-limited-thread');
  await page.getByTestId('page-follow-ups').click();
  await page.getByTestId('follow-ups-waitlist').click();
  await page.getByTestId('pace').waitFor();
  await shoot(desk, '90-limited-pace');
  await graph.close();
});
