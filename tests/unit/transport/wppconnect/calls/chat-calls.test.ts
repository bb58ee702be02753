import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listChatsOf, markReadIn, readHistoryOf } from '#main/transport/wppconnect/calls/chat-calls.ts';
import { TimeLimitError } from '#main/lib/within.ts';
import { fakeHistory, JID, type FakeMessage } from '../support/fake-history.ts';
import { fakePage, goneMidway, NEVER } from '../support/fake-page.ts';

const SECOND = 1_700_000_000;
const quiet = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** One message a second, oldest first. */
function messages(count: number, change: Partial<FakeMessage> = {}): FakeMessage[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `false_${JID}_3EB0${index}`,
    t: SECOND + index,
    body: `n${index}`,
    ...change,
  }));
}

const read = (world: ReturnType<typeof fakeHistory>, since = 0) =>
  readHistoryOf(fakePage({ window: world.window }), { chatAddress: JID, since });

describe('the history of a chat', () => {
  it('is read to its beginning in steps, oldest first, each message once', async () => {
    const world = fakeHistory({ thread: messages(120) });
    const seen = await read(world);
    expect(seen.map(({ body }) => body)).toEqual(messages(120).map(({ body }) => body));
    expect(seen[0]).toMatchObject({
      waMessageId: '3EB00',
      chatAddress: JID,
      sentAt: SECOND * 1000,
      fromMe: false,
    });
    expect(world.asked.length).toBeLessThan(6);
  });

  it('is asked for no further than the time that is meant', async () => {
    const world = fakeHistory({ thread: messages(500) });
    const seen = await read(world, (SECOND + 480) * 1000);
    expect(seen).toHaveLength(20);
    expect(world.asked.filter(({ direction }) => direction === 'before')).toHaveLength(1);
  });

  it('holds what this PC’s staff answered on the phone after the last message received', async () => {
    const thread = messages(3);
    thread.push({ key: `true_${JID}_3EB0ANSWER`, t: SECOND + 9, body: 'answer' });
    const seen = await read(fakeHistory({ thread, newestReceived: 2 }));
    expect(seen.at(-1)).toMatchObject({ body: 'answer', fromMe: true });
  });

  it('begins at the newest in memory when the chat has received nothing', async () => {
    const seen = await read(fakeHistory({ thread: messages(2), newestReceived: null }));
    expect(seen).toHaveLength(2);
  });

  it('is empty for a chat nobody has written in', async () => {
    expect(await read(fakeHistory({ thread: [], newestReceived: null }))).toEqual([]);
  });

  it('leaves out what nobody wrote and what has no usable id', async () => {
    const thread = messages(3);
    Object.assign(thread[1] as FakeMessage, { type: 'e2e_notification' });
    const world = fakeHistory({ thread, unreadable: [`false_${JID}_3EB02`] });
    expect((await read(world)).map(({ body }) => body)).toEqual(['n0']);
  });

  it('tells what was done to a message since', async () => {
    const [first, second] = messages(2);
    const thread = [
      { ...(first as FakeMessage), edited: true, editedAt: (SECOND + 5) * 1000 },
      {
        ...(second as FakeMessage),
        reactions: [{ id: `true_${JID}_X`, reactionText: '👍', timestamp: SECOND }],
      },
    ];
    expect((await read(fakeHistory({ thread }))).map(({ changes }) => changes)).toEqual([
      { editedAt: (SECOND + 5) * 1000, revokedAt: null, isStarred: false, reactions: [] },
      {
        editedAt: null,
        revokedAt: null,
        isStarred: false,
        reactions: [{ by: 'pharmacy', emoji: '👍', at: SECOND * 1000 }],
      },
    ]);
  });

  it('carries both names of the customer, or the address alone while WhatsApp does not tell', async () => {
    const named = fakeHistory({ thread: messages(1), lid: '4711@lid' });
    expect((await read(named))[0]).toMatchObject({ phoneJid: JID, lid: '4711@lid' });
    const silent = fakeHistory({ thread: messages(1) });
    Object.assign(silent.window.WPP.whatsapp, { WidFactory: undefined });
    expect((await read(silent))[0]).toMatchObject({ phoneJid: JID, lid: null });
  });
});

describe('a history with a row that is not as it should be', () => {
  /** What is read, and the ids of what could not be told. */
  async function readWhole(
    world: ReturnType<typeof fakeHistory>,
    over: { since?: number; unread?: number } = {},
  ) {
    const lost: string[] = [];
    const page = fakePage({ window: world.window });
    const onUnreadable = (waMessageId: string): void => void lost.push(waMessageId);
    const seen = await readHistoryOf(page, { chatAddress: JID, since: 0, ...over, onUnreadable });
    return { texts: seen.map(({ body }) => body), lost, seen };
  }

  it('loses that row alone, and names it', async () => {
    const world = fakeHistory({ thread: messages(4) });
    const { roshetaReadMessage } = world.window;
    world.window.roshetaReadMessage = (model) => {
      if (model.key.endsWith('_3EB01')) throw new Error('no such property');
      const plain = roshetaReadMessage(model);
      if (!model.key.endsWith('_3EB02')) return plain;
      return { ...plain, toJSON: () => expect.unreachable('a row that JSON refuses') };
    };
    expect(await readWhole(world)).toMatchObject({ texts: ['n0', 'n3'], lost: ['3EB01', '3EB02'] });
  });

  it('keeps a message whose reactions cannot be had, and knows nothing of them', async () => {
    const thread = messages(2);
    Object.assign(thread[1] as FakeMessage, { edited: true, editedAt: SECOND * 1000, reactions: [] });
    const world = fakeHistory({ thread });
    world.chat.getReactions = () => Promise.reject(new Error('not loaded'));
    const { seen } = await readWhole(world);
    expect(seen.map(({ changes }) => changes?.reactions)).toEqual([[], null]);
    expect(seen[1]?.changes?.editedAt).toBe(SECOND * 1000);
  });

  it.each([
    ['of 1970', 1],
    ['missing', undefined],
    ['of the year 2100', 4_102_444_800],
  ])('is read past a time that is %s, and takes it in where it stood', async (_what, t) => {
    const thread = messages(200);
    Object.assign(thread[170] as FakeMessage, { t });
    const { texts } = await readWhole(fakeHistory({ thread }), { since: (SECOND + 100) * 1000 });
    expect(texts).toEqual(thread.slice(100).map(({ body }) => body));
  });

  it('is read from a newest message without a time', async () => {
    const thread = messages(3);
    Object.assign(thread[2] as FakeMessage, { t: undefined });
    expect((await readWhole(fakeHistory({ thread }), { since: SECOND * 1000 })).texts).toHaveLength(3);
  });

  it('takes times in milliseconds for what they are', async () => {
    const thread = messages(120).map((each) => ({ ...each, t: each.t * 1000 }));
    const world = fakeHistory({ thread });
    const { seen } = await readWhole(world, { since: (SECOND + 110) * 1000 });
    expect(seen.map(({ sentAt }) => sentAt / 1000 - SECOND)).toEqual([
      110, 111, 112, 113, 114, 115, 116, 117, 118, 119,
    ]);
    expect(world.asked.filter(({ direction }) => direction === 'before')).toHaveLength(1);
  });

  it('keeps messages of the same second in WhatsApp’s order', async () => {
    const thread = messages(120).map((each) => ({ ...each, t: SECOND }));
    const { texts } = await readWhole(fakeHistory({ thread }));
    expect(texts).toEqual(thread.map(({ body }) => body));
  });
});

describe('unread messages', () => {
  it('are read however old they are, with the answers between them', async () => {
    const thread = messages(200);
    Object.assign(thread[150] as FakeMessage, { key: `true_${JID}_3EB0OURS` });
    Object.assign(thread[160] as FakeMessage, { key: `false_${JID}_3EB0NOTICE` });
    const world = fakeHistory({ thread, unreadable: [`false_${JID}_3EB0NOTICE`] });
    const page = fakePage({ window: world.window });
    const seen = await readHistoryOf(page, { chatAddress: JID, since: (SECOND + 500) * 1000, unread: 80 });
    expect(seen.filter(({ fromMe }) => !fromMe)).toHaveLength(80);
    expect(seen.at(0)?.body).toBe('n118');
    expect(seen.at(-1)?.body).toBe('n199');
  });

  it('that are fewer than WhatsApp counts are all that there are', async () => {
    const world = fakeHistory({ thread: messages(3) });
    const page = fakePage({ window: world.window });
    expect(
      await readHistoryOf(page, { chatAddress: JID, since: (SECOND + 500) * 1000, unread: 900 }),
    ).toHaveLength(3);
  });
});

describe('a history that cannot be read completely is refused', () => {
  it('when WhatsApp does not know the chat', async () => {
    await expect(read(fakeHistory({ thread: [], isKnown: false }))).rejects.toThrow(
      'no message to read from',
    );
  });

  it('when the chat has unread messages and names none of them', async () => {
    const world = fakeHistory({ thread: [], newestReceived: null, unreadCount: 2 });
    await expect(read(world)).rejects.toThrow('no message to read from');
  });

  it('when the message it names is not there', async () => {
    const world = fakeHistory({ thread: messages(2) });
    world.chat.getMessageById = () => Promise.reject(new Error('msg_not_found'));
    await expect(read(world)).rejects.toThrow('msg_not_found');
  });

  it('when it breaks off in the middle: half of it is never given out', async () => {
    const world = fakeHistory({ thread: messages(200) });
    const getMessages = world.chat.getMessages;
    let calls = 0;
    world.chat.getMessages = (...args) =>
      ++calls < 3 ? getMessages(...args) : Promise.reject(new Error('the phone is offline'));
    await expect(read(world)).rejects.toThrow('the phone is offline');
  });

  it('when the answers after the last received one cannot be had', async () => {
    const world = fakeHistory({ thread: messages(2) });
    const getMessages = world.chat.getMessages;
    world.chat.getMessages = (address, options) =>
      options.direction === 'after' ? Promise.reject(new Error('closed')) : getMessages(address, options);
    await expect(read(world)).rejects.toThrow('closed');
  });

  it('when the page goes meanwhile', async () => {
    const world = fakeHistory({ thread: messages(2) });
    world.chat.getMessages = () => NEVER;
    const { page, go } = goneMidway(world);
    const reading = readHistoryOf(page, { chatAddress: JID, since: 0 });
    go();
    await expect(reading).rejects.toThrow('Target closed');
  });

  it('after a minute, although WhatsApp never says that it gave up', async () => {
    const world = fakeHistory({ thread: messages(2) });
    world.chat.getMessages = () => NEVER;
    const refused = expect(read(world)).rejects.toBeInstanceOf(TimeLimitError);
    await vi.advanceTimersByTimeAsync(60_000);
    await refused;
  });
});

describe('the list of chats', () => {
  it('holds people alone, in milliseconds; one marked unread by hand counts as one message', async () => {
    const list = async () => [
      { id: JID, t: SECOND, unreadCount: 3 },
      { id: '4711@lid', unreadCount: -1 },
      { id: '1203630@g.us', t: SECOND, unreadCount: 9 },
      { id: 'status@broadcast', t: SECOND, unreadCount: 9 },
      { id: '99@newsletter', t: SECOND, unreadCount: 9 },
    ];
    expect(await listChatsOf(fakePage({ window: { WPP: { chat: { list } } } }), quiet)).toEqual([
      { chatAddress: JID, newestAt: SECOND * 1000, unreadCount: 3, newestIds: [] },
      { chatAddress: '4711@lid', newestAt: 0, unreadCount: 1, newestIds: [], isUnreadUnsure: true },
    ]);
  });

  it('loses one entry that is not as it should be, and takes each time for what it is', async () => {
    const broken = {
      get id() {
        throw new Error('no such property');
      },
    };
    const list = async () => [
      broken,
      null,
      { id: JID, t: SECOND * 1000, unreadCount: 'many', anything: 'else' },
      { id: '201112345678@c.us', t: 'yesterday', unreadCount: 2.5 },
      { id: '201212345678@c.us', t: 1e300 },
    ];
    expect(await listChatsOf(fakePage({ window: { WPP: { chat: { list } } } }), quiet)).toEqual([
      { chatAddress: JID, newestAt: SECOND * 1000, unreadCount: 0, newestIds: [], isUnreadUnsure: true },
      { chatAddress: '201112345678@c.us', newestAt: 0, unreadCount: 0, newestIds: [], isUnreadUnsure: true },
      { chatAddress: '201212345678@c.us', newestAt: 0, unreadCount: 0, newestIds: [], isUnreadUnsure: true },
    ]);
  });

  it.each([
    ['WhatsApp refuses it', { WPP: { chat: { list: () => Promise.reject(new Error('not ready')) } } }],
    ['wa-js is not there yet', {}],
  ])('is an error and not an empty list when %s', async (_when, window) => {
    await expect(listChatsOf(fakePage({ window }), quiet)).rejects.toThrow();
  });

  it('is an error after half a minute of silence', async () => {
    const listed = listChatsOf(fakePage({ window: { WPP: { chat: { list: () => NEVER } } } }), quiet);
    const refused = expect(listed).rejects.toBeInstanceOf(TimeLimitError);
    await vi.advanceTimersByTimeAsync(30_000);
    await refused;
  });
});

describe('marking a chat read', () => {
  it.each([
    ['WhatsApp refuses', () => Promise.reject(new Error('no such chat'))],
    ['WhatsApp is silent', () => NEVER],
  ])('fails without a word to the caller when %s', async (_when, markIsRead) => {
    const warn = vi.fn<() => void>();
    const log = { error: () => expect.unreachable(), warn, info: () => {}, debug: () => {} };
    const marked = markReadIn(fakePage({ window: { WPP: { chat: { markIsRead } } } }), JID, log);
    await vi.advanceTimersByTimeAsync(10_000);
    await expect(marked).resolves.toBeUndefined();
    expect(warn).toHaveBeenCalledOnce();
  });
});
