import { expect, it, vi } from 'vitest';
import { Presences } from '#main/ingest/presences.ts';
import type { Transport } from '#main/transport/transport.ts';
import { silentLog } from '../../integration/support/silent-log.ts';

const NUMBER = '201012345678@c.us';
const PRIVATE = '4711@lid';

type Chats = { links: ['web']; addresses: string[][] };
const chatsOfOne = async (): Promise<Chats> => ({ links: ['web'], addresses: [[NUMBER, PRIVATE]] });

function opened({ isOnline = true, canShowTyping = true, listChats = chatsOfOne } = {}) {
  const emit = vi.fn<(channel: string, payload: unknown) => void>();
  const watchPresence = vi.fn<NonNullable<Transport['watchPresence']>>(async () => {});
  const showTyping = vi.fn<NonNullable<Transport['showTyping']>>(async () => {});
  const driver = {
    state: { phase: isOnline ? 'online' : 'syncing' },
    capabilities: { canShowTyping, reaches: ['phone', 'lid'] },
    watchPresence,
    showTyping,
  } as unknown as Transport;
  const presences = new Presences({
    store: { listChats },
    transport: { over: () => driver },
    bus: { emit },
    log: silentLog,
  });
  return { presences, emit, watchPresence, showTyping };
}

const typing = { state: 'typing', lastSeenAt: null } as const;

it('asks about whom somebody looks at once, and tells of nobody else', async () => {
  const { presences, emit, watchPresence } = opened();
  await presences.watch([7]);
  await presences.watch([7]);
  expect(watchPresence.mock.calls).toEqual([[[NUMBER, PRIVATE]]]);
  presences.hear({ chatAddress: PRIVATE, presence: typing });
  presences.hear({ chatAddress: '201199999999@c.us', presence: typing });
  expect(emit.mock.calls).toEqual([['presence.changed', { conversationId: 7, presence: typing }]]);
  // Whoever is not looked at any more.
  await presences.watch([]);
  presences.hear({ chatAddress: NUMBER, presence: typing });
  expect(emit).toHaveBeenCalledOnce();
});

it('asks anew in a page that has just come, and nobody types without a link', async () => {
  const { presences, emit, watchPresence } = opened();
  await presences.watch([7]);
  presences.linkLost();
  expect(emit).toHaveBeenLastCalledWith('presence.changed', {
    conversationId: 7,
    presence: { state: 'away', lastSeenAt: null },
  });
  presences.ready();
  expect(watchPresence).toHaveBeenCalledTimes(2);
});

it('shows own typing where the link can and is there', async () => {
  const { presences, showTyping } = opened();
  await presences.showTyping(7, 'typing');
  expect(showTyping).toHaveBeenCalledExactlyOnceWith(NUMBER, 'typing');
  for (const how of [{ isOnline: false }, { canShowTyping: false }]) {
    const other = opened(how);
    await other.presences.showTyping(7, 'typing');
    expect(other.showTyping).not.toHaveBeenCalled();
  }
});

it('tells of whom somebody looked at last, however long the look before takes', async () => {
  const slow = Promise.withResolvers<Chats>();
  const listChats = vi.fn(chatsOfOne).mockReturnValueOnce(slow.promise);
  const { presences, emit, watchPresence } = opened({ listChats });
  const before = presences.watch([8]);
  await presences.watch([7]);
  slow.resolve({ links: ['web'], addresses: [['201199999999@c.us']] });
  await before;
  presences.hear({ chatAddress: NUMBER, presence: typing });
  presences.hear({ chatAddress: '201199999999@c.us', presence: typing });
  expect(emit.mock.calls).toEqual([['presence.changed', { conversationId: 7, presence: typing }]]);
  expect(watchPresence.mock.calls).toEqual([[[NUMBER, PRIVATE]]]);
});
