import { describe, expect, it, vi } from 'vitest';
import { listChatsOf, markReadIn, readHistoryOf } from '#main/transport/wppconnect/calls/chat-calls.ts';
import { silentLog } from '../../../../integration/support/silent-log.ts';
import { after, answers, breaks, isSilent, onOwnTime, pageAnswering } from './scripted-page.ts';

const CHAT = '201012345678@c.us';

describe('what WhatsApp does not answer', () => {
  it('fails the list of chats, instead of being none', async () => {
    await expect(listChatsOf(pageAnswering(breaks))).rejects.toThrow('destroyed');
    onOwnTime();
    await expect(after(30_000, listChatsOf(pageAnswering(isSilent)))).rejects.toThrow('no answer');
  });

  it('fails the reading of a chat, instead of being nothing new', async () => {
    const read = (answer: () => unknown) =>
      readHistoryOf(pageAnswering(answer), { chatAddress: CHAT, since: 0 });
    await expect(read(breaks)).rejects.toThrow('destroyed');
    onOwnTime();
    await expect(after(60_000, read(isSilent))).rejects.toThrow('no answer');
  });

  it('is only logged when a chat could not be marked as read: that is nobody’s work', async () => {
    const warn = vi.fn<() => void>();
    await markReadIn(pageAnswering(breaks), CHAT, { ...silentLog, warn });
    expect(warn).toHaveBeenCalledOnce();
  });
});

it('lists chats with one person, and neither groups nor broadcasts', async () => {
  const chat = (chatAddress: string) => ({ chatAddress, newestSeconds: 5, unreadCount: 1 });
  const chats = await listChatsOf(
    pageAnswering(answers([CHAT, '123-456@g.us', 'status@broadcast'].map(chat))),
  );
  expect(chats).toEqual([{ chatAddress: CHAT, newestAt: 5_000, unreadCount: 1 }]);
});

it('reads a chat under the address alone when WhatsApp does not tell the other name', async () => {
  const raw = { id: `false_${CHAT}_3EB0AA`, fromMe: false, type: 'chat', body: 'أهلًا', t: 5 };
  const page = pageAnswering(answers(JSON.stringify([raw])), breaks);
  const messages = await readHistoryOf(page, { chatAddress: CHAT, since: 0 });
  expect(messages).toMatchObject([{ waMessageId: '3EB0AA', phoneJid: CHAT, lid: null }]);
});
