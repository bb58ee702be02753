import { expect, test } from 'vitest';
import { openStore } from '../store/support/open-store.ts';
import { CatchUpDesk, caughtUpDesk, CHAT, message, OTHER, START } from './catch-up-desk.ts';

const LID = '99887766554433@lid';
const HOUR = 3_600_000;

test('a gap closes although the chat is listed under another name than its last message had', async () => {
  const desk = await caughtUpDesk();
  await desk.ingest.message({ ...message(CHAT, 'a', START - 1), chatAddress: LID, lid: LID });
  desk.history.push(message(CHAT, 'b', START + 1));
  desk.beforeRead = () => {
    throw new Error('damaged');
  };
  await desk.run();
  expect((await desk.store.getCatchUp()).gaps).toMatchObject([{ chatAddress: LID, otherAddresses: [CHAT] }]);

  desk.beforeRead = () => {};
  desk.catchUp.linkLost();
  await desk.run();
  expect(await desk.texts()).toEqual(['a', 'b']);
  expect((await desk.store.getCatchUp()).gaps).toEqual([]);
});

test('a gap closes although its contact became one with another one while it was read', async () => {
  const desk = await caughtUpDesk();
  await desk.ingest.message(message(CHAT, 'a', START - 1));
  await desk.ingest.message({ ...message(LID, 'b', START - 1), phoneJid: null, lid: LID });
  desk.listed.set(LID, { newestAt: START + 1 });
  desk.beforeRead = () => {
    throw new Error('damaged');
  };
  await desk.run();

  desk.beforeRead = () => {};
  desk.history.push({ ...message(LID, 'c', START + 1), phoneJid: CHAT, lid: LID });
  desk.catchUp.linkLost();
  await desk.run();
  expect(await desk.texts()).toEqual(['a', 'b', 'c']);
  expect((await desk.store.getCatchUp()).gaps).toEqual([]);
});

test('a chat that cannot be read says so, also when its last message is of the second that the desk has read to', async () => {
  const desk = await caughtUpDesk();
  desk.history.push(message(CHAT, 'a', START));
  await desk.run();
  desk.history.push(message(CHAT, 'b', START));
  desk.beforeRead = () => {
    throw new Error('damaged');
  };
  desk.catchUp.linkLost();
  await desk.run();
  expect((await desk.store.getCatchUp()).gaps).toMatchObject([{ chatAddress: CHAT }]);
});

test('what was opened on the phone before the first link does not come as unread with the second load', async () => {
  const desk = new CatchUpDesk(await openStore());
  const now = Date.now();
  desk.history.push(message(CHAT, 'opened', now - 30 * HOUR), message(OTHER, 'new', now - HOUR));
  desk.listed.set(OTHER, { unreadCount: 1 });
  await desk.run();
  desk.catchUp.linkLost();
  await desk.run('loaded');
  expect(await desk.texts()).toEqual(['new', 'opened']);
  expect(await desk.store.countUnread()).toBe(1);
});
