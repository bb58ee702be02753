import { expect, test } from 'vitest';
import type { Link } from '#shared/domain/transport-capabilities.ts';
import { randomOf } from '../cloud/support/webhook-world.ts';
import { isFailed, isSent, openLinkedDesk, received, type LinkedDesk } from './linked-desk.ts';

const MONA = '201000000101';
const SAMI = '201000000102';

const sendBy = ({ links }: LinkedDesk, sending: Link): Promise<void> =>
  links.follow({ hasCloud: true, sending });

test('what falls due while the admin changes the link again and again goes once, over the link that the message says', async () => {
  const desk = await openLinkedDesk();
  const phones = Array.from({ length: 8 }, (_, index) => `20100000020${index}`);
  const conversations = await Promise.all(phones.map((phone) => desk.customer(phone, 'web', 'cloud')));
  const texts = Array.from({ length: 40 }, (_, index) => `تذكير ${index}`);
  const random = randomOf(15);
  // The link changes while something is on its way over it, too.
  desk.web.beforeSend = () => (random(3) === 0 ? sendBy(desk, 'cloud') : Promise.resolve());
  for (const [index, text] of texts.entries()) {
    await desk.schedule(conversations[index % conversations.length] ?? 0, text);
    if (random(4) === 0) await sendBy(desk, random(2) === 0 ? 'web' : 'cloud');
  }
  const sent = await Promise.all(texts.map((text) => desk.until(text, isSent)));
  const got = received(desk);
  expect(got.map(({ text }) => text).toSorted()).toEqual(texts.toSorted());
  expect(new Set(got.map(({ link }) => link))).toEqual(new Set(['web', 'cloud']));
  const linkOf = new Map(got.map(({ text, link }) => [text, link]));
  expect(sent.map(({ content, link }) => [content, link])).toEqual(
    texts.map((text) => [text, linkOf.get(text)]),
  );
  expect(desk.graph.sent.every(({ duplicates }) => duplicates === 0)).toBe(true);
  expect(await desk.store.listOutboxHeads()).toEqual([]);
});

test('a customer who never wrote over the new link waits, which is said, and gets it once when the old one sends again', async () => {
  const desk = await openLinkedDesk();
  const mona = await desk.customer(MONA, 'web');
  const sami = await desk.customer(SAMI, 'web', 'cloud');
  await sendBy(desk, 'cloud');
  await desk.schedule(mona, 'موعدك');
  await desk.schedule(sami, 'موعد سامي');
  const { itemId } = await desk.store.addToWaitlist({
    conversationId: mona,
    item: 'أوزمبيك',
    quantity: 1,
    note: '',
    by: 1,
    now: Date.now(),
  });
  const { tells } = await desk.store.previewTelling({ itemId, now: Date.now() });
  const entryIds = tells.map(({ entry }) => entry.id);
  await desk.store.tellWaiting({ itemId, entryIds, by: 1, now: Date.now() });
  // Sami's is due after hers: once it has gone, hers has been looked at.
  expect(await desk.until('موعد سامي', isSent)).toMatchObject({ link: 'cloud' });
  const waiting = (await desk.store.listScheduled()).open;
  expect(waiting).toMatchObject([
    { state: 'waiting', for: { replyWindow: { link: 'cloud', standsAt: null } } },
  ]);
  expect(await desk.store.getPace({ now: Date.now() })).toMatchObject({ waiting: 1, waitingToHear: 1 });
  expect(received(desk).map(({ text }) => text)).toEqual(['موعد سامي']);

  await sendBy(desk, 'web');
  expect(await desk.until('موعدك', isSent)).toMatchObject({ link: 'web' });
  await desk.web.untilSends(2);
  await desk.outbox.whenIdle();
  expect(received(desk)).toHaveLength(3);
  expect(desk.graph.sent).toHaveLength(1);
  expect(await desk.store.getPace({ now: Date.now() })).toMatchObject({ waiting: 0 });
});

test('it also goes over the new link as soon as the customer writes there, and only there', async () => {
  const desk = await openLinkedDesk();
  const mona = await desk.customer(MONA, 'web');
  await sendBy(desk, 'cloud');
  await desk.schedule(mona, 'موعدك');
  const { webhook } = desk.graph.customerWrites({ phone: MONA, text: 'أنا على الرقم الجديد' });
  await desk.cloud.takeWebhook(webhook.body, Date.now());
  expect(await desk.until('موعدك', isSent)).toMatchObject({ link: 'cloud', conversationId: mona });
  await sendBy(desk, 'web');
  await desk.outbox.whenIdle();
  expect(received(desk)).toEqual([{ text: 'موعدك', link: 'cloud' }]);
});

test('what falls due while the sending link is down waits, and goes by the link that it may go by, once, without anybody’s doing', async () => {
  const desk = await openLinkedDesk();
  const mona = await desk.customer(MONA, 'web', 'cloud');
  const sami = await desk.customer(SAMI, 'web');
  desk.web.setOnline(false);
  desk.tell('web');
  await desk.schedule(sami, 'إلى سامي');
  await desk.schedule(mona, 'إلى منى');
  await sendBy(desk, 'cloud');
  expect(await desk.until('إلى منى', isSent)).toMatchObject({ link: 'cloud' });
  // He never wrote there: his waits, and says why. It was looked at before hers.
  expect((await desk.store.listScheduled()).open).toMatchObject([
    { text: 'إلى سامي', state: 'waiting', for: { replyWindow: { link: 'cloud', standsAt: null } } },
  ]);
  expect(await desk.store.listOutboxHeads()).toEqual([]);
  desk.web.setOnline(true);
  desk.tell('web');
  await sendBy(desk, 'web');
  expect(await desk.until('إلى سامي', isSent)).toMatchObject({ link: 'web' });
  await desk.outbox.whenIdle();
  expect(received(desk)).toEqual([
    { text: 'إلى سامي', link: 'web' },
    { text: 'إلى منى', link: 'cloud' },
  ]);
});

test('what was queued before its link went fails over one that it may not go by, says why, and a person sends it again', async () => {
  const desk = await openLinkedDesk();
  const sami = await desk.customer(SAMI, 'web');
  const { id } = await desk.schedule(sami, 'إلى سامي', Date.now() + 3_600_000);
  desk.web.setOnline(false);
  desk.tell('web');
  await desk.store.sendScheduledNow({ id, now: Date.now() });
  const { text, sentAs } = (await desk.store.listScheduled()).settled[0] ?? {};
  // Where it was written for later it is not said to have been sent.
  expect({ text, sentAs }).toEqual({ text: 'إلى سامي', sentAs: { status: 'pending', failureReason: null } });
  await sendBy(desk, 'cloud');
  const failed = await desk.until('إلى سامي', isFailed);
  expect(failed).toMatchObject({ failureReason: 'window-closed', automation: 'scheduled' });
  expect((await desk.store.listScheduled()).settled[0]?.sentAs).toEqual({
    status: 'failed',
    failureReason: 'window-closed',
  });
  desk.web.setOnline(true);
  desk.tell('web');
  await sendBy(desk, 'web');
  await desk.outbox.retry(failed.id);
  expect(await desk.until('إلى سامي', isSent)).toMatchObject({ link: 'web' });
  expect(received(desk)).toEqual([{ text: 'إلى سامي', link: 'web' }]);
});

test('a text that Graph did not answer for is never sent by the phone, and is settled by its status', async () => {
  const desk = await openLinkedDesk();
  const mona = await desk.customer(MONA, 'web', 'cloud');
  await sendBy(desk, 'cloud');
  desk.graph.failNext('send', { kind: 'reset', taken: true });
  await desk.schedule(mona, 'واحدة فقط');
  await desk.graph.waitForSent();
  await sendBy(desk, 'web');
  const { wamid } = desk.graph.sent[0] ?? { wamid: '' };
  const { body } = desk.graph.tellStatus(wamid, 'sent');
  await desk.cloud.takeWebhook(body, Date.now());
  expect(await desk.until('واحدة فقط', isSent)).toMatchObject({ link: 'cloud', waMessageId: wamid });
  await desk.schedule(mona, 'وبعدها');
  expect(await desk.until('وبعدها', isSent)).toMatchObject({ link: 'web' });
  expect(received(desk)).toEqual([
    { text: 'وبعدها', link: 'web' },
    { text: 'واحدة فقط', link: 'cloud' },
  ]);
});

test('a text whose phone went in mid-send is a person’s to decide after a while, and holds nobody up', async () => {
  const desk = await openLinkedDesk({ awayLimitMs: 20 });
  const mona = await desk.customer(MONA, 'web', 'cloud');
  desk.web.script({ kind: 'ambiguous', cause: new Error('no answer') });
  desk.web.found = { kind: 'unsynced' };
  desk.web.beforeSend = async () => desk.web.setOnline(false);
  await desk.schedule(mona, 'ربما وصلت');
  await desk.web.untilSends(1);
  await sendBy(desk, 'cloud');
  await desk.schedule(mona, 'بعدها');
  expect(await desk.until('بعدها', isSent)).toMatchObject({ link: 'cloud' });
  expect(await desk.until('ربما وصلت', isFailed)).toMatchObject({ failureReason: 'unknown', link: 'web' });
  expect(received(desk).map(({ text }) => text)).toEqual(['ربما وصلت', 'بعدها']);
});

test('what the desk says by itself goes once, by the other link where its own went down before', async () => {
  const desk = await openLinkedDesk();
  await desk.customer(MONA, 'web');
  await sendBy(desk, 'cloud');
  const { automation } = await desk.store.getSettings();
  await desk.store.updateSettings({
    automation: { ...automation, isOn: true, welcome: { ...automation.welcome, isOn: true } },
  });
  await desk.graph.stopListening();
  const { webhook } = desk.graph.customerWrites({ phone: SAMI, text: 'السلام عليكم' });
  await desk.cloud.takeWebhook(webhook.body, Date.now());
  const { items } = await desk.store.listConversations({ limit: 10 });
  const sami = items.find(({ customerPhone }) => customerPhone === SAMI);
  const thread = await desk.store.listMessages({ conversationId: sami?.id ?? 0, limit: 10 });
  const [welcomed] = thread.items.filter(({ direction }) => direction === 'outgoing');
  expect(welcomed).toMatchObject({ status: 'pending' });
  await desk.outbox.whenIdle();
  await sendBy(desk, 'web');
  await desk.until(welcomed?.content ?? '', isSent);
  await desk.graph.startListening();
  await sendBy(desk, 'cloud');
  await desk.outbox.whenIdle();
  expect(received(desk)).toEqual([{ text: welcomed?.content, link: 'web' }]);
});
