import type { Readable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { UNKNOWN_APPEARANCE } from '#shared/domain/messages/attachment.ts';
import { silentLog } from '../../../integration/support/silent-log.ts';

vi.mock('electron', () => ({ app: {}, BrowserWindow: {}, session: {}, net: {} }));
const { WppConnectTransport } = await import('#main/transport/wppconnect/wppconnect-transport.ts');

const CHAT = { chatAddress: '201012345678@c.us', waMessageId: '3EB0AA' };

/** A driver that was never told to connect. */
function unconnected() {
  const unreachable = (): never => expect.unreachable();
  return new WppConnectTransport({
    events: {
      onState: unreachable,
      onMessage: unreachable,
      onChange: unreachable,
      onReady: unreachable,
      onAck: unreachable,
      onNumberChange: unreachable,
      onRead: unreachable,
      onMarks: unreachable,
      onPicture: unreachable,
      onPresence: unreachable,
    },
    log: silentLog,
    linkTimeoutMs: () => 1_000,
    waJs: { read: unreachable, worked: unreachable, failed: unreachable },
  });
}

describe('without a page that is online', () => {
  it('nothing is sent, provably, and no file is opened', async () => {
    const transport = unconnected();
    const notSent = { kind: 'not-sent', cause: { code: 'not-connected' } };
    const open = vi.fn<() => Readable>();
    const media = {
      ...UNKNOWN_APPEARANCE,
      kind: 'image' as const,
      mimeType: 'image/png',
      fileName: 'a.png',
      sizeBytes: 5,
      open,
    };
    expect(await transport.sendText({ ...CHAT, text: 'x' })).toMatchObject(notSent);
    expect(await transport.sendMedia({ ...CHAT, caption: '', media })).toMatchObject(notSent);
    expect(open).not.toHaveBeenCalled();
  });

  it('a message is unknown, never absent', async () => {
    expect(await unconnected().findMessage(CHAT)).toEqual({ kind: 'unsynced' });
  });

  it('a file has not come, and is not expired', async () => {
    const receive = (): never => expect.unreachable();
    expect(await unconnected().downloadMedia({ ...CHAT, fromMe: false, receive })).toMatchObject({
      kind: 'failed',
      cause: { code: 'not-connected' },
    });
  });

  it('no history is empty: it cannot be read', async () => {
    const transport = unconnected();
    const refused = { code: 'not-connected' };
    await expect(transport.listChats()).rejects.toMatchObject(refused);
    await expect(transport.readHistory({ ...CHAT, since: 0 })).rejects.toMatchObject(refused);
    await expect(transport.chooseMessageId(CHAT.chatAddress)).rejects.toMatchObject(refused);
  });

  it('nothing is marked as read, without a word', async () => {
    await expect(unconnected().markRead(CHAT.chatAddress)).resolves.toBeUndefined();
  });
});
