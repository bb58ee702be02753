import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../support/fixtures.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'أمينة التجريبية';
const HIDDEN = '99887766554433@lid';
const PAIRED = '01098765432';

test('23 the log of a busy day holds no text, name, number or code', async ({
  openDesk,
  standIn,
  profile,
}) => {
  const desk = await openDesk({ flags: ['--verbose'] });
  const qr = await desk.qrText();
  await desk.page.getByTestId('pairing-open').click();
  await desk.page.getByTestId('pairing-phone').fill(PAIRED);
  await desk.page.getByTestId('pairing-submit').click();
  const { code } = await standIn.waitForPairingCode();
  await standIn.scan();
  await desk.waitForPhase('online');

  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'جرعة الإنسولين ٣٠ وحدة' });
  standIn.customerWrites({ from: HIDDEN, name: 'Hidden Tester', text: 'pregnancy test please' });
  await desk.openChat(NAME);
  await desk.reply('مكتوبة عندنا يا فندم');
  await standIn.waitForSent();
  standIn.throwOnNextSend('could not send نص سري to 201012345678@c.us');
  await desk.reply('رد لم يصل أول مرة');
  await expect(desk.bubble('رد لم يصل أول مرة')).toHaveAttribute('data-status', 'sent', { timeout: 60_000 });
  standIn.refuseNextSend();
  await desk.reply('رد مرفوض');
  await expect(desk.bubble('رد مرفوض')).toHaveAttribute('data-status', 'failed');
  await desk.page.evaluate(async () => {
    const { invoke } = (
      window as unknown as { rosheta: { invoke: (c: string, i: unknown) => Promise<unknown> } }
    ).rosheta;
    await invoke('messages.sendText', {
      conversationId: 'سر في مكان خطأ',
      text: 'سر في مكان خطأ',
      clientKey: 5,
    });
    await invoke('conversations.get', { id: 4711 });
  });
  await desk.crashWhatsApp();
  await desk.waitForPhase('online', 60_000);
  await desk.quit();

  const folder = path.join(profile, 'logs');
  const files = await readdir(folder);
  const log = (await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')))).join('\n');
  // It is the log of that day.
  expect(log).toContain('connection web: online');
  expect(log).toContain('refused input');
  const secrets = [
    ...['الإنسولين', 'pregnancy', 'مكتوبة عندنا', 'نص سري', 'رد لم يصل', 'رد مرفوض', 'سر في مكان'],
    ...[NAME, 'أمينة', 'Hidden Tester'],
    ...[
      '201012345678',
      '1012345678',
      '99887766554433',
      '1098765432',
      standIn.owner.phone.split('@')[0] ?? '',
    ],
    ...[code, ...qr.split(',').filter((part) => part.length > 8)],
  ];
  for (const secret of secrets) expect(log.includes(secret), `the log holds ${secret}`).toBe(false);
  expect(log).not.toMatch(/\d{7,}/);
});
