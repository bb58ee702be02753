import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { QueryClient } from '@tanstack/react-query';
import { sendText } from '#renderer/composer/composer-api.ts';
import { flattenConversations } from '#renderer/api/cache/conversation-pages.ts';
import type { ConversationPages } from '#renderer/api/cache/conversation-pages.ts';
import { invoke, InvokeError } from '#renderer/api/invoke.ts';
import { followEvents } from '#renderer/api/cache/live-events.ts';
import { createQueryClient } from '#renderer/api/query-client.ts';
import { ALL_CONVERSATIONS } from '#renderer/api/cache/conversation-filter.ts';
import { queryKeys } from '#renderer/api/query-keys.ts';
import { flattenThread } from '#renderer/api/cache/thread-pages.ts';
import type { ThreadPages } from '#renderer/api/cache/thread-pages.ts';
import type { ConnectionState } from '#shared/domain/connection.ts';
import { sampleTicket } from '../../support/sample-data.ts';
import { createFakeBridge, type FakeBridge } from '../../support/fake-bridge/fake-bridge.ts';
import type { FakeOptions } from '../../support/fake-bridge/fake-desk.ts';

let bridge: FakeBridge;
let client: QueryClient;
let stop: () => void;

function start(options: FakeOptions = {}): void {
  bridge = createFakeBridge({ latencyMs: 5, ...options });
  vi.stubGlobal('window', { rosheta: bridge });
  client = createQueryClient(() => {});
  stop = followEvents(client);
}

const loadList = () =>
  client.fetchInfiniteQuery({
    queryKey: queryKeys.conversationList(ALL_CONVERSATIONS),
    queryFn: () => invoke('conversations.list', {}),
    initialPageParam: undefined,
  });

const loadThread = (conversationId: number) =>
  client.fetchInfiniteQuery({
    queryKey: queryKeys.thread(conversationId),
    queryFn: () => invoke('messages.list', { conversationId }),
    initialPageParam: undefined,
  });

const listed = () =>
  flattenConversations(client.getQueryData<ConversationPages>(queryKeys.conversationList(ALL_CONVERSATIONS)));
const thread = (id: number) => flattenThread(client.getQueryData<ThreadPages>(queryKeys.thread(id)));

beforeEach(() => start());
afterEach(() => {
  stop();
  client.clear();
  vi.unstubAllGlobals();
});

describe('followEvents', () => {
  it('moves a conversation up and shows its message at once', async () => {
    await Promise.all([loadList(), loadThread(1)]);
    bridge.receive(1, 'محتاج علبة بنادول');
    expect(listed()[0]).toMatchObject({
      id: 1,
      unreadCount: 1,
      lastMessage: { preview: 'محتاج علبة بنادول' },
    });
    expect(thread(1).at(-1)?.content).toBe('محتاج علبة بنادول');
  });

  it('brings a ticket that I take over into the list of mine, and out again when it goes to a colleague', async () => {
    stop();
    start({ tickets: [sampleTicket({ id: 5, conversationId: 1 })] });
    const queryKey = queryKeys.conversationList({ ...ALL_CONVERSATIONS, assignee: 'mine' });
    const mine = () => flattenConversations(client.getQueryData<ConversationPages>(queryKey));
    await client.fetchQuery({ queryKey: queryKeys.staff, queryFn: () => invoke('staff.state', undefined) });
    await client.fetchInfiniteQuery({
      queryKey,
      queryFn: () => invoke('conversations.list', { assignee: 'mine' }),
      initialPageParam: undefined,
    });
    expect(mine()).toEqual([]);
    await invoke('tickets.takeOver', { id: 5 });
    expect(mine().map(({ id }) => id)).toEqual([1]);
    await invoke('tickets.assign', { id: 5, agentId: 2, note: null });
    expect(mine()).toEqual([]);
  });

  it('keeps a message that is recorded while its thread is being read', async () => {
    const reading = loadThread(1);
    await vi.waitFor(() => expect(bridge.calls.at(-1)?.channel).toBe('messages.list'));
    // Main has read the thread; its answer is still on the way.
    bridge.receive(1, 'وصلت أثناء القراءة');
    await reading;
    expect(thread(1).filter(({ content }) => content === 'وصلت أثناء القراءة')).toHaveLength(1);
  });

  it('does not let a slow first answer hide a later connection state', async () => {
    const slow: ConnectionState = { phase: 'starting' };
    const first = client.fetchQuery({
      queryKey: queryKeys.connection,
      queryFn: async () => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        return slow;
      },
    });
    bridge.emit('connection.changed', { phase: 'online', since: 1, provenAt: 1 });
    await first;
    expect(client.getQueryData(queryKeys.connection)).toEqual({ phase: 'online', since: 1, provenAt: 1 });
  });

  it('takes a merged conversation out and reads the other one’s thread anew', async () => {
    await Promise.all([loadList(), loadThread(1), loadThread(2)]);
    const survivor = await invoke('conversations.get', { id: 2 });
    bridge.emit('conversation.merged', { mergedId: 1, conversation: { ...survivor, unreadCount: 5 } });
    expect(listed().map(({ id }) => id)).not.toContain(1);
    expect(listed().find(({ id }) => id === 2)?.unreadCount).toBe(5);
    expect(thread(1)).toEqual([]);
    expect(client.getQueryState(queryKeys.thread(2))?.isInvalidated).toBe(true);
  });

  it('brings a separated conversation back into the list, and reads both threads anew', async () => {
    await Promise.all([loadList(), loadThread(1), loadThread(2)]);
    const before = listed().map(({ id }) => id);
    const { mergeId } = await invoke('conversations.merge', { id: 2, otherId: 1 });
    expect(listed().map(({ id }) => id)).not.toContain(1);
    await loadThread(2);
    const together = thread(2).length;
    await invoke('conversations.separate', { mergeId });
    expect(listed().map(({ id }) => id)).toEqual(before);
    expect(client.getQueryState(queryKeys.thread(2))?.isInvalidated).toBe(true);
    await loadThread(2);
    expect(thread(2).length).toBeLessThan(together);
  });

  it('takes the tick of the last message into the list', async () => {
    await Promise.all([loadList(), loadThread(1)]);
    await sendText(client, 1, 'حاضر');
    await vi.waitFor(() => expect(listed()[0]?.lastMessage?.status).toBe('sent'));
    expect(thread(1).at(-1)?.status).toBe('sent');
  });
});

describe('sendText', () => {
  it('shows one bubble from the first moment, and only one', async () => {
    await loadThread(1);
    const before = thread(1).length;
    const sending = sendText(client, 1, 'متوفر يا فندم');
    expect(thread(1).at(-1)).toMatchObject({ content: 'متوفر يا فندم', status: 'pending' });
    const key = thread(1).at(-1)?.clientKey;
    expect(await sending).toEqual({ sent: true });
    expect(thread(1)).toHaveLength(before + 1);
    expect(thread(1).at(-1)).toMatchObject({ clientKey: key, content: 'متوفر يا فندم' });
    expect(thread(1).at(-1)?.id).toBeGreaterThan(0);
  });

  it('takes the bubble back and says why when main refuses', async () => {
    await loadThread(1);
    const before = thread(1).length;
    bridge.setFailing('messages.sendText', 'message-too-long');
    expect(await sendText(client, 1, 'طويلة')).toEqual({ sent: false, code: 'message-too-long' });
    expect(thread(1)).toHaveLength(before);
  });
});

describe('invoke', () => {
  it('turns a failure into an error with its code', async () => {
    bridge.setFailing('settings.get', 'database-unavailable');
    await expect(invoke('settings.get', undefined)).rejects.toMatchObject({ code: 'database-unavailable' });
  });

  it('turns a broken bridge into an internal error', async () => {
    vi.stubGlobal('window', { rosheta: { ask: () => Promise.reject(new Error('gone')) } });
    await expect(invoke('settings.get', undefined)).rejects.toBeInstanceOf(InvokeError);
  });
});
