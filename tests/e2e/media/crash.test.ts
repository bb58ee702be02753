import { createHash, randomBytes } from 'node:crypto';
import { UPLOAD_SIZE_HEADER } from '#shared/domain/messages/attachment.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { Desk } from '../support/desk.ts';
import { expect, test } from '../support/fixtures.ts';
import { untilProgress } from '../support/media-progress.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'عميل ١';
const LARGE_BYTES = 40 * 1024 * 1024;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The state of the newest message's file and the hash of its bytes, as the window gets them. */
function newestFile(desk: Desk): Promise<{ state: string; sha256: string } | null> {
  return desk.page.evaluate(async () => {
    const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
    const messages = await invoke('messages.list', { conversationId: 1 });
    const attachment = messages.ok ? messages.value.items[0]?.attachment : undefined;
    if (!attachment) return null;
    if (attachment.fileId === null) return { state: attachment.state, sha256: '' };
    const bytes = await (await fetch(`app://media/files/${attachment.fileId}`)).arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return { state: attachment.state, sha256: hash };
  });
}

test('the power goes while 40 MB come in: they are there once after the next start', async ({
  desk,
  standIn,
  openDesk,
}) => {
  test.setTimeout(180_000);
  const bytes = randomBytes(LARGE_BYTES);
  const moved = await untilProgress(desk, 'download');
  standIn.customerWrites({
    from: CUSTOMER,
    name: NAME,
    type: 'document',
    mimetype: 'application/zip',
    filename: 'large.zip',
    bytes,
  });
  await moved();
  await desk.kill();

  const again = await openDesk();
  await again.waitForPhase('online');
  await expect
    .poll(() => newestFile(again), { timeout: 90_000 })
    .toEqual({ state: 'stored', sha256: sha256(bytes) });
  await expect(again.chat(NAME)).toHaveCount(1);
});

test('the power goes while 40 MB go out: the customer gets them once after the next start', async ({
  desk,
  standIn,
  openDesk,
}) => {
  test.setTimeout(180_000);
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'سلام' });
  await desk.openChat(NAME);
  const moved = await untilProgress(desk, 'upload');
  const expected = await desk.page.evaluate(
    async ({ sizeBytes, sizeHeader }) => {
      const block = crypto.getRandomValues(new Uint8Array(65_536));
      const blob = new Blob(Array.from({ length: sizeBytes / block.length }, () => block));
      const headers = { [sizeHeader]: String(blob.size) };
      const request = { method: 'POST', headers, body: blob.stream(), duplex: 'half' };
      const upload = await fetch('app://media/uploads', request);
      const { fileId } = (await upload.json()) as { fileId: string };
      const queued = await (window as unknown as { rosheta: Bridge }).rosheta.invoke('messages.sendMedia', {
        conversationId: 1,
        clientKey: crypto.randomUUID(),
        fileId,
        kind: 'document',
        fileName: 'large.zip',
        caption: '',
        width: null,
        height: null,
        durationMs: null,
        waveform: null,
      });
      if (!queued.ok) throw new Error(queued.code);
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
      return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    },
    { sizeBytes: LARGE_BYTES, sizeHeader: UPLOAD_SIZE_HEADER },
  );
  await moved();
  await desk.kill();

  const again = await openDesk();
  await again.waitForPhase('online');
  const sent = await standIn.waitForSent(({ filename }) => filename === 'large.zip', 120_000);
  expect(sent.bytes && sha256(sent.bytes)).toBe(expected);
  await again.openChat(NAME);
  await expect(again.page.getByTestId('message').last()).toHaveAttribute('data-status', 'sent');
  expect(standIn.sent.map(({ filename, duplicates }) => ({ filename, duplicates }))).toEqual([
    { filename: 'large.zip', duplicates: 0 },
  ]);
});
