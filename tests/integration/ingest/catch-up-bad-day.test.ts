import { describe, expect, test } from 'vitest';
import { caughtUpDesk, CHAT, message, OTHER } from './catch-up-desk.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** WhatsApp's own chat: no phone, no privacy id. */
const NOBODY = '0@c.us';
const ODD = '201212345678@c.us';

describe('a chat whose time cannot be', () => {
  test.each([
    ['three days ahead', 3 * DAY_MS],
    ['90 days ahead', 90 * DAY_MS],
    ['from 1970', -Date.now()],
  ])('%s: later messages of the others are read all the same', async (_what, offBy) => {
    const desk = await caughtUpDesk();
    const now = Date.now();
    const oddAt = Math.max(now + offBy, 1000);
    desk.history.push(message(ODD, 'odd', oddAt), message(CHAT, 'a', now - HOUR_MS));
    await desk.run();
    expect((await desk.store.getCatchUp()).caughtUpTo).toBe(now - HOUR_MS);

    desk.catchUp.linkLost();
    desk.history.push(message(OTHER, 'while away', now - 1000));
    await desk.run('reconnected');
    expect(await desk.texts()).toContain('while away');
    expect((await desk.store.getCatchUp()).caughtUpTo).toBe(now - 1000);
  });

  test('it is read itself each time, although it does not move any more', async () => {
    const desk = await caughtUpDesk();
    const now = Date.now();
    desk.history.push(message(CHAT, 'a', now - HOUR_MS));
    desk.listed.set(ODD, { newestAt: now + 90 * DAY_MS });
    await desk.run();
    desk.catchUp.linkLost();
    desk.history.push(message(ODD, 'odd', now - 1000));
    await desk.run('reconnected');
    expect(await desk.texts()).toContain('odd');
  });

  test('a message that comes live and is dated ahead does not move the point either', async () => {
    const desk = await caughtUpDesk();
    const now = Date.now();
    desk.history.push(message(CHAT, 'a', now - HOUR_MS));
    await desk.run();
    await desk.ingest.message(message(ODD, 'odd', now + 90 * DAY_MS));
    await expect.poll(async () => (await desk.store.getCatchUp()).caughtUpTo).toBeGreaterThanOrEqual(now);
    expect((await desk.store.getCatchUp()).caughtUpTo).toBeLessThanOrEqual(Date.now());
  });
});

test('a stored point that lies ahead is not believed, and is put right', async () => {
  const desk = await caughtUpDesk();
  const now = Date.now();
  await desk.store.setCaughtUpTo({ at: now + 90 * DAY_MS });
  expect((await desk.store.getCatchUp()).caughtUpTo).toBeLessThan(now + HOUR_MS);
});

test('200 chats are all read, whatever kind of time each has', async () => {
  const desk = await caughtUpDesk();
  const now = Date.now();
  const times = [now + DAY_MS, 0, 1000, now - 1000, now - 1000, now - HOUR_MS];
  for (let index = 0; index < 200; index += 1) {
    const chat = `2010${String(index).padStart(8, '0')}@c.us`;
    desk.history.push(message(chat, `n${index}`, now - 5000 + index));
    desk.listed.set(chat, { newestAt: times[index % times.length] ?? 0 });
  }
  await desk.run();
  expect(await desk.store.countUnread()).toBe(200);
  expect(desk.reports).toMatchObject([{ arrived: 200, incomplete: 0 }]);
  expect((await desk.store.getCatchUp()).caughtUpTo).toBe(now - 1000);
});

describe('a chat that cannot be read', () => {
  test('and names nobody stops nothing, and is said to be incomplete', async () => {
    const desk = await caughtUpDesk();
    const now = Date.now();
    desk.history.push(message(CHAT, 'a', now - 1000));
    desk.listed.set(NOBODY, { newestAt: now - 2000 });
    desk.beforeRead = (chatAddress) => {
      if (chatAddress === NOBODY) throw new Error('damaged');
    };
    await desk.run();
    expect(await desk.texts()).toEqual(['a']);
    expect(desk.reports).toMatchObject([{ arrived: 1, incomplete: 1, unplaced: 1 }]);
    expect(await desk.store.getCatchUp()).toMatchObject({ caughtUpTo: now - 1000, gaps: [] });
    expect(desk.catchUp.isCaughtUp).toBe(true);
  });

  test('is tried again while the link lasts, ever less often, without being told each time', async () => {
    const desk = await caughtUpDesk();
    const now = Date.now();
    desk.history.push(message(CHAT, 'a', now - 1000), message(OTHER, 'b', now - 2000));
    let isDamaged = true;
    desk.beforeRead = (chatAddress) => {
      if (isDamaged && chatAddress === OTHER) throw new Error('damaged');
    };
    await desk.run();
    const waits: number[] = [];
    for (let turn = 0; turn < 7; turn += 1) {
      waits.push((desk.clock.nextAt ?? 0) - desk.clock.wall());
      await desk.again();
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900].map((seconds) => seconds * 1000));
    expect(desk.reports).toHaveLength(1);
    expect(desk.catchUp.isCaughtUp).toBe(true);
    expect((await desk.store.getCatchUp()).gaps).toHaveLength(1);

    isDamaged = false;
    await desk.again();
    expect(await desk.texts()).toEqual(['a', 'b']);
    expect((await desk.store.getCatchUp()).gaps).toEqual([]);
    expect(desk.reports.at(-1)).toMatchObject({ during: 'closed', arrived: 2, incomplete: 0 });
    expect(desk.clock.nextAt).toBeUndefined();
  });

  test('and of which nothing is missing is read with the next link too, as far back as it was to be', async () => {
    const desk = await caughtUpDesk();
    const now = Date.now();
    await desk.store.setCaughtUpTo({ at: now - 1000 });
    desk.history.push(message(CHAT, 'a', now - 1000), message(OTHER, 'b', now - DAY_MS));
    desk.beforeRead = (chatAddress) => {
      if (chatAddress === OTHER) throw new Error('damaged');
    };
    await desk.run();
    desk.catchUp.linkLost();
    desk.beforeRead = () => {};
    desk.reads.length = 0;
    await desk.run('reconnected');
    expect(desk.reads.find(({ chatAddress }) => chatAddress === OTHER)?.since).toBeLessThan(now - 2 * DAY_MS);
    expect(await desk.texts()).toContain('b');
  });

  test('whose gap cannot be stored keeps the point where it is, and stops no other chat', async () => {
    const desk = await caughtUpDesk();
    const now = Date.now();
    desk.history.push(message(CHAT, 'a', now - 1000), message(OTHER, 'b', now - 2000));
    const { store } = desk;
    const recordGap = store.recordGap.bind(store);
    store.recordGap = () => Promise.reject(new Error('a row that cannot be'));
    desk.beforeRead = (chatAddress) => {
      if (chatAddress === CHAT) throw new Error('damaged');
    };
    const point = (await store.getCatchUp()).caughtUpTo;
    await desk.run();
    expect(await desk.texts()).toEqual(['b']);
    expect(desk.reports).toMatchObject([{ arrived: 1, incomplete: 1, unplaced: 0 }]);
    expect((await store.getCatchUp()).caughtUpTo).toBe(point);

    store.recordGap = recordGap;
    await desk.again();
    expect((await store.getCatchUp()).gaps).toMatchObject([{ chatAddress: CHAT }]);
  });
});

test('a run that fails as a whole is tried again while the link lasts', async () => {
  const desk = await caughtUpDesk();
  const now = Date.now();
  desk.history.push(message(CHAT, 'a', now - 1000));
  const { store } = desk;
  const setCaughtUpTo = store.setCaughtUpTo.bind(store);
  store.setCaughtUpTo = () => Promise.reject(new Error('locked'));
  await desk.run();
  expect(desk.catchUp.isCaughtUp).toBe(false);
  expect(desk.reports).toEqual([]);

  store.setCaughtUpTo = setCaughtUpTo;
  await desk.again();
  expect(desk.catchUp.isCaughtUp).toBe(true);
  expect(desk.reports).toMatchObject([{ arrived: 1, incomplete: 0 }]);
  expect(desk.clock.nextAt).toBeUndefined();
});

test('nothing is tried again without a link', async () => {
  const desk = await caughtUpDesk();
  desk.history.push(message(CHAT, 'a', Date.now() - 1000));
  desk.beforeRead = () => {
    throw new Error('damaged');
  };
  await desk.run();
  expect(desk.clock.nextAt).toBeDefined();
  desk.catchUp.linkLost();
  expect(desk.clock.nextAt).toBeUndefined();
});

test('a message that came live and could not be stored is read from its chat', async () => {
  const desk = await caughtUpDesk();
  const now = Date.now();
  desk.history.push(message(CHAT, 'a', now - HOUR_MS));
  await desk.run();
  const live = message(OTHER, 'live', now - 1000);
  desk.history.push(live);
  desk.catchUp.missed(live);
  await desk.again();
  expect(await desk.texts()).toContain('live');
  expect(desk.clock.nextAt).toBeUndefined();
  expect(desk.reports).toHaveLength(1);
});

test('one with a time before WhatsApp takes no years of its chat in', async () => {
  const desk = await caughtUpDesk();
  const now = Date.now();
  desk.history.push(message(CHAT, 'years ago', now - 50_000 * HOUR_MS), message(CHAT, 'a', now - HOUR_MS));
  await desk.run();
  desk.catchUp.missed(message(CHAT, 'odd', 1000));
  await desk.again();
  expect(await desk.texts()).toEqual(['a']);
  expect(desk.reads.at(-1)?.since).toBeGreaterThan(now - HOUR_MS);
});

test('what was dropped because its page had closed is read when the next page is there, wherever the point is', async () => {
  const desk = await caughtUpDesk();
  const now = Date.now();
  desk.history.push(message(CHAT, 'a', now - HOUR_MS));
  await desk.run();
  // Two arrive; the one that came first is dropped, the other one moves the point past it.
  desk.history.push(message(OTHER, 'dropped', now - 2000), message(CHAT, 'stored', now - 1000));
  await desk.ingest.message(message(CHAT, 'stored', now - 1000));
  await expect.poll(async () => (await desk.store.getCatchUp()).caughtUpTo).toBeGreaterThan(now - 2000);
  desk.catchUp.linkLost();
  await desk.run('loaded');
  expect(await desk.texts()).toContain('dropped');
});
