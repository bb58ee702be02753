import { createHash } from 'node:crypto';
import type { Bridge } from '../../src-shared/ipc/bridge.ts';
import { SAMPLE_NAMES, SAMPLES, sampleBytes, type SampleName } from '../support/sample-media.ts';
import type { Desk } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';
import { sendFile } from './support/send-file.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'عميل ١';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** WhatsApp's name of each kind. */
const waTypeOf = (name: SampleName): string => (SAMPLES[name].kind === 'voice' ? 'ptt' : SAMPLES[name].kind);

/** The files of the only conversation as the window gets them: what each is, and the hash of its bytes. */
function storedFiles(desk: Desk): Promise<{ fileName: string | null; state: string; sha256: string }[]> {
  return desk.page.evaluate(async () => {
    const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
    const messages = await invoke('messages.list', { conversationId: 1 });
    if (!messages.ok) throw new Error(messages.code);
    const hashOf = async (fileId: string | null): Promise<string> => {
      if (fileId === null) return '';
      const bytes = await (await fetch(`app://media/files/${fileId}`)).arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    };
    const files: { fileName: string | null; state: string; sha256: string }[] = [];
    for (const { attachment } of messages.value.items) {
      if (attachment === null) continue;
      const { fileName, state, fileId } = attachment;
      files.push({ fileName, state, sha256: await hashOf(fileId) });
    }
    return files;
  });
}

test('a file of every format comes in as it was sent', async ({ desk, standIn }) => {
  for (const name of SAMPLE_NAMES) {
    standIn.customerWrites({
      from: CUSTOMER,
      name: NAME,
      type: waTypeOf(name),
      mimetype: SAMPLES[name].mimeType,
      filename: name,
      bytes: await sampleBytes(name),
    });
  }
  await desk.chat(NAME).waitFor();
  await expect
    .poll(async () => (await storedFiles(desk)).map(({ state }) => state), { timeout: 60_000 })
    .toEqual(SAMPLE_NAMES.map(() => 'stored'));
  const expected = new Map<string, string>();
  for (const name of SAMPLE_NAMES) expected.set(name, sha256(await sampleBytes(name)));
  const files = await storedFiles(desk);
  expect(new Map(files.map(({ fileName, sha256: hash }) => [fileName, hash]))).toEqual(expected);
});

test('a file of every format goes out as it was given', async ({ desk, standIn }) => {
  test.setTimeout(120_000);
  standIn.customerWrites({ from: CUSTOMER, name: NAME, text: 'سلام' });
  await desk.openChat(NAME);
  for (const name of SAMPLE_NAMES) {
    const bytes = await sampleBytes(name);
    const { kind } = SAMPLES[name];
    const message = await sendFile(desk, { name, kind, bytes, caption: `مرفق ${name}` });
    const sent = await standIn.waitForSent(({ filename }) => filename === name, 30_000);
    expect(sent.bytes && sha256(sent.bytes), name).toBe(sha256(bytes));
    expect(sent.type, name).toBe(waTypeOf(name));
    expect(sent.caption, name).toBe(`مرفق ${name}`);
    expect(message.attachment?.kind).toBe(kind);
  }
  expect(standIn.sent.map(({ duplicates }) => duplicates)).toEqual(SAMPLE_NAMES.map(() => 0));
});
