import { createHash } from 'node:crypto';
import { SAMPLE_NAMES, SAMPLES, sampleBytes, type SampleName } from '../../support/sample-media.ts';
import { expect, test } from '../support/fixtures.ts';
import { sendFile } from '../support/send-file.ts';
import { storedFiles } from '../support/stored-files.ts';

const CUSTOMER = '201012345678@c.us';
const NAME = 'عميل ١';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** WhatsApp's name of each kind. */
const waTypeOf = (name: SampleName): string => (SAMPLES[name].kind === 'voice' ? 'ptt' : SAMPLES[name].kind);

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
