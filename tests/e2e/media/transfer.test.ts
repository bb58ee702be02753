import { randomBytes } from 'node:crypto';
import type { Attachment } from '#shared/domain/messages/attachment.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import { sampleBytes } from '../../support/sample-media.ts';
import type { Desk } from '../support/desk.ts';
import { expect, test } from '../support/fixtures.ts';
import { untilProgress } from '../support/media-progress.ts';
import { sendFile } from '../support/send-file.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'عميل ١';
const LARGE_BYTES = 20 * 1024 * 1024;
const PHOTO = { from: CUSTOMER, name: NAME, type: 'image', mimetype: 'image/jpeg' };

/** The messages of the only conversation, newest first. */
function listMessages(desk: Desk): Promise<Message[]> {
  return desk.page.evaluate(async () => {
    const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
    const messages = await invoke('messages.list', { conversationId: 1 });
    return messages.ok ? messages.value.items : [];
  });
}

async function newestFile(desk: Desk): Promise<Partial<Attachment> | undefined> {
  const [newest] = await listMessages(desk);
  return newest?.attachment ?? undefined;
}

for (const status of [404, 410] as const) {
  test(`the media server says ${status}: the file failed, and comes when asked for again`, async ({
    desk,
    standIn,
  }) => {
    standIn.forgetMedia('3AGONE', status);
    standIn.customerWrites({ ...PHOTO, id: '3AGONE', bytes: await sampleBytes('photo.jpg') });
    await expect.poll(() => newestFile(desk)).toMatchObject({ state: 'failed', failure: 'expired' });

    standIn.findMediaAgain('3AGONE');
    const [message] = await listMessages(desk);
    await desk.page.evaluate(
      (messageId) =>
        (window as unknown as { rosheta: Bridge }).rosheta.invoke('media.retryDownload', { messageId }),
      message?.id ?? 0,
    );
    await expect.poll(() => newestFile(desk)).toMatchObject({ state: 'stored', failure: null });
  });
}

test('a download that breaks off is tried again by itself', async ({ desk, standIn }) => {
  const bytes = await sampleBytes('photo.jpg');
  standIn.holdTransfers('download');
  standIn.cutNextTransfer('download');
  standIn.customerWrites({ ...PHOTO, bytes });
  await standIn.waitUntil('the file to be half-way', () => standIn.heldTransfers === 1);
  expect(await newestFile(desk)).toMatchObject({ state: 'waiting' });
  standIn.releaseTransfers('download');
  await expect
    .poll(() => newestFile(desk), { timeout: 30_000 })
    .toMatchObject({ state: 'stored', sizeBytes: bytes.length });
});

test('the page crashes while it takes a file over: the customer gets the file once', async ({
  desk,
  standIn,
}) => {
  test.setTimeout(150_000);
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'سلام' });
  await desk.openChat(NAME);
  const bytes = randomBytes(LARGE_BYTES);
  const moved = await untilProgress(desk, 'upload');
  await sendFile(desk, { name: 'large.zip', kind: 'document', bytes, caption: '' });
  await moved();
  await desk.crashWhatsApp();

  const sent = await standIn.waitForSent(({ filename }) => filename === 'large.zip', 90_000);
  expect(sent.bytes?.equals(bytes)).toBe(true);
  await expect.poll(async () => (await listMessages(desk))[0]?.status).toBe('sent');
  expect(standIn.sent.map(({ duplicates }) => duplicates)).toEqual([0]);
});

test('a voice note goes out as one, with its length and its waveform', async ({ desk, standIn }) => {
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'سلام' });
  await desk.openChat(NAME);
  const bytes = await sampleBytes('voice.ogg');
  await sendFile(desk, { name: 'voice.ogg', kind: 'voice', bytes, caption: '' });
  const sent = await standIn.waitForSent(({ type }) => type === 'ptt');
  // Two seconds of an even tone, in which the encoder's own padding is cut off; wa-js counts whole seconds only.
  expect(sent.duration).toBe(1);
  expect(sent.waveform).toHaveLength(64);
  expect(Math.max(...(sent.waveform ?? []))).toBeGreaterThan(80);
});

test('what WhatsApp knows of a file comes with it', async ({ desk, standIn }) => {
  const waveform = Array.from({ length: 64 }, (_, index) => index);
  standIn.customerWrites({
    from: CUSTOMER,
    name: NAME,
    type: 'ptt',
    bytes: await sampleBytes('voice.ogg'),
    durationSeconds: 2,
    waveform,
  });
  await expect.poll(() => newestFile(desk)).toMatchObject({ kind: 'voice', durationMs: 2000, waveform });
  standIn.customerWrites({ ...PHOTO, bytes: await sampleBytes('photo.jpg'), width: 640, height: 480 });
  await expect.poll(() => newestFile(desk)).toMatchObject({ kind: 'image', width: 640, height: 480 });
});

test('what can be seen once only says so, and is not waited for', async ({ desk, standIn }) => {
  const placeholder = { type: 'ciphertext', subtype: 'view_once_unavailable_fanout' };
  standIn.customerWrites({ from: CUSTOMER, name: NAME, ...placeholder });
  await expect
    .poll(async () => (await listMessages(desk))[0])
    .toMatchObject({ waType: 'view_once', attachment: null });
  await desk.openChat(NAME);
  await expect(desk.bubble('تُعرض مرة واحدة')).toBeVisible();
});

test('places and contact cards come as what they are', async ({ desk, standIn }) => {
  const card = (name: string, phone: string): string =>
    `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nTEL;waid=${phone}:+${phone}\nEND:VCARD`;
  const newestDetails = async () => (await listMessages(desk))[0]?.details;

  const place = { latitude: 30.05, longitude: 31.23, place: 'صيدلية النيل\nشارع التحرير' };
  standIn.customerWrites({ from: CUSTOMER, name: NAME, type: 'location', ...place });
  await expect.poll(newestDetails).toEqual({
    kind: 'location',
    latitude: 30.05,
    longitude: 31.23,
    name: 'صيدلية النيل',
    address: 'شارع التحرير',
  });

  const first = card('د. أحمد', '201000000011');
  const second = card('المعمل', '201000000012');
  const contacts = [
    { name: 'د. أحمد', phones: ['201000000011'] },
    { name: 'المعمل', phones: ['201000000012'] },
  ];
  standIn.customerWrites({ from: CUSTOMER, type: 'vcard', vcards: [first] });
  await expect.poll(newestDetails).toEqual({ kind: 'contacts', contacts: contacts.slice(0, 1) });
  standIn.customerWrites({ from: CUSTOMER, type: 'multi_vcard', vcards: [first, second] });
  await expect.poll(newestDetails).toEqual({ kind: 'contacts', contacts });
});
