import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { sharedDesk } from '../support/shared-desk.ts';
import { runIn } from './support/pages.ts';

const shared = sharedDesk();
const DESK = 'app://rosheta';
const WHATSAPP = 'https://web.whatsapp.com';

interface Answer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** As the desk's own page asks. */
function ask(url: string, init: { method?: string; headers?: object } = {}): Promise<Answer> {
  return runIn(
    shared().desk,
    DESK,
    `fetch(${JSON.stringify(url)}, ${JSON.stringify(init)}).then(async (answer) => ({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      text: await answer.text(),
    }))`,
  );
}

/** As the composer does. @param bytes a script that gives a Blob. */
function upload(
  bytes: string,
): Promise<{ fileId: string; mimeType: string; sizeBytes: number } | { code: string }> {
  return runIn(
    shared().desk,
    DESK,
    `(() => {
      const body = ${bytes};
      const headers = { 'x-size-bytes': String(body.size) };
      const request = { method: 'POST', headers, body: body.stream(), duplex: 'half' };
      return fetch('app://media/uploads', request).then((answer) => answer.json());
    })()`,
  );
}

async function uploadFile(bytes: string): Promise<{ fileId: string; mimeType: string; sizeBytes: number }> {
  const answer = await upload(bytes);
  if ('code' in answer) throw new Error(answer.code);
  return answer;
}

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
/** A picture, and behind it 300,000 bytes that say where they are. */
const PICTURE = `new Blob([Uint8Array.from(atob('${PNG}'), (c) => c.charCodeAt(0)), 'x'.repeat(3e5)])`;

test('24 a file goes up, lies encrypted, and comes back whole and in parts', async () => {
  const text = `'بداية' + '0123456789'.repeat(30_000)`;
  const file = await uploadFile(`new File([${text}], 'أسعار.csv', { type: 'text/csv' })`);
  expect(file).toMatchObject({ mimeType: 'text/plain', sizeBytes: 300_010 });
  const url = `app://media/files/${file.fileId}`;

  const folder = path.join(shared().profile, 'uploads');
  expect(await readdir(folder)).toContain(file.fileId);
  expect((await readFile(path.join(folder, file.fileId))).includes('0123456789')).toBe(false);

  const whole = await ask(url);
  expect(whole.status).toBe(200);
  expect(whole.text).toHaveLength(300_005);
  expect(whole.headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment',
    'content-length': '300010',
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'access-control-allow-origin': DESK,
  });
  const part = await ask(url, { headers: { range: 'bytes=200010-200019' } });
  expect(part).toMatchObject({ status: 206, text: '0123456789' });
  expect(part.headers['content-range']).toBe('bytes 200010-200019/300010');
  expect(await ask(url, { headers: { range: 'bytes=-3' } })).toMatchObject({ status: 206, text: '789' });
  const beyond = await ask(url, { headers: { range: 'bytes=300010-' } });
  expect(beyond.status).toBe(416);
  expect(beyond.headers['content-range']).toBe('bytes */300010');
});

test('24 a picture is shown by its address, and only a picture', async () => {
  const show = (fileId: string): Promise<number> =>
    runIn(
      shared().desk,
      DESK,
      `new Promise((resolve) => {
        const image = document.createElement('img');
        image.onload = () => resolve(image.naturalWidth);
        image.onerror = () => resolve(0);
        image.src = 'app://media/files/${fileId}';
      })`,
    );
  const picture = await uploadFile(PICTURE);
  expect(picture.mimeType).toBe('image/png');
  expect(await show(picture.fileId)).toBe(1);
  const drawing = `'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>document.title = "x"</script></svg>'`;
  const lying = await uploadFile(`new File([${drawing}], 'x.png', { type: 'image/png' })`);
  expect(lying.mimeType).toBe('image/svg+xml');
  expect(await show(lying.fileId)).toBe(0);
});

test('24 a film of 100 MiB goes up as it is, and one byte more does not', async () => {
  test.setTimeout(120_000);
  const big = (bytes: number): string =>
    `new Blob(Array.from({ length: ${Math.floor(bytes / 1_048_576)} }, () => new Uint8Array(1_048_576)).concat(new Uint8Array(${bytes % 1_048_576})))`;
  expect(await upload(big(104_857_600))).toMatchObject({ sizeBytes: 104_857_600 });
  expect(await upload(big(104_857_601))).toEqual({ ok: false, code: 'media-too-large' });
});

test('24 an upload that is given up leaves nothing behind', async () => {
  const folder = path.join(shared().profile, 'uploads');
  const isUnderWay = async (): Promise<boolean> =>
    (await readdir(folder)).some((name) => name.endsWith('.part'));
  const before = (await readdir(folder)).sort();
  await runIn(
    shared().desk,
    DESK,
    `(() => {
      window.givenUp = new AbortController();
      const body = new ReadableStream({ start: (sink) => sink.enqueue(new Uint8Array(1_000_000)) });
      const headers = { 'x-size-bytes': '2000000' };
      const request = { method: 'POST', headers, body, duplex: 'half', signal: givenUp.signal };
      fetch('app://media/uploads', request).catch(() => {});
    })()`,
  );
  await expect.poll(isUnderWay).toBe(true);
  await runIn(shared().desk, DESK, 'givenUp.abort()');
  await expect.poll(isUnderWay).toBe(false);
  expect((await readdir(folder)).sort()).toEqual(before);
});

test('24 nothing else can be asked for', async () => {
  const { fileId } = await uploadFile(PICTURE);
  const attempts = [
    'app://media/',
    'app://media/files/',
    'app://media/files/../../rosheta.db',
    'app://media/files/..%2f..%2frosheta.db',
    'app://media/files/%2e%2e/%2e%2e/database-key.json',
    'app://media/files/..%5c..%5crosheta.db',
    `app://media/files/${fileId}/`,
    `app://media/files/${fileId}/../${fileId}`.replace('/../', '/..%2f'),
    `app://media/files/${fileId}%00`,
    `app://media/files/${fileId}.part`,
    `app://media/files/${fileId}?x=1`,
    `app://media/files/${fileId.toUpperCase()}`,
    'app://media/files/00000000-0000-4000-8000-000000000000',
    `app://media//files/${fileId}`,
    `app://media/uploads/${fileId}`,
  ];
  for (const url of attempts) expect((await ask(url)).status, url).toBe(404);
  expect(
    (await ask(`app://media/files/${fileId}`, { method: 'DELETE' }).catch(() => ({ status: 405 }))).status,
  ).toBe(405);
  const elsewhere = (url: string): Promise<string> =>
    runIn(shared().desk, DESK, `fetch('${url}').then(() => 'answered', () => 'refused')`);
  expect(await elsewhere(`app://files/files/${fileId}`)).toBe('refused');
  expect(await elsewhere('app://rosheta/index.html')).toBe('refused');
  expect((await ask(`app://media/files/${fileId}`)).status).toBe(200);
});

test('24 the WhatsApp page reaches none of it', async () => {
  const { fileId } = await uploadFile(PICTURE);
  const url = `app://media/files/${fileId}`;
  const tried = await runIn<Record<string, string>>(
    shared().desk,
    WHATSAPP,
    `(async () => {
      const shown = (kind) => new Promise((resolve) => {
        const node = document.createElement(kind);
        node.onload = node.onloadeddata = () => resolve('loaded');
        node.onerror = () => resolve('refused');
        node.src = '${url}';
        document.body.append(node);
      });
      const ask = (url, init) => fetch(url, init).then(() => 'answered', () => 'refused');
      return {
        fetch: await ask('${url}'),
        opaque: await ask('${url}', { mode: 'no-cors' }),
        upload: await ask('app://media/uploads', { method: 'POST', body: 'x', mode: 'no-cors' }),
        image: await shown('img'),
        video: await shown('video'),
        desk: await ask('app://rosheta/index.html', { mode: 'no-cors' }),
      };
    })()`,
  );
  for (const [how, answer] of Object.entries(tried)) expect(answer, how).toBe('refused');
  // Not for the page's own policy alone: its session does not know the scheme.
  const known = await shared().desk.app.evaluate(async ({ webContents, session }) => {
    const page = webContents.getAllWebContents().find((one) => one.getURL().startsWith('https://'));
    return [
      page?.session.protocol.isProtocolHandled('app'),
      session.defaultSession.protocol.isProtocolHandled('app'),
    ];
  });
  expect(known).toEqual([false, true]);
});
