import type { TransportAck } from '#main/transport/transport.ts';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { InboundQueue } from '#main/transport/wppconnect/inbound/inbound-queue.ts';
import { NEVER } from '../support/fake-page.ts';

const raw = (id: string, change: object = {}): object => ({
  id: `false_201012345678@c.us_${id}`,
  type: 'chat',
  body: id,
  t: 1_700_000_000,
  ...change,
});
const edited = (id: string): object => ({
  kind: 'edited',
  key: `false_201012345678@c.us_${id}`,
  text: 'other',
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Lets everything happen that waits for nothing. */
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

/** `identify`: what the page knows of one address. */
function queue(
  identify: (address: string) => Promise<object | null> = async (address) => ({
    phoneJid: address,
    lid: null,
  }),
) {
  const page = { evaluate: (_script: unknown, address: string) => identify(address) } as unknown as Page;
  const opened: { page: Page | undefined } = { page };
  const handedOn: string[] = [];
  const onMessage = vi.fn<(message: { waMessageId: string; lid: string | null }) => void>(
    ({ waMessageId }) => void handedOn.push(waMessageId),
  );
  const onAck = vi.fn<(ack: TransportAck) => void>(
    ({ status, waMessageId }) => void handedOn.push(`${status} ${waMessageId}`),
  );
  const onError = vi.fn<() => void>();
  const inbound = new InboundQueue({
    page: () => opened.page,
    onMessage,
    onNumberChange: ({ from, to }) => void handedOn.push(`${from.phoneJid} became ${to.phoneJid}`),
    onRead: ({ unreadCount, newestIds }) =>
      void handedOn.push(`${unreadCount} unread of ${newestIds.join(' ')}`),
    onMarks: () => expect.unreachable(),
    onPicture: () => expect.unreachable(),
    onPresence: () => expect.unreachable(),
    onChange: ({ waMessageId, change }) => void handedOn.push(`${change.kind} ${waMessageId}`),
    onAck,
    log: { error: onError, warn: () => {}, info: () => {}, debug: () => {} },
  });
  return { inbound, opened, handedOn, onMessage, onAck, onError };
}

describe('InboundQueue', () => {
  it('says nothing of what the pharmacy writes to itself', async () => {
    const { inbound, handedOn } = queue(async () => null);
    inbound.push(raw('NOTE'));
    await settle();
    expect(handedOn).toEqual([]);
  });

  it('tells a change of a number with the names of both, and leaves alone what is none', async () => {
    const { inbound, handedOn } = queue();
    const change = { kind: 'number', from: '201012345678@c.us', to: '201112345678@c.us', at: 1_700_000_000 };
    inbound.pushChange(change);
    inbound.pushChange({ ...change, from: undefined });
    inbound.pushChange({ ...change, to: '1203@g.us' });
    await settle();
    expect(handedOn).toEqual(['201012345678@c.us became 201112345678@c.us']);
  });

  it('keeps the order of a burst although names come back in any', async () => {
    const answers: (() => void)[] = [];
    const { inbound, handedOn } = queue(
      () => new Promise((resolve) => answers.push(() => resolve({ phoneJid: null, lid: null }))),
    );
    const ids = Array.from({ length: 50 }, (_, index) => `M${index}`);
    for (const id of ids) inbound.push(raw(id));
    // One question at a time: the page is not flooded with what it is asked about its own flood.
    for (let count = 1; count <= ids.length; count += 1) {
      await settle();
      expect(answers).toHaveLength(count);
      expect(handedOn).toHaveLength(count - 1);
      answers.at(-1)?.();
    }
    await settle();
    expect(handedOn).toEqual(ids);
  });

  it('lets no change overtake the message it is about', async () => {
    const named = Promise.withResolvers<object>();
    const { inbound, handedOn } = queue(() => named.promise);
    inbound.push(raw('M1'));
    inbound.pushChange(edited('M1'));
    inbound.push(raw('M2'));
    await settle();
    expect(handedOn).toEqual([]);
    named.resolve({});
    await settle();
    expect(handedOn).toEqual(['M1', 'edited M1', 'M2']);
  });

  it('says with an ack whose message it is, by both names, and without a page by the one it came with', async () => {
    const { inbound, opened, onAck } = queue(async (lid) => ({ phoneJid: '201012345678@c.us', lid }));
    const ack = { id: 'true_4711@lid_M1', ack: 3 };
    inbound.pushAck(ack);
    await settle();
    const read = {
      waMessageId: 'M1',
      chatAddress: '4711@lid',
      fromMe: true,
      status: 'read',
      lid: '4711@lid',
    };
    expect(onAck).toHaveBeenLastCalledWith({ ...read, phoneJid: '201012345678@c.us' });
    opened.page = undefined;
    inbound.pushAck(ack);
    await settle();
    expect(onAck).toHaveBeenLastCalledWith({ ...read, phoneJid: null });
  });

  it('goes on after a handler that throws, and says that it did', async () => {
    const { inbound, handedOn, onMessage, onError } = queue();
    onMessage.mockImplementationOnce(() => {
      throw new Error('the database is closed');
    });
    inbound.push(raw('M1'));
    inbound.push(raw('M2'));
    await settle();
    expect(handedOn).toEqual(['M2']);
    expect(onError).toHaveBeenCalledOnce();
  });

  it('hands a message on under its address alone when the page refuses its names', async () => {
    const { inbound, onMessage, onError } = queue(() => Promise.reject(new Error('Target closed')));
    inbound.push(raw('M1'));
    await settle();
    expect(onMessage).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ waMessageId: 'M1', phoneJid: '201012345678@c.us', lid: null }),
    );
    expect(onError).not.toHaveBeenCalled();
  });

  it('waits three seconds for the names and no longer', async () => {
    const { inbound, handedOn } = queue(() => NEVER);
    inbound.push({ ...raw('M1'), id: 'false_4711@lid_M1' });
    await vi.advanceTimersByTimeAsync(2_999);
    expect(handedOn).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(handedOn).toEqual(['M1']);
  });

  it.each([
    ['nothing', undefined],
    ['what has no id', { type: 'chat' }],
    ['what has an id of another form', raw('M0', { id: 'M0' })],
    ['a group’s message', raw('M0', { id: 'false_1203630@g.us_M0' })],
    ['a notice nobody wrote', raw('M0', { type: 'e2e_notification' })],
  ])('leaves %s out without holding up the next one', async (_what, what) => {
    const { inbound, handedOn, onError } = queue();
    inbound.push(what);
    inbound.pushChange(what);
    inbound.pushAck(what);
    inbound.push(raw('M1'));
    await settle();
    expect(handedOn).toEqual(['M1']);
    expect(onError).not.toHaveBeenCalled();
  });

  it('hands nothing on once the page is closed: it is read from history when the next one is there', async () => {
    const { inbound, opened, handedOn } = queue();
    inbound.push(raw('M1'));
    opened.page = undefined;
    await settle();
    expect(handedOn).toEqual([]);
  });

  it('tells what was read of a person under both names, behind the messages before it', async () => {
    const chats = new Map<string, number>([
      ['201012345678@c.us', 2],
      ['4711@lid', 1],
    ]);
    const { inbound, opened, handedOn } = queue();
    const evaluate = async (_script: unknown, asked: string | string[]): Promise<unknown> =>
      typeof asked === 'string'
        ? { phoneJid: '201012345678@c.us', lid: '4711@lid' }
        : asked.map((address) => ({
            unreadCount: chats.get(address),
            newestKeys: [`false_${address}_3EB0`],
          }));
    opened.page = { evaluate } as unknown as Page;
    inbound.push(raw('FIRST'));
    inbound.pushUnread('4711@lid');
    inbound.pushUnread({ anything: 'else' });
    inbound.pushUnread('120363000000000000@g.us');
    await settle();
    expect(handedOn).toEqual(['FIRST', '3 unread of 3EB0']);
    chats.set('4711@lid', -1);
    inbound.pushUnread('4711@lid');
    await settle();
    expect(handedOn.at(-1)).toBe('null unread of 3EB0');
  });
});
