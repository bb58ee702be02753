import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { UNKNOWN_APPEARANCE } from '#shared/domain/messages/attachment.ts';
import { LATER_CUSTOMERS, SIMULATED_CUSTOMERS } from '#main/transport/training/customers.ts';
import { TrainingTransport } from '#main/transport/training/training-transport.ts';
import type { TransportAck, TransportMessage } from '#main/transport/transport.ts';

const CHAT = '201900000001@c.us';

beforeEach(
  () => void vi.useFakeTimers({ now: 1_000_000_000, toFake: ['setTimeout', 'clearTimeout', 'Date'] }),
);
afterEach(() => void vi.useRealTimers());

function training() {
  const folder = mkdtempSync(path.join(tmpdir(), 'rosheta-training-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const messages: TransportMessage[] = [];
  const acks: TransportAck[] = [];
  const phases: string[] = [];
  const transport = new TrainingTransport(
    {
      onState: ({ phase }) => void phases.push(phase),
      onMessage: (message) => void messages.push(message),
      onChange: () => expect.unreachable(),
      onReady: () => expect.unreachable(),
      onAck: (ack) => void acks.push(ack),
      onNumberChange: () => undefined,
      onRead: () => expect.unreachable(),
      onMarks: () => expect.unreachable(),
      onPicture: () => expect.unreachable(),
      onPresence: () => expect.unreachable(),
    },
    folder,
  );
  return { transport, folder, messages, acks, phases };
}

const statuses = (acks: TransportAck[]): string[] => acks.map(({ status }) => status);
const say = (waMessageId: string, chatAddress = CHAT) => ({ chatAddress, waMessageId, text: 'تمام' });

describe('a training', () => {
  it('opens every thread with ids that a second training repeats, so that nothing comes twice', async () => {
    const [first, second] = [training(), training()];
    await first.transport.connect();
    await second.transport.connect();
    const ids = first.messages.map(({ waMessageId }) => waMessageId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(second.messages.map(({ waMessageId }) => waMessageId)).toEqual(ids);
    expect(new Set(first.messages.map(({ chatAddress }) => chatAddress)).size).toBe(
      SIMULATED_CUSTOMERS.length,
    );
    expect(first.messages.every(({ sentAt }) => sentAt < Date.now())).toBe(true);
  });

  it('hears nothing from whom it has blocked, hears them again, and takes a report', async () => {
    const { transport, messages } = training();
    await transport.connect();
    const heard = () => messages.filter(({ chatAddress }) => chatAddress === CHAT).length;
    const before = heard();
    const block = (isOn: boolean) =>
      transport.actions.changeChat?.({ addresses: [CHAT], change: { kind: 'block', isOn } });
    // Written a moment before: the answer would come after the block.
    await transport.sendText(say('A'));
    expect(await block(true)).toEqual({ kind: 'done' });
    expect(await block(true)).toEqual({ kind: 'done' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard()).toBe(before);
    expect(await transport.actions.report?.({ addresses: [CHAT] })).toEqual({ kind: 'done' });
    await block(false);
    await transport.sendText(say('B'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard()).toBe(before + 1);
    await transport.disconnect();
    expect(await transport.actions.report?.({ addresses: [CHAT] })).toMatchObject({ kind: 'not-done' });
    expect(await block(true)).toMatchObject({ kind: 'not-done' });
  });

  it('begins once, however often it is asked to', async () => {
    const { transport, messages, phases } = training();
    await transport.connect();
    const count = messages.length;
    await transport.connect();
    await transport.checkLink();
    await transport.linkByQr();
    await transport.linkByPhone();
    expect(messages).toHaveLength(count);
    expect(phases).toEqual(['online']);
  });

  it('has customers who come later, one after the other', async () => {
    const { transport, messages } = training();
    await transport.connect();
    messages.length = 0;
    vi.advanceTimersByTime(25_000);
    expect(new Set(messages.map(({ chatAddress }) => chatAddress))).toEqual(
      new Set([`${LATER_CUSTOMERS[0]?.phone}@c.us`]),
    );
    vi.advanceTimersByTime(25_000 * LATER_CUSTOMERS.length);
    expect(new Set(messages.map(({ chatAddress }) => chatAddress)).size).toBe(LATER_CUSTOMERS.length);
  });

  it('is silent once it is left, also what was about to be said', async () => {
    const { transport, messages, acks, phases } = training();
    await transport.connect();
    await transport.sendText(say('A'));
    await transport.logout();
    const counts = [messages.length, acks.length];
    vi.advanceTimersByTime(600_000);
    expect([messages.length, acks.length]).toEqual(counts);
    expect(phases.at(-1)).toBe('logged-out');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('lets work be done that needs WhatsApp away, and hands its failure on', async () => {
    const { transport } = training();
    expect(await transport.whileDisconnected(async () => 7)).toBe(7);
    await expect(transport.whileDisconnected(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });
});

describe('a message in training', () => {
  it('is sent, delivered, read and answered, in this order', async () => {
    const { transport, acks, messages } = training();
    expect(await transport.findMessage({ waMessageId: 'A' })).toEqual({ kind: 'absent' });
    expect(await transport.sendText(say('A'))).toEqual({ kind: 'accepted' });
    vi.advanceTimersByTime(3_999);
    expect(statuses(acks)).toEqual(['sent', 'delivered', 'read']);
    expect(messages).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(messages.map(({ body }) => body)).toEqual([SIMULATED_CUSTOMERS[0]?.answers[0]]);
    expect(await transport.findMessage({ waMessageId: 'A' })).toEqual({ kind: 'found', status: 'read' });
  });

  it('that is sent again under its id is accepted and answered once', async () => {
    const { transport, messages } = training();
    await transport.sendText(say('A'));
    expect(await transport.sendText(say('A'))).toEqual({ kind: 'accepted' });
    vi.advanceTimersByTime(60_000);
    expect(messages).toHaveLength(1);
  });

  it('is answered as long as the customer has something to say, and to nobody unknown', async () => {
    const { transport, messages } = training();
    for (const id of ['A', 'B', 'C', 'D']) await transport.sendText(say(id));
    await transport.sendText(say('E', '201012345678@c.us'));
    vi.advanceTimersByTime(60_000);
    expect(messages.map(({ body }) => body)).toEqual(SIMULATED_CUSTOMERS[0]?.answers);
  });

  it('has an id of its own', async () => {
    const { transport } = training();
    expect(await transport.chooseMessageId()).not.toBe(await transport.chooseMessageId());
  });
});

describe('a file in training', () => {
  const PHOTO = 'TRAINING-201900000004-attachment';
  const fetched = (
    transport: TrainingTransport,
    waMessageId: string,
    receive: (bytes: Readable) => Promise<void>,
  ) => transport.downloadMedia({ chatAddress: CHAT, waMessageId, fromMe: false, receive });

  it('is read whole while it is sent, and tells how far it is', async () => {
    const { transport } = training();
    const onProgress = vi.fn<(doneBytes: number) => void>();
    const media = {
      ...UNKNOWN_APPEARANCE,
      kind: 'image' as const,
      mimeType: 'image/png',
      fileName: 'a.png',
      sizeBytes: 5,
      open: () => Readable.from([Buffer.from('ab'), Buffer.from('cde')]),
    };
    const sent = transport.sendMedia({ chatAddress: CHAT, waMessageId: 'A', caption: '', media, onProgress });
    expect(await sent).toEqual({ kind: 'accepted' });
    expect(onProgress.mock.calls).toEqual([[2], [5]]);
  });

  it('comes from the program’s folder', async () => {
    const { transport, folder } = training();
    writeFileSync(path.join(folder, 'prescription.jpg'), 'photo');
    const received = vi.fn<(content: string) => void>();
    const result = await fetched(transport, PHOTO, async (bytes) => received(await text(bytes)));
    expect(result).toEqual({ kind: 'received' });
    expect(received).toHaveBeenCalledExactlyOnceWith('photo');
  });

  it.each(['TRAINING-201900000001-0', 'TRAINING-201900000002-attachment', '../../etc/passwd'])(
    'is expired when there is none: %s',
    async (waMessageId) => {
      const { transport } = training();
      expect(await fetched(transport, waMessageId, () => expect.unreachable())).toEqual({ kind: 'expired' });
    },
  );

  it('fails when it is gone from the folder, and when it cannot be kept', async () => {
    const { transport, folder } = training();
    const gone = await fetched(transport, PHOTO, async (bytes) => void (await text(bytes)));
    expect(gone).toMatchObject({ kind: 'failed', cause: { code: 'ENOENT' } });
    writeFileSync(path.join(folder, 'prescription.jpg'), 'photo');
    const full = new Error('disk full');
    const refused = await fetched(transport, PHOTO, async (bytes) => {
      await text(bytes);
      throw full;
    });
    expect(refused).toEqual({ kind: 'failed', cause: full });
  });
});
