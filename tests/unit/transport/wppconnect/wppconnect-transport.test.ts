import { Readable } from 'node:stream';
import { expect, it, vi } from 'vitest';
import { silentLog } from '../../../integration/support/silent-log.ts';

vi.mock('electron', () => ({ app: {}, session: {}, BrowserWindow: {} }));
const { WppConnectTransport } = await import('#main/transport/wppconnect/wppconnect-transport.ts');

const CHAT = { chatAddress: '201012345678@c.us', waMessageId: '3EB0AA' };

function offline() {
  const nothing = (): void => {};
  return new WppConnectTransport({
    events: { onState: nothing, onReady: nothing, onMessage: nothing, onChange: nothing, onAck: nothing },
    log: silentLog,
    linkTimeoutMs: () => 180_000,
    waJs: {
      read: async () => ({ version: '4.6.0', script: undefined }),
      worked: nothing,
      failed: () => false,
    },
  });
}

it('sends provably nothing without a link', async () => {
  const transport = offline();
  const media = { open: () => Readable.from([]) } as unknown as Parameters<
    typeof transport.sendMedia
  >[0]['media'];
  const text = await transport.sendText({ ...CHAT, text: 'أهلًا' });
  expect(text).toMatchObject({ kind: 'not-sent', cause: { code: 'not-connected' } });
  const file = await transport.sendMedia({ ...CHAT, caption: '', media });
  expect(file).toMatchObject({ kind: 'not-sent', cause: { code: 'not-connected' } });
});

it('never says that a message is absent, or a file expired, without a link', async () => {
  const transport = offline();
  await expect(transport.findMessage(CHAT)).resolves.toEqual({ kind: 'unsynced' });
  const receive = async (): Promise<void> => {};
  const download = await transport.downloadMedia({ ...CHAT, fromMe: false, receive });
  expect(download).toMatchObject({ kind: 'failed', cause: { code: 'not-connected' } });
});

it('cannot choose an id, list chats or read one without a link', async () => {
  const transport = offline();
  const { chatAddress } = CHAT;
  const notConnected = { code: 'not-connected' };
  await expect(transport.chooseMessageId(chatAddress)).rejects.toMatchObject(notConnected);
  await expect(transport.listChats()).rejects.toMatchObject(notConnected);
  await expect(transport.readHistory({ chatAddress, since: 0 })).rejects.toMatchObject(notConnected);
});

it('leaves it at that when a chat is opened here without a link', async () => {
  await expect(offline().markRead(CHAT.chatAddress)).resolves.toBeUndefined();
});
