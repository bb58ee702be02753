import type { Page } from '@playwright/test';
import type { Bridge } from '#shared/ipc/bridge.ts';
import { probeSound } from '../../support/sound.ts';
import type { Desk } from '../support/desk.ts';
import { expect, test as base } from '../support/fixtures.ts';

/** A device that beeps; the permission is asked for as always. */
const FAKE_MICROPHONE = '--use-fake-device-for-media-stream';

const test = base.extend<{ openTalkingDesk: () => Promise<Desk> }>({
  /** A desk with a microphone, linked, and the chat of one customer open. */
  openTalkingDesk: async ({ openDesk, standIn }, use) => {
    await use(async () => {
      const desk = await openDesk({ switches: [FAKE_MICROPHONE] });
      await standIn.scan();
      await desk.waitForPhase('online');
      standIn.customerWrites({ from: '201012345678@c.us', name: 'عميل ١', text: 'ممكن صوت؟' });
      await desk.openChat('عميل ١');
      return desk;
    });
  },
});

/** Starts with a click and lets it run until the timer says so. */
async function record(page: Page, until: string): Promise<void> {
  await page.getByTestId('voice-record').click();
  await expect(page.getByTestId('voice-time')).toHaveText(until, { timeout: 15_000 });
}

/** The bytes behind a voice note of the thread, as the window gets them. */
async function soundOf(
  desk: Desk,
): Promise<{ bytes: Buffer; waveform: number[] | null; durationMs: number | null }> {
  const { attachment, bytes } = await desk.page.evaluate(async () => {
    const { rosheta } = window as unknown as { rosheta: Bridge };
    const chats = await rosheta.invoke('conversations.list', {});
    if (!chats.ok) throw new Error(chats.code);
    const thread = await rosheta.invoke('messages.list', { conversationId: chats.value.items[0]?.id ?? 0 });
    if (!thread.ok) throw new Error(thread.code);
    const sound = thread.value.items.find((message) => message.attachment?.kind === 'voice')?.attachment;
    if (!sound) throw new Error('no voice note in the thread');
    const response = await fetch(`app://media/files/${sound.fileId}`);
    return { attachment: sound, bytes: [...new Uint8Array(await response.arrayBuffer())] };
  });
  return { bytes: Buffer.from(bytes), waveform: attachment.waveform, durationMs: attachment.durationMs };
}

test('a voice note is recorded, paused, heard, and sent as mono Ogg/Opus', async ({
  openTalkingDesk,
  standIn,
}) => {
  const desk = await openTalkingDesk();
  const { page } = desk;
  await record(page, '0:02');
  await page.getByTestId('voice-pause').click();
  await expect(page.getByTestId('voice-recording')).toHaveAttribute('data-phase', 'paused');
  await page.getByTestId('voice-pause').click();
  await expect(page.getByTestId('voice-time')).toHaveText('0:03');
  await page.getByTestId('voice-stop').click();
  const ready = page.getByTestId('voice-ready');
  await ready.getByTestId('sound-play').click();
  await expect(ready.getByTestId('sound-time')).toContainText('0:01');
  await ready.getByTestId('voice-send').click();
  await expect(page.getByTestId('message').getByTestId('sound-player')).toBeVisible();
  await expect(page.getByTestId('voice-record')).toBeVisible();

  const { bytes, waveform, durationMs } = await soundOf(desk);
  expect(probeSound(bytes)).toMatchObject({ format: 'ogg', codec: 'opus', channels: 1, complaints: '' });
  expect(durationMs).toBeGreaterThan(2_500);
  expect(durationMs).toBeLessThan(10_000);
  expect(waveform).toHaveLength(64);
  expect(Math.max(...(waveform ?? []))).toBeGreaterThan(10);
  // What the customer gets is that very sound, as a voice note.
  const sent = await standIn.waitForSent(({ type }) => type === 'ptt');
  expect(sent.bytes?.equals(bytes)).toBe(true);
  expect(sent.duration).toBeGreaterThanOrEqual(2);
});

test('holding the button sends on release; sliding away and Escape cancel', async ({ openTalkingDesk }) => {
  const { page } = await openTalkingDesk();
  const recording = page.getByTestId('voice-recording');
  await page.getByTestId('voice-record').hover();
  await page.mouse.down();
  await expect(page.getByTestId('voice-time')).toHaveText('0:01');
  await page.mouse.move(500, 300, { steps: 4 });
  await page.mouse.up();
  await expect(recording).toBeHidden();
  await expect(page.getByTestId('sound-player')).toHaveCount(0);

  await page.getByTestId('voice-record').press('Enter');
  await expect(page.getByTestId('voice-time')).toHaveText('0:01');
  await page.keyboard.press('Escape');
  await expect(recording).toBeHidden();
  await expect(page.getByTestId('thread')).toBeVisible();

  await page.getByTestId('voice-record').hover();
  await page.mouse.down();
  await expect(page.getByTestId('voice-time')).toHaveText('0:01');
  await page.mouse.up();
  await expect(page.getByTestId('message').getByTestId('sound-player')).toHaveCount(1);
});

test('what is heard goes on in another chat, with a bar to stop it', async ({ openTalkingDesk, standIn }) => {
  const desk = await openTalkingDesk();
  const { page } = desk;
  standIn.customerWrites({ from: '201112345678@c.us', name: 'عميل ٢', text: 'صباح الخير' });
  await record(page, '0:02');
  await page.getByTestId('voice-send').click();
  const play = page.getByTestId('message').getByTestId('sound-play');
  await play.click();
  await play.click();
  await desk.openChat('عميل ٢');
  await expect(page.getByTestId('now-playing')).toContainText('عميل ١');
  await page.getByTestId('now-playing-close').click();
  await expect(page.getByTestId('now-playing')).toBeHidden();
});

test('leaving the chat ends the recording, and it waits there', async ({ openTalkingDesk, standIn }) => {
  const desk = await openTalkingDesk();
  const { page } = desk;
  standIn.customerWrites({ from: '201112345678@c.us', name: 'عميل ٢', text: 'صباح الخير' });
  await record(page, '0:01');
  await desk.openChat('عميل ٢');
  await expect(page.getByTestId('voice-record')).toBeVisible();
  await desk.openChat('عميل ١');
  await expect(page.getByTestId('voice-ready')).toBeVisible();
});

test('a recording that was interrupted by a power cut is offered again', async ({
  openTalkingDesk,
  openDesk,
}) => {
  const desk = await openTalkingDesk();
  await record(desk.page, '0:03');
  await desk.kill();
  const after = await openDesk({ switches: [FAKE_MICROPHONE] });
  await after.waitForPhase('online');
  await after.openChat('عميل ١');
  await after.page.getByTestId('voice-recover').click();
  await after.page.getByTestId('voice-ready').getByTestId('voice-send').click();
  await expect(after.page.getByTestId('message').getByTestId('sound-player')).toBeVisible();
  const { bytes, waveform } = await soundOf(after);
  const sound = probeSound(bytes);
  expect(sound).toMatchObject({ format: 'ogg', codec: 'opus', channels: 1 });
  expect(sound.seconds).toBeGreaterThan(1);
  expect(waveform).toHaveLength(64);
});

test('the microphone is all the window may have', async ({ openTalkingDesk }) => {
  const { page } = await openTalkingDesk();
  const asked = await page.evaluate(async () => {
    const ask = (wanted: MediaStreamConstraints): Promise<string> =>
      navigator.mediaDevices.getUserMedia(wanted).then(
        () => 'granted',
        ({ name }) => name,
      );
    return [await ask({ audio: true }), await ask({ video: true }), await ask({ audio: true, video: true })];
  });
  expect(asked).toEqual(['granted', 'NotAllowedError', 'NotAllowedError']);
});

test('without a microphone the recorder says what to do', async ({ desk, standIn }) => {
  standIn.customerWrites({ from: '201012345678@c.us', name: 'عميل ١', text: 'ممكن صوت؟' });
  await desk.openChat('عميل ١');
  await desk.page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotFoundError'));
  });
  await desk.page.getByTestId('voice-record').click();
  await expect(desk.page.getByTestId('voice-hint')).toHaveAttribute('data-hint', 'missing');
});
