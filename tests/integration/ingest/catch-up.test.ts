import { expect, test } from 'vitest';
import { FIRST_HISTORY_MS } from '#main/ingest/catch-up-plan.ts';
import { openStore } from '../store/support/open-store.ts';
import { CatchUpDesk, caughtUpDesk, CHAT, message, OTHER, START } from './catch-up-desk.ts';

test('what arrived meanwhile is in and counted; a second run finds nothing new', async () => {
  const desk = await caughtUpDesk();
  desk.history.push(message(CHAT, 'a', START + 1), message(CHAT, 'b', START + 2));
  desk.history.push({ ...message(OTHER, 'c', START + 3), fromMe: true, status: 'sent' });
  await desk.run();
  expect(await desk.texts()).toEqual(['a', 'b', 'c']);
  expect(desk.reports).toMatchObject([{ during: 'closed', arrived: 2, incomplete: 0 }]);
  expect((await desk.store.getCatchUp()).caughtUpTo).toBe(START + 3);

  desk.catchUp.linkLost();
  await desk.run('reconnected');
  expect(desk.reports).toHaveLength(1);
});

test('on the first link, what was opened on the phone is not unread, and the report says how far back', async () => {
  const desk = new CatchUpDesk(await openStore());
  const now = Date.now();
  desk.history.push(message(CHAT, 'a', now - 2000), message(CHAT, 'b', now - 1000));
  await desk.run();
  expect(await desk.texts()).toEqual(['a', 'b']);
  expect(await desk.store.countUnread()).toBe(0);
  expect(desk.reports).toMatchObject([{ during: 'first', seesFrom: now - 1000 - FIRST_HISTORY_MS }]);
});

test('a link lost in the middle: the rest comes with the next one, and the report counts all', async () => {
  const desk = await caughtUpDesk();
  desk.history.push(message(CHAT, 'a', START + 1), message(OTHER, 'b', START + 2));
  // The newest chat is read first; the link goes when the second one is asked for.
  desk.beforeRead = (chatAddress) => {
    if (chatAddress === CHAT) desk.catchUp.linkLost();
  };
  await desk.run();
  expect(await desk.texts()).toEqual(['b']);
  expect((await desk.store.getCatchUp()).caughtUpTo).toBe(START);
  expect(desk.reports).toEqual([]);

  desk.beforeRead = () => {};
  await desk.run('reconnected');
  expect(await desk.texts()).toEqual(['a', 'b']);
  expect(desk.reports).toMatchObject([{ during: 'closed', arrived: 2 }]);
});

test('a chat that fails for a moment is tried again', async () => {
  const desk = await caughtUpDesk();
  desk.history.push(message(CHAT, 'a', START + 1));
  let failures = 2;
  desk.beforeRead = () => {
    failures -= 1;
    if (failures >= 0) throw new Error('busy');
  };
  await desk.run();
  expect(desk.reports).toMatchObject([{ arrived: 1, incomplete: 0 }]);
});

test('a chat that stays unreadable leaves a gap, which a later run fills from where it began', async () => {
  const desk = await caughtUpDesk();
  desk.history.push(message(CHAT, 'a', START + 1), message(OTHER, 'b', START + 2));
  desk.beforeRead = (chatAddress) => {
    if (chatAddress === CHAT) throw new Error('damaged');
  };
  await desk.run();
  expect(desk.reports).toMatchObject([{ arrived: 1, incomplete: 1 }]);
  const { gaps } = await desk.store.getCatchUp();
  expect(gaps).toMatchObject([{ chatAddress: CHAT, from: START, until: START + 1 }]);

  desk.beforeRead = () => {};
  const year = 365 * 86_400_000;
  desk.history.push(message(OTHER, 'c', START + year));
  desk.catchUp.linkLost();
  await desk.run('reconnected');
  expect(await desk.texts()).toEqual(['a', 'b', 'c']);
  expect((await desk.store.getCatchUp()).gaps).toEqual([]);
  expect(desk.reports.at(-1)).toMatchObject({ during: 'away', arrived: 2, incomplete: 0 });
});

test('a page that was loaded anew is read thoroughly, a link that was away only a little', async () => {
  const desk = await caughtUpDesk();
  desk.history.push(message(CHAT, 'a', START));
  await desk.run();
  await desk.run('reconnected');
  await desk.run('loaded');
  const lookedBack = desk.reads.map(({ since }) => START - since);
  expect(lookedBack[0]).toBe(lookedBack[2]);
  expect(lookedBack[1]).toBeLessThan(lookedBack[0] ?? 0);
});

test('a call between unread messages makes none of them look opened: WhatsApp counts messages only', async () => {
  const desk = new CatchUpDesk(await openStore());
  const now = Date.now();
  const call = { ...message(CHAT, 'CALL', now - 60_000), waType: 'missed_call', body: '' };
  desk.history.push(message(CHAT, 'A', now - 180_000), message(CHAT, 'B', now - 120_000), call);
  desk.listed.set(CHAT, { unreadCount: 2 });
  await desk.run();
  const { items } = await desk.store.listConversations({ limit: 10 });
  expect(items).toMatchObject([{ unreadCount: 3 }]);
});

test('what comes live in one chat says nothing about another chat’s message of the same id', async () => {
  const desk = new CatchUpDesk(await openStore());
  const now = Date.now();
  desk.history.push(message(CHAT, 'opened on the phone', now - 3000), message(CHAT, 'same', now - 2000));
  desk.listed.set(CHAT, { unreadCount: 1 });
  desk.beforeRead = () => {
    throw new Error('damaged');
  };
  await desk.run();
  await desk.ingest.message(message(OTHER, 'same', now - 1000));
  desk.beforeRead = () => {};
  await desk.again();
  expect(await desk.texts()).toEqual(['opened on the phone', 'same', 'same']);
  expect(await desk.store.countUnread()).toBe(2);
});
