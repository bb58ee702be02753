import { expect, test } from 'vitest';
import { normaliseMessage } from '#main/ingest/normalise.ts';
import type { TransportMessage, TransportQuoted } from '#main/transport/transport.ts';

const PHONE = '201012345678@c.us';
const LID = '99887766554433@lid';
const OURS = '201000000001@c.us';

function quotedOf(quoted: Partial<TransportQuoted>, message: Partial<TransportMessage> = {}) {
  return normaliseMessage({
    waMessageId: '3EB0AA',
    chatAddress: LID,
    phoneJid: PHONE,
    lid: LID,
    fromMe: false,
    pushName: null,
    waType: 'chat',
    body: 'أيوه',
    media: null,
    location: null,
    vcards: [],
    sentAt: 1,
    status: 'delivered',
    quoted: {
      waMessageId: '3EB0Q',
      chatAddress: null,
      authorAddress: null,
      isOurs: null,
      waType: 'chat',
      text: 'بنادول',
      ...quoted,
    },
    ...message,
  })?.quoted;
}

test('a message that answers none says so', () => {
  expect(quotedOf({}, { quoted: undefined })).toBeNull();
});

test.each([
  ['ours', { isOurs: true, authorAddress: OURS }, 'pharmacy'],
  ['the customer’s, by the phone', { isOurs: false, authorAddress: PHONE }, 'customer'],
  ['the customer’s, by the privacy id', { authorAddress: LID }, 'customer'],
  ['not ours, so the customer’s', { isOurs: false, authorAddress: '5@lid' }, 'customer'],
  ['nobody can tell whose', { authorAddress: '5@lid' }, null],
])('in the chat it is %s', (_name, quoted, by) => {
  expect(quotedOf(quoted)).toMatchObject({ place: 'chat', by });
  expect(quotedOf({ ...quoted, chatAddress: PHONE })).toMatchObject({ place: 'chat', by });
});

test('a status is answered to whoever posted it', () => {
  const status = { chatAddress: 'status@broadcast' };
  expect(quotedOf(status)).toMatchObject({ place: 'status', by: 'pharmacy' });
  expect(quotedOf(status, { fromMe: true })).toMatchObject({ place: 'status', by: 'customer' });
  expect(quotedOf({ ...status, isOurs: true }, { fromMe: true })).toMatchObject({ by: 'pharmacy' });
});

test.each(['123-456@g.us', '201112345678@c.us', 'nonsense'])('%s is another chat', (chatAddress) => {
  expect(quotedOf({ chatAddress, isOurs: false, authorAddress: '5@lid' })).toMatchObject({
    place: 'elsewhere',
    by: null,
  });
  expect(quotedOf({ chatAddress, authorAddress: PHONE })).toMatchObject({
    place: 'elsewhere',
    by: 'customer',
  });
});

test('its text is an excerpt that turns nothing around', () => {
  expect(quotedOf({ text: '\u202Eأ'.repeat(10_000) })?.text).toBe(`${'أ'.repeat(299)}…`);
  expect(quotedOf({ text: 'قبل\uD83D' })?.text).toBe('قبل\uFFFD');
});
