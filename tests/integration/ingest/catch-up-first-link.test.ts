import { describe, expect, test } from 'vitest';
import { openStore } from '../store/support/open-store.ts';
import { CatchUpDesk, CHAT, message, OTHER } from './catch-up-desk.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const ODD = '201212345678@c.us';

describe('the first link', () => {
  test('takes in an old unread chat with what is unread in it, and says how far back the desk sees', async () => {
    const desk = new CatchUpDesk(await openStore());
    const now = Date.now();
    const old = now - 30 * DAY_MS;
    desk.history.push(
      message(CHAT, 'read long ago', old - 3000),
      message(CHAT, 'unread 1', old - 2000),
      message(CHAT, 'unread 2', old - 1000),
      message(OTHER, 'today', now - 1000),
      message(ODD, 'old and read', old),
    );
    desk.listed.set(CHAT, { unreadCount: 2 });
    await desk.run();
    expect(await desk.texts()).toEqual(['today', 'unread 1', 'unread 2']);
    expect(await desk.store.countUnread()).toBe(2);
    expect(desk.reports).toMatchObject([{ during: 'first', seesFrom: now - 1000 - DAY_MS }]);
    expect(await desk.store.getSeesFrom()).toBe(now - 1000 - DAY_MS);
  });

  test('a photo that was sent in HD is unread once, and hides nothing that is', async () => {
    const desk = new CatchUpDesk(await openStore());
    const now = Date.now();
    const file = { mimeType: 'image/jpeg', fileName: null, sizeBytes: 9, width: 3, height: 4 };
    const photo = { waType: 'image', body: '', media: { ...file, durationMs: null, waveform: null } };
    desk.history.push(
      message(CHAT, 'read', now - 4000),
      { ...message(CHAT, 'photo', now - 3000), ...photo },
      { ...message(CHAT, 'better', now - 2000), ...photo, betterOf: 'photo' },
    );
    desk.listed.set(CHAT, { unreadCount: 1 });
    await desk.run();
    expect(await desk.store.countUnread()).toBe(1);
    const { items } = await desk.store.listMessages({ conversationId: 1, limit: 9 });
    expect(items).toMatchObject([{ waMessageId: 'photo', status: 'delivered' }, { status: 'read' }]);
  });

  test('an old unread message is taken in as well when its chat is read only after another one came live', async () => {
    const desk = new CatchUpDesk(await openStore());
    const now = Date.now();
    desk.history.push(message(CHAT, 'old', now - 2 * DAY_MS));
    desk.listed.set(CHAT, { unreadCount: 1 });
    desk.beforeRead = () => {
      throw new Error('damaged');
    };
    await desk.run();
    for (const live of [message(CHAT, 'live', now - 1000), message(CHAT, 'more', now - 500)]) {
      desk.history.push(live);
      await desk.ingest.message(live);
    }
    desk.beforeRead = () => {};
    await desk.again();
    expect(await desk.texts()).toContain('old');
    expect(await desk.store.countUnread()).toBe(3);
  });

  test('says so of a chat in which more is unread than is taken in', async () => {
    const desk = new CatchUpDesk(await openStore());
    desk.history.push(message(CHAT, 'last', Date.now() - 1000));
    desk.listed.set(CHAT, { unreadCount: 1500 });
    await desk.run();
    expect(desk.reports).toMatchObject([{ during: 'first', arrived: 1, incomplete: 1 }]);
  });

  test('says nothing about a phone without any chat', async () => {
    const desk = new CatchUpDesk(await openStore());
    await desk.run();
    expect(desk.reports).toEqual([]);
    expect((await desk.store.getCatchUp()).caughtUpTo).not.toBeNull();
  });

  test('how far back the desk sees stays as it was on the first link', async () => {
    const desk = new CatchUpDesk(await openStore());
    const now = Date.now();
    desk.history.push(message(CHAT, 'a', now - 2000));
    await desk.run();
    desk.catchUp.linkLost();
    desk.history.push(message(CHAT, 'b', now - 1000));
    await desk.run('reconnected');
    expect(await desk.store.getSeesFrom()).toBe(now - 2000 - DAY_MS);
    expect(desk.reports.at(-1)).toMatchObject({ during: 'away', seesFrom: null });
  });

  test('a chat that is read only later keeps what was opened on the phone as read', async () => {
    const desk = new CatchUpDesk(await openStore());
    const now = Date.now();
    desk.history.push(message(CHAT, 'opened', now - 2000), message(CHAT, 'unread', now - 1000));
    desk.listed.set(CHAT, { unreadCount: 1 });
    desk.beforeRead = () => {
      throw new Error('damaged');
    };
    await desk.run();
    desk.beforeRead = () => {};
    await desk.again();
    expect(await desk.store.countUnread()).toBe(1);
  });

  test('what comes live before such a chat is read is unread besides, and takes nobody else’s place', async () => {
    const desk = new CatchUpDesk(await openStore());
    const now = Date.now();
    desk.history.push(message(CHAT, 'unread', now - 2000));
    desk.listed.set(CHAT, { unreadCount: 1 });
    desk.beforeRead = () => {
      throw new Error('damaged');
    };
    await desk.run();
    const live = message(CHAT, 'live', now - 1000);
    desk.history.push(live);
    await desk.ingest.message(live);
    desk.beforeRead = () => {};
    await desk.again();
    expect(await desk.store.countUnread()).toBe(2);
  });
});
