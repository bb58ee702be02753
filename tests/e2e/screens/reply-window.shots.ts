import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { ReplyWindow } from '#shared/domain/conversations/reply-window.ts';
import { EVENT_CHANNEL, type Bridge } from '#shared/ipc/bridge.ts';
import type { Desk } from '../support/desk.ts';
import { expect, test } from '../support/fixtures.ts';
import { bringFiles, pdf } from '../support/sample-files.ts';
import { shoot } from './shoot.ts';

/** Not tests: where an answer is written, while the customer's window is open, about to close, and closed. */

const CUSTOMER = '201012345678@c.us';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

async function readConversation({ page }: Desk): Promise<Conversation> {
  const answer = await page.evaluate(() =>
    (window as unknown as { rosheta: Bridge }).rosheta.invoke('conversations.list', {}),
  );
  const conversation = answer.ok ? answer.value.items[0] : undefined;
  if (conversation === undefined) throw new Error('the conversation cannot be read');
  return conversation;
}

/** Types, and lets the desk keep it: what it tells of that would take the window away again. */
async function type(desk: Desk, text: string): Promise<void> {
  await desk.page.getByTestId('composer-input').fill(text);
  await expect.poll(async () => (await readConversation(desk)).draft).toBe(text);
}

/** Shows the open conversation as if the link that sends had a window. */
async function showWindow(desk: Desk, heardAgoMs: number | null, freeForMs?: number): Promise<void> {
  const standsAt = heardAgoMs === null ? null : Date.now() - heardAgoMs;
  const freeUntil = freeForMs === undefined ? null : Date.now() + freeForMs;
  const replyWindow: ReplyWindow = {
    link: 'cloud',
    heardAt: null,
    standsAt,
    lengthMs: DAY_MS,
    aheadMs: 0,
    freeUntil,
  };
  const conversation = { ...(await readConversation(desk)), replyWindow };
  await desk.app.evaluate(
    ({ BrowserWindow }, [channel, told]) => {
      for (const each of BrowserWindow.getAllWindows())
        if (each.webContents.getURL().startsWith('app://'))
          each.webContents.send(channel, [['conversation.changed', told]]);
    },
    [EVENT_CHANNEL, conversation] as const,
  );
}

test('the reply window', async ({ desk, standIn }) => {
  const { page } = desk;
  for (const text of ['السلام عليكم', 'عندكم Panadol Extra؟'])
    standIn.customerWrites({ from: CUSTOMER, name: 'عميل ١', text });
  await desk.openChat('عميل ١');
  standIn.refuseNextSend();
  await desk.reply('تمام؟');
  await page.getByTestId('message-failure').waitFor();
  await showWindow(desk, DAY_MS - 5 * HOUR_MS - 12 * 60_000);
  await page.getByTestId('window-left').waitFor();
  await shoot(desk, '84-window-open');
  await showWindow(desk, 5 * HOUR_MS, 67 * HOUR_MS - 12 * 60_000);
  await page.getByTestId('window-free').waitFor();
  await shoot(desk, '84-window-free');
  await showWindow(desk, DAY_MS + HOUR_MS, 47 * HOUR_MS);
  await page.getByTestId('window-closed').waitFor();
  await shoot(desk, '84-window-closed-free');
  await showWindow(desk, DAY_MS - HOUR_MS - 30 * 60_000);
  await page.locator('[data-testid="window-left"][data-soon]').waitFor();
  await shoot(desk, '85-window-soon');
  await type(desk, 'أيوه موجود يا فندم');
  // It closes while it is looked at.
  await showWindow(desk, DAY_MS - 1_500);
  await page.getByTestId('window-closed').waitFor();
  await shoot(desk, '86-window-closed-draft');
  await type(desk, '');
  await showWindow(desk, null);
  await shoot(desk, '87-window-never');
  await bringFiles(page, 'thread', 'drop', [pdf('عروض.pdf')]);
  await page.getByTestId('tray-card').waitFor();
  await shoot(desk, '88-window-tray');
});
