import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  chooseMessageIdIn,
  findMessageIn,
  sendTextFrom,
} from '#main/transport/wppconnect/calls/message-calls.ts';
import { TimeLimitError } from '#main/lib/within.ts';
import { NotOnWhatsApp } from '#main/transport/transport.ts';
import { silentLog } from '../../../../integration/support/silent-log.ts';
import { fakeChat } from '../support/fake-chat.ts';
import { fakePage, goneMidway, NEVER, waJsError } from '../support/fake-page.ts';

const TEXT = { chatAddress: '201012345678@c.us', waMessageId: '3EB0AA', text: 'تمام "أهلاً"\n' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a text', () => {
  const answered = (answer: unknown) =>
    sendTextFrom(fakePage({ window: fakeChat({ sendTextMessage: async () => answer }) }), TEXT);

  it('goes out unchanged under the id chosen before, and asks for no preview and no blue ticks', async () => {
    const sendTextMessage = vi.fn<(...args: unknown[]) => Promise<unknown>>(async () => ({ ack: 1 }));
    await sendTextFrom(fakePage({ window: fakeChat({ sendTextMessage }) }), TEXT);
    expect(sendTextMessage).toHaveBeenCalledExactlyOnceWith(
      '201012345678@c.us',
      TEXT.text,
      expect.objectContaining({
        messageId: 'true_201012345678@c.us_3EB0AA_out',
        linkPreview: false,
        markIsRead: false,
      }),
    );
  });

  it('keeps its id in a chat that has moved to a privacy id', async () => {
    const sendTextMessage = vi.fn<(...args: unknown[]) => Promise<unknown>>(async () => ({ ack: 1 }));
    const find = async () => ({ id: '4711@lid' });
    await sendTextFrom(fakePage({ window: fakeChat({ find, sendTextMessage }) }), TEXT);
    expect(sendTextMessage).toHaveBeenCalledWith(
      '4711@lid',
      TEXT.text,
      expect.objectContaining({ messageId: 'true_4711@lid_3EB0AA_out' }),
    );
  });

  it.each([
    ['the server’s ack', { ack: 1 }],
    ['the reader’s ack', { ack: 3, sendMsgResult: null }],
    [
      'the verdict OK although the ack is still to come',
      { ack: 0, sendMsgResult: { messageSendResult: 'OK' } },
    ],
  ])('is accepted with %s', async (_with, answer) => {
    expect(await answered(answer)).toEqual({ kind: 'accepted' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    [{ ack: 0 }, 'none'],
    [{ ack: 0, sendMsgResult: null }, 'none'],
    [{ ack: 0, sendMsgResult: { messageSendResult: 'ERROR_UNKNOWN' } }, 'ERROR_UNKNOWN'],
    [{ ack: -1, sendMsgResult: { messageSendResult: 'ERROR_NETWORK' } }, 'ERROR_NETWORK'],
  ])('is doubtful when WhatsApp took it and says %o', async (answer, verdict) => {
    expect(await answered(answer)).toMatchObject({
      kind: 'ambiguous',
      cause: { message: `WhatsApp's verdict: ${verdict}` },
    });
  });

  it.each([
    ['the chat is not found', { find: () => Promise.reject(waJsError('chat_not_found')) }],
    ['the key cannot be made', { generateMessageID: () => Promise.reject(new Error('no user')) }],
  ])('is provably not sent when %s', async (_when, change) => {
    const sendTextMessage = vi.fn<() => Promise<unknown>>();
    const page = fakePage({ window: fakeChat({ ...change, sendTextMessage }) });
    expect(await sendTextFrom(page, TEXT)).toMatchObject({ kind: 'not-sent', cause: expect.any(Error) });
    expect(sendTextMessage).not.toHaveBeenCalled();
  });

  it('is doubtful when sending itself throws, whatever the error is called', async () => {
    const page = fakePage({
      window: fakeChat({ sendTextMessage: () => Promise.reject(waJsError('chat_not_found', 'too late')) }),
    });
    expect(await sendTextFrom(page, TEXT)).toMatchObject({
      kind: 'ambiguous',
      cause: { message: 'too late' },
    });
  });

  it('is doubtful when the page goes in the middle', async () => {
    const begun = Promise.withResolvers<void>();
    const { page, go } = goneMidway({
      window: fakeChat({ sendTextMessage: () => (begun.resolve(), NEVER) }),
    });
    const sent = sendTextFrom(page, TEXT);
    await begun.promise;
    go();
    expect(await sent).toMatchObject({ kind: 'ambiguous', cause: { message: 'Target closed' } });
  });

  it('is doubtful after a minute of silence, and a later answer changes nothing', async () => {
    const late = Promise.withResolvers<unknown>();
    const page = fakePage({ window: fakeChat({ sendTextMessage: () => late.promise }) });
    const settled = vi.fn<(result: unknown) => void>();
    const sent = sendTextFrom(page, TEXT).then(settled);
    await vi.advanceTimersByTimeAsync(59_999);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await sent;
    late.reject(new Error('nobody listens any more'));
    await vi.advanceTimersByTimeAsync(0);
    expect(settled).toHaveBeenCalledExactlyOnceWith({ kind: 'ambiguous', cause: expect.any(TimeLimitError) });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a message looked up', () => {
  const SOUGHT = { chatAddress: '201012345678@c.us', waMessageId: '3EB0AA' };
  const looked = (change: object) => findMessageIn(fakePage({ window: fakeChat(change) }), SOUGHT, silentLog);

  it.each([
    [-1, 'failed'],
    [0, 'pending'],
    [1, 'sent'],
    [2, 'delivered'],
    [3, 'read'],
    [4, 'played'],
  ])('with the ack %i is %s', async (ack, status) => {
    expect(await looked({ getMessageById: async () => ({ ack }) })).toEqual({ kind: 'found', status });
  });

  it('is sought under the key it was sent with', async () => {
    const getMessageById = vi.fn<(key: string) => Promise<unknown>>(async () => ({ ack: 1 }));
    await looked({ getMessageById });
    expect(getMessageById).toHaveBeenCalledExactlyOnceWith('true_201012345678@c.us_3EB0AA_out');
  });

  describe('in a chat that has moved to a privacy id', () => {
    const find = async () => ({ id: '4711@lid' });
    const MOVED = 'true_4711@lid_3EB0AA_out';
    const BEFORE = 'true_201012345678@c.us_3EB0AA_out';
    const answering = (answers: Record<string, string | number>) => async (key: string) => {
      const answer = answers[key] ?? 'msg_not_found';
      if (typeof answer === 'string') throw waJsError(answer);
      return { ack: answer };
    };

    it.each([
      ['found under the name that the chat has now', { [MOVED]: 2 }, { kind: 'found', status: 'delivered' }],
      ['found under the name it was sent to', { [BEFORE]: 1 }, { kind: 'found', status: 'sent' }],
      ['absent where neither knows it', {}, { kind: 'absent' }],
      ['absent where there is no chat of the old name', { [BEFORE]: 'chat_not_found' }, { kind: 'absent' }],
      [
        'unknown where the chat that is there cannot tell',
        { [MOVED]: 'chat_not_found' },
        { kind: 'unsynced' },
      ],
      ['unknown where the old one fails', { [BEFORE]: 'broken' }, { kind: 'unsynced' }],
    ] as const)('is %s', async (_what, answers, found) => {
      expect(await looked({ find, getMessageById: answering(answers) })).toEqual(found);
    });
  });

  it('is absent only when wa-js says so with its own code', async () => {
    expect(await looked({ getMessageById: () => Promise.reject(waJsError('msg_not_found')) })).toEqual({
      kind: 'absent',
    });
  });

  it.each([
    ['the store fails', { getMessageById: () => Promise.reject(new Error('msg_not_found')) }],
    ['the chat is missing', { find: () => Promise.reject(waJsError('chat_not_found')) }],
    [
      'the chat is missing under the name of a missing message',
      { find: () => Promise.reject(waJsError('msg_not_found')) },
    ],
  ])('is unknown, never absent, when %s', async (_when, change) => {
    expect(await looked(change)).toEqual({ kind: 'unsynced' });
  });

  it('is unknown when WhatsApp does not answer within ten seconds', async () => {
    const found = looked({ getMessageById: () => NEVER });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await found).toEqual({ kind: 'unsynced' });
  });

  it('is unknown when the page goes meanwhile', async () => {
    const { page, go } = goneMidway({ window: fakeChat({ getMessageById: () => NEVER }) });
    const found = findMessageIn(page, SOUGHT, silentLog);
    go();
    expect(await found).toEqual({ kind: 'unsynced' });
  });
});

describe('a number that nobody has on WhatsApp', () => {
  const { chatAddress } = TEXT;
  const asking = (answer: unknown, change: object = {}, known: object = {}) => {
    const queryWidExists = vi.fn<(wid: unknown) => Promise<unknown>>(async () => answer);
    const window = fakeChat({ get: () => undefined, ...change });
    const whatsapp = { functions: { queryWidExists }, WidFactory: { createWid: String }, ...known };
    return { queryWidExists, page: fakePage({ window: { WPP: { ...window.WPP, whatsapp } } }) };
  };

  it('is told before an id is chosen', async () => {
    await expect(chooseMessageIdIn(asking(null).page, chatAddress)).rejects.toBeInstanceOf(NotOnWhatsApp);
  });

  it.each([
    ['there is a chat', { get: () => ({}) }, {}],
    ['the privacy id is known', {}, { lidPnCache: { getCurrentLid: () => '1@lid' } }],
  ])('is not asked about when %s', async (_when, change, known) => {
    const { page, queryWidExists } = asking(null, change, known);
    expect(await chooseMessageIdIn(page, chatAddress)).toBe('3EB0SAMPLE');
    expect(queryWidExists).not.toHaveBeenCalled();
  });

  it('is asked about by its phone number only', async () => {
    expect(await chooseMessageIdIn(asking(null).page, '4711@lid')).toBe('3EB0SAMPLE');
  });

  it('makes a text that finds no chat rejected; a number that is there leaves it for the next try', async () => {
    const find = () => Promise.reject(new Error('No LID for user'));
    expect(await sendTextFrom(asking(null, { find }).page, TEXT)).toMatchObject({ kind: 'not-on-whatsapp' });
    expect(await sendTextFrom(asking({ wid: 1 }, { find }).page, TEXT)).toMatchObject({ kind: 'not-sent' });
  });
});

describe('an id', () => {
  it('is the bare one', async () => {
    expect(await chooseMessageIdIn(fakePage({ window: fakeChat() }), TEXT.chatAddress)).toBe('3EB0SAMPLE');
  });

  it('that cannot be had is an error, after ten seconds at the latest', async () => {
    const silent = fakePage({ window: fakeChat({ generateMessageID: () => NEVER }) });
    const chosen = expect(chooseMessageIdIn(silent, TEXT.chatAddress)).rejects.toBeInstanceOf(TimeLimitError);
    await vi.advanceTimersByTimeAsync(10_000);
    await chosen;
    const loading = fakePage({ window: {} });
    await expect(chooseMessageIdIn(loading, TEXT.chatAddress)).rejects.toThrow();
  });
});
