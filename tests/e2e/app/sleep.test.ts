import type { Bridge } from '#shared/ipc/bridge.ts';
import { DEFAULT_ALERTS } from '#shared/domain/alerts/alert-settings.ts';
import { moveClock } from '../support/clock.ts';
import { call } from '../support/colleague.ts';
import type { Desk } from '../support/desk.ts';
import { OWNER } from '../support/desk-window.ts';
import { expect, test } from '../support/fixtures.ts';

const MONA = { from: '201012345678@c.us', name: 'منى' } as const;
const ALI = { from: '201112345678@c.us', name: 'علي' } as const;
const HOUR_MS = 3_600_000;

/** What is heard in the window from now on; the list grows by itself. */
async function collectRings({ page }: Desk): Promise<string[]> {
  const rings: string[] = [];
  await page.exposeFunction('roshetaTestRing', (kind: string) => rings.push(kind));
  await page.evaluate(() => {
    const { rosheta, roshetaTestRing } = window as unknown as {
      rosheta: Bridge;
      roshetaTestRing: (kind: string) => void;
    };
    rosheta.onEvent((channel, payload) => {
      if (channel === 'alerts.ring') roshetaTestRing((payload as { kind: string }).kind);
    });
  });
  return rings;
}

/** A time of the pharmacy's day. */
const timeAt = (ms: number): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Africa/Cairo', hour: '2-digit', minute: '2-digit' }).format(
    ms,
  );

test('a PC that sleeps two hours is locked when it wakes, sends once what was due, and keeps to the quiet hours of then', async ({
  desk,
  standIn,
}) => {
  const { page } = desk;
  const wakesAt = Date.now() + 2 * HOUR_MS;
  const write = (who: typeof MONA | typeof ALI, text: string): void =>
    void standIn.customerWrites({ ...who, text, timestampSeconds: Math.floor(wakesAt / 1000) });
  standIn.customerWrites({ ...MONA, text: 'ذكروني' });
  await desk.openChat('منى');
  await desk.updateSettings({
    alerts: {
      ...DEFAULT_ALERTS,
      quiet: { isOn: true, from: timeAt(wakesAt - HOUR_MS / 2), to: timeAt(wakesAt + HOUR_MS / 2) },
    },
  });
  await call(desk, 'scheduled.add', {
    conversationId: 1,
    text: 'تذكير بموعد الاستلام',
    onlyIfSilent: false,
    sendAt: Date.now() + HOUR_MS,
    clientKey: crypto.randomUUID(),
  });
  await page.getByTestId('composer-input').fill('نصف جملة');
  const rings = await collectRings(desk);

  await desk.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'));
  await expect(page.getByTestId('sign-in')).toBeVisible();
  await moveClock(desk, 2 * HOUR_MS);
  await desk.app.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('resume');
    powerMonitor.emit('unlock-screen');
  });
  await standIn.waitForSent(({ body }) => body === 'تذكير بموعد الاستلام');
  await expect(page.getByTestId('sign-in')).toBeVisible();

  write(ALI, 'في ساعات الهدوء');
  await page.keyboard.type(OWNER.secret);
  await page.keyboard.press('Enter');
  await expect(desk.chat('علي')).toBeVisible();
  await desk.openChat('منى');
  await expect(page.getByTestId('composer-input')).toHaveValue('نصف جملة');
  await expect(desk.bubble('تذكير بموعد الاستلام')).toHaveCount(1);

  // What is heard now shows that the one before was not.
  await desk.updateSettings({ alerts: DEFAULT_ALERTS });
  write(ALI, 'بعد ساعات الهدوء');
  // So soon after others it is told a little later.
  await expect.poll(() => rings, { timeout: 40_000 }).toEqual(['message']);
  await desk.waitForPhase('online');
  await desk.reply('حاضر');
  await standIn.waitForSent(({ body }) => body === 'حاضر');
  expect(standIn.sent.filter(({ body }) => body === 'تذكير بموعد الاستلام')).toHaveLength(1);
});
