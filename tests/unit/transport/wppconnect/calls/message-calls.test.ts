import { describe, expect, it } from 'vitest';
import {
  chooseMessageIdIn,
  findMessageIn,
  sendTextFrom,
} from '#main/transport/wppconnect/calls/message-calls.ts';
import { silentLog } from '../../../../integration/support/silent-log.ts';
import { after, answers, breaks, isSilent, onOwnTime, pageAnswering } from './scripted-page.ts';

const MESSAGE = { chatAddress: '201012345678@c.us', waMessageId: '3EB0AA' };
const send = (answer: () => unknown) => sendTextFrom(pageAnswering(answer), { ...MESSAGE, text: 'أهلًا' });
const find = (answer: () => unknown) => findMessageIn(pageAnswering(answer), MESSAGE, silentLog);

describe('sending a text', () => {
  it.each([
    ['the server’s ack', { stage: 'send', ack: 1, verdict: null }],
    ['the verdict OK before any ack', { stage: 'send', ack: 0, verdict: 'OK' }],
  ])('is accepted by %s', async (_, sent) => {
    await expect(send(answers(sent))).resolves.toEqual({ kind: 'accepted' });
  });

  it('is provably not sent when the chat was not even found', async () => {
    const result = await send(answers({ stage: 'resolve', error: 'chat_not_found' }));
    expect(result).toMatchObject({ kind: 'not-sent', cause: new Error('chat_not_found') });
  });

  it.each([
    ['another verdict', answers({ stage: 'send', ack: 0, verdict: 'ERROR_NETWORK' })],
    ['no verdict at all', answers({ stage: 'send', ack: 0, verdict: null })],
    ['a page that broke meanwhile', breaks],
  ])('may have been sent after %s, which only a look-up can tell', async (_, answer) => {
    await expect(send(answer)).resolves.toMatchObject({ kind: 'ambiguous' });
  });

  it('may have been sent when nothing was said for a minute', async () => {
    onOwnTime();
    await expect(after(60_000, send(isSilent))).resolves.toMatchObject({ kind: 'ambiguous' });
  });
});

describe('looking a message up', () => {
  it('finds its status, or that WhatsApp does not know it', async () => {
    await expect(find(answers(3))).resolves.toEqual({ kind: 'found', status: 'read' });
    await expect(find(answers(-1))).resolves.toEqual({ kind: 'found', status: 'failed' });
    await expect(find(answers(null))).resolves.toEqual({ kind: 'absent' });
  });

  it('never says that a message is absent when the page broke', async () => {
    await expect(find(breaks)).resolves.toEqual({ kind: 'unsynced' });
  });

  it('never says that a message is absent when the page is silent', async () => {
    onOwnTime();
    await expect(after(10_000, find(isSilent))).resolves.toEqual({ kind: 'unsynced' });
  });
});

describe('choosing an id', () => {
  it('fails when the page breaks, and when it is silent', async () => {
    await expect(chooseMessageIdIn(pageAnswering(breaks), MESSAGE.chatAddress)).rejects.toThrow('destroyed');
    onOwnTime();
    const silent = chooseMessageIdIn(pageAnswering(isSilent), MESSAGE.chatAddress);
    await expect(after(10_000, silent)).rejects.toThrow('no answer within 10000 ms');
  });
});
