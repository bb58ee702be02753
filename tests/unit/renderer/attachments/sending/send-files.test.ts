import type { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UNKNOWN_APPEARANCE, UPLOAD_SIZE_HEADER, UPLOAD_URL } from '#shared/domain/messages/attachment.ts';
import { invoke } from '#renderer/api/invoke.ts';
import { followEvents } from '#renderer/api/cache/live-events.ts';
import { findLocalPreview } from '#renderer/api/local-previews.ts';
import { createQueryClient } from '#renderer/api/query-client.ts';
import { queryKeys } from '#renderer/api/query-keys.ts';
import { flattenThread } from '#renderer/api/cache/thread-pages.ts';
import type { ThreadPages } from '#renderer/api/cache/thread-pages.ts';
import { cancelUpload, sendFiles } from '#renderer/attachments/sending/send-files.ts';
import { trayFile } from '#renderer/attachments/tray/state/tray.ts';
import type { TrayFile } from '#renderer/attachments/tray/state/tray.ts';
import { createFakeBridge, type FakeBridge } from '../../support/fake-bridge/fake-bridge.ts';

const CONVERSATION = 1;

type Upload = { body: ReadableStream; headers: Record<string, string>; signal: AbortSignal };

let bridge: FakeBridge;
let client: QueryClient;
let stop: () => void;
/** What the upload address answers next, by the text of the file. */
let answers: Map<string, () => Promise<Response>>;
let uploaded: string[];

beforeEach(async () => {
  bridge = createFakeBridge({ latencyMs: 1 });
  vi.stubGlobal('window', { rosheta: bridge });
  answers = new Map();
  uploaded = [];
  vi.stubGlobal('fetch', async (url: string, { body, headers, signal }: Upload) => {
    expect(url).toBe(UPLOAD_URL);
    const text = await new Response(body).text();
    expect(headers[UPLOAD_SIZE_HEADER]).toBe(String(text.length));
    uploaded.push(text);
    signal.throwIfAborted();
    return (answers.get(text) ?? stored)();
  });
  client = createQueryClient(() => {});
  stop = followEvents(client);
  await client.fetchInfiniteQuery({
    queryKey: queryKeys.thread(CONVERSATION),
    queryFn: () => invoke('messages.list', { conversationId: CONVERSATION }),
    initialPageParam: undefined,
  });
});
afterEach(() => {
  stop();
  client.clear();
  vi.unstubAllGlobals();
});

const stored = async (): Promise<Response> =>
  Response.json({ fileId: crypto.randomUUID(), mimeType: 'application/pdf', sizeBytes: 3 });
const refused = async (): Promise<Response> =>
  Response.json({ ok: false, code: 'disk-full' }, { status: 507 });

const doc = (text: string, over: Partial<TrayFile> = {}): TrayFile => ({
  ...trayFile(new Blob([text], { type: 'application/pdf' }), `${text}.pdf`),
  ...over,
});
const thread = () =>
  flattenThread(client.getQueryData<ThreadPages>(queryKeys.thread(CONVERSATION))).filter(
    ({ clientKey }) => clientKey !== null,
  );
const sent = () => bridge.calls.filter(({ channel }) => channel === 'messages.sendMedia');

describe('sendFiles', () => {
  it('shows all bubbles at once and sends in order, behind what is being sent', async () => {
    const files = ['a', 'b'].map((text) => doc(text, { caption: ` ${text} ` }));
    const later = doc('c');
    const first = sendFiles(client, CONVERSATION, files);
    const second = sendFiles(client, CONVERSATION, [later]);
    expect(thread().map(({ content, id }) => [content, id < 0])).toEqual([
      ['a', true],
      ['b', true],
      ['', true],
    ]);
    expect(await Promise.all([first, second])).toEqual([{ sent: true }, { sent: true }]);
    expect(uploaded).toEqual(['a', 'b', 'c']);
    expect(sent().map(({ input }) => input)).toMatchObject([
      { clientKey: files[0]?.id, fileName: 'a.pdf', kind: 'document', caption: 'a' },
      { clientKey: files[1]?.id, fileName: 'b.pdf', kind: 'document', caption: 'b' },
      { clientKey: later.id, fileName: 'c.pdf', kind: 'document', caption: '' },
    ]);
    expect(thread().map(({ id, clientKey }) => [id > 0, clientKey])).toEqual(
      [...files, later].map(({ id }) => [true, id]),
    );
  });

  it('sends a photo without its name, with its size, and keeps its picture for the bubble', async () => {
    const photo = doc('photo', {
      sendAs: 'image',
      previewUrl: 'blob:picture',
      contents: {
        photo: new Blob(['small'], { type: 'image/jpeg' }),
        isReducible: true,
        appearance: { ...UNKNOWN_APPEARANCE, width: 1365, height: 2048 },
      },
    });
    await sendFiles(client, CONVERSATION, [photo]);
    expect(uploaded).toEqual(['small']);
    expect(sent()[0]?.input).toMatchObject({ kind: 'image', fileName: null, width: 1365, height: 2048 });
    expect(findLocalPreview(photo.id)).toBe('blob:picture');
  });

  it('stops at the first failure and returns what was not sent', async () => {
    answers.set('b', refused);
    const files = [doc('a'), doc('b', { previewUrl: 'blob:b' }), doc('c')];
    const outcome = await sendFiles(client, CONVERSATION, files);
    expect(outcome).toEqual({ sent: false, code: 'disk-full', unsent: files.slice(1) });
    expect(thread().map(({ clientKey }) => clientKey)).toEqual([files[0]?.id]);
    expect(findLocalPreview(files[1]?.id ?? '')).toBeUndefined();
  });

  it('returns a file that cannot be read any more, and one that main refuses', async () => {
    answers.set('a', () => Promise.reject(new TypeError('Failed to fetch')));
    const file = doc('a');
    expect(await sendFiles(client, CONVERSATION, [file])).toMatchObject({ code: 'media-missing' });
    answers.clear();
    bridge.setFailing('messages.sendMedia', 'media-too-large');
    expect(await sendFiles(client, CONVERSATION, [file])).toMatchObject({ code: 'media-too-large' });
    expect(thread()).toEqual([]);
    // The same key again: if main had recorded it after all, it stays one message.
    bridge.setFailing('messages.sendMedia', null);
    expect(await sendFiles(client, CONVERSATION, [file])).toEqual({ sent: true });
    expect(sent().map(({ input }) => (input as { clientKey: string }).clientKey)).toEqual([file.id, file.id]);
  });

  it('takes back what is cancelled before main has it, and sends the others', async () => {
    const files = [doc('a'), doc('b'), doc('c')];
    const sending = sendFiles(client, CONVERSATION, files);
    expect(cancelUpload(files[1]?.id ?? '')).toBe(true);
    expect(await sending).toEqual({ sent: true });
    expect(uploaded).toEqual(['a', 'c']);
    expect(thread().map(({ clientKey }) => clientKey)).toEqual([files[0]?.id, files[2]?.id]);
    expect(cancelUpload(files[0]?.id ?? '')).toBe(false);
  });
});
