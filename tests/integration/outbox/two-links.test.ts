import { Readable } from 'node:stream';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Message } from '#shared/domain/messages/message.ts';
import type { Link } from '#shared/domain/transport-capabilities.ts';
import { createEventBus } from '#main/events/create-bus.ts';
import { systemClock } from '#main/lib/clock.ts';
import { createOutbox } from '#main/outbox/outbox.ts';
import { CLOUD_CAPABILITIES } from '#main/transport/cloud/send/limits.ts';
import { DeskLinks } from '#main/transport/links/desk-links.ts';
import { openStore } from '../store/support/open-store.ts';
import { fromBsuid, fromLid, fromPhone, record } from '../store/support/observed.ts';
import { silentLog } from '../support/silent-log.ts';
import { HURRIED } from './open-outbox.ts';
import { ScriptedTransport } from './scripted-transport.ts';

async function openDesk(timing = HURRIED) {
  const store = await openStore();
  const bus = createEventBus();
  store.listen((events) => bus.publish(events));
  const web = new ScriptedTransport();
  const cloud = new ScriptedTransport();
  cloud.link = 'cloud';
  cloud.capabilities = CLOUD_CAPABILITIES;
  let keys = 0;
  cloud.chooseMessageId = async () => `rosheta-${(keys += 1)}`;
  const links = new DeskLinks({ web, cloud, onLinks: () => outbox.wake() });
  const openMedia = () => Readable.from([]);
  const outbox = createOutbox({ store, transport: links, bus, log: silentLog, openMedia, timing });
  onTestFinished(() => outbox.stop());
  await links.follow({ hasCloud: true, sending: 'web' });
  const until = async (id: number, is: (message: Message) => boolean): Promise<Message> => {
    const { promise, resolve } = Promise.withResolvers<Message>();
    const stop = bus.on('message.changed', (message) => message.id === id && is(message) && resolve(message));
    const now = await store.getMessage({ messageId: id });
    if (is(now)) resolve(now);
    return promise.finally(stop);
  };
  const sendBy = (link: Link): Promise<void> => links.follow({ hasCloud: true, sending: link });
  const write = (conversationId: number, text: string): Promise<Message> =>
    outbox.sendText({ conversationId, clientKey: text, text, sentBy: null });
  return { store, web, cloud, links, outbox, until, sendBy, write };
}

/** Free texts go to whom it is from. */
const HEARD_BY_CLOUD = { link: 'cloud', sentAt: Date.now() - 60_000 } as const;

const isSent = ({ status }: Message): boolean => status === 'sent';
const isFailed = ({ status }: Message): boolean => status === 'failed';

test('the chosen link sends, and the message says which it was', async () => {
  const { store, web, cloud, until, sendBy, write } = await openDesk();
  const { conversation } = await record(store, fromPhone('201012345678'));
  const first = await write(conversation.id, 'من الهاتف');
  expect(await until(first.id, isSent)).toMatchObject({ link: 'web' });
  await sendBy('cloud');
  const second = await write(conversation.id, 'من الخادم');
  expect(await until(second.id, isSent)).toMatchObject({ link: 'cloud' });
  expect([web.sends, cloud.sends].map((sends) => sends.map(({ text }) => text))).toEqual([
    ['من الهاتف'],
    ['من الخادم'],
  ]);
});

test('what is being sent when another link is chosen stays on its own, also to be looked up', async () => {
  const { store, web, cloud, until, sendBy, write } = await openDesk();
  const { conversation } = await record(store, fromPhone('201012345678'));
  web.script({ kind: 'ambiguous', cause: new Error('no answer') });
  web.beforeSend = () => sendBy('cloud');
  web.found = { kind: 'found', status: 'sent' };
  const message = await write(conversation.id, 'واحدة');
  expect(await until(message.id, isSent)).toMatchObject({ link: 'web' });
  expect(web.lookUps).toHaveLength(1);
  expect(web.sends).toHaveLength(1);
  expect(cloud.sends).toHaveLength(0);
  expect(cloud.lookUps).toHaveLength(0);
});

test('a link that is away holds up nothing of the other one', async () => {
  const { store, web, cloud, outbox, until, sendBy, write } = await openDesk();
  const { conversation } = await record(store, fromPhone('201012345678'));
  const { conversation: other } = await record(store, fromPhone('201087654321'));
  web.beforeSend = async () => web.setOnline(false);
  web.script({ kind: 'not-sent', cause: new Error('gone') });
  const held = await write(conversation.id, 'ينتظر الهاتف');
  await web.untilSends(1);
  await outbox.whenIdle();
  await sendBy('cloud');
  const message = await write(other.id, 'لا ينتظر');
  await until(message.id, isSent);
  expect(cloud.sends.map(({ text }) => text)).toEqual(['لا ينتظر']);
  web.setOnline(true);
  outbox.connectionChanged(web.state, 'web');
  expect(await until(held.id, isSent)).toMatchObject({ link: 'web' });
  expect(new Set(web.sends.map(({ waMessageId }) => waMessageId)).size).toBe(1);
});

test('what provably has not left over the cloud goes by whichever link sends then', async () => {
  const { store, web, cloud, outbox, until, sendBy, write } = await openDesk();
  const { conversation } = await record(store, fromPhone('201012345678'));
  await sendBy('cloud');
  cloud.beforeSend = async () => cloud.setOnline(false);
  cloud.script({ kind: 'not-sent', cause: new Error('gone') });
  const held = await write(conversation.id, 'لم تخرج');
  await cloud.untilSends(1);
  await outbox.whenIdle();
  expect(await store.getMessage({ messageId: held.id })).toMatchObject({ waMessageId: null });
  await sendBy('web');
  expect(await until(held.id, isSent)).toMatchObject({ link: 'web' });
  expect(cloud.sends).toHaveLength(1);
  expect(web.sends).toHaveLength(1);
});

test('a link that does not come back holds up its conversation for a while only, and a person sends by the other one', async () => {
  const { store, web, cloud, links, outbox, until, write } = await openDesk({ ...HURRIED, awayLimitMs: 20 });
  const { conversation } = await record(store, fromPhone('201012345678', HEARD_BY_CLOUD));
  const { conversation: other } = await record(store, fromPhone('201087654321', HEARD_BY_CLOUD));
  // The phone is gone before one of them has left, and while nobody knows of the other.
  web.script({ kind: 'not-sent', cause: new Error('gone') });
  web.script({ kind: 'ambiguous', cause: new Error('no answer') });
  web.found = { kind: 'unsynced' };
  let sends = 0;
  web.beforeSend = async () => {
    if ((sends += 1) === 2) web.setOnline(false);
  };
  const unsent = await write(conversation.id, 'لم تخرج');
  const doubtful = await write(other.id, 'ربما خرجت');
  await web.untilSends(2);
  await outbox.whenIdle();
  await links.follow({ hasCloud: true, sending: 'cloud' });
  outbox.connectionChanged(cloud.state, 'cloud');
  const behind = await write(conversation.id, 'بعدها');
  expect(await until(behind.id, isSent)).toMatchObject({ link: 'cloud' });
  expect(await until(unsent.id, isFailed)).toMatchObject({ failureReason: 'not-sent' });
  expect(await until(doubtful.id, isFailed)).toMatchObject({ failureReason: 'unknown' });
  await outbox.retry(unsent.id);
  await outbox.retry(doubtful.id);
  expect(await until(unsent.id, isSent)).toMatchObject({ link: 'cloud' });
  expect(await until(doubtful.id, isSent)).toMatchObject({ link: 'cloud' });
  expect(cloud.sends.map(({ text }) => text)).toEqual(['بعدها', 'لم تخرج', 'ربما خرجت']);
});

test('an outage of both links counts for nothing: whichever comes back first leaves the other one its time', async () => {
  const { store, web, cloud, links, outbox, until, write } = await openDesk({
    ...HURRIED,
    awayLimitMs: 60_000,
  });
  const { conversation } = await record(store, fromPhone('201012345678'));
  web.script({ kind: 'ambiguous', cause: new Error('no answer') });
  web.found = { kind: 'unsynced' };
  web.beforeSend = async () => web.setOnline(false);
  const doubtful = await write(conversation.id, 'ربما خرجت');
  await web.untilSends(1);
  await outbox.whenIdle();
  await links.follow({ hasCloud: true, sending: 'cloud' });
  const tellCloud = async (isOnline: boolean): Promise<void> => {
    cloud.setOnline(isOnline);
    outbox.connectionChanged(cloud.state, 'cloud');
    await outbox.whenIdle();
  };
  await tellCloud(true);
  await tellCloud(false);
  const later = vi.spyOn(systemClock, 'monotonic').mockImplementation(() => performance.now() + 3_600_000);
  onTestFinished(() => later.mockRestore());
  await tellCloud(true);
  expect(await store.getMessage({ messageId: doubtful.id })).toMatchObject({ failureReason: null });
  web.found = { kind: 'found', status: 'sent' };
  web.setOnline(true);
  outbox.connectionChanged(web.state, 'web');
  expect(await until(doubtful.id, isSent)).toMatchObject({ link: 'web' });
});

test('everybody is written to under a name that the link reaches, or it is said', async () => {
  const { store, web, cloud, until, sendBy, write } = await openDesk();
  const { conversation: hidden } = await record(store, fromBsuid('EG.1'));
  const refused = await write(hidden.id, 'من الهاتف');
  expect(await until(refused.id, isFailed)).toMatchObject({ failureReason: 'needs-phone' });
  expect(web.sends).toHaveLength(0);
  await sendBy('cloud');
  await store.retryMessage({ messageId: refused.id, now: Date.now() });
  expect(await until(refused.id, isSent)).toMatchObject({ link: 'cloud' });
  const { conversation: onlyLid } = await record(store, fromLid('1@lid'));
  expect(await until((await write(onlyLid.id, 'بلا رقم')).id, isFailed)).toMatchObject({
    failureReason: 'needs-phone',
  });
  const names = { phone: '201012345678', lid: '2@lid' };
  const known = await record(store, fromLid('2@lid', { identity: names }));
  await until((await write(known.conversation.id, 'إلى رقمه')).id, isSent);
  expect(cloud.sends.map(({ chatAddress }) => chatAddress)).toEqual(['EG.1@bsuid', '201012345678@c.us']);
});

test('the cloud link sends only while it is set up, and is left alone after that', async () => {
  const { links, sendBy } = await openDesk();
  await sendBy('cloud');
  expect(links.link).toBe('cloud');
  expect(links.present.map(({ link }) => link)).toEqual(['cloud', 'web']);
  await links.follow({ hasCloud: false, sending: 'cloud' });
  expect(links.link).toBe('web');
  expect(links.present.map(({ link }) => link)).toEqual(['web']);
});
