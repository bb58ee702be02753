import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { DiskState } from '#shared/domain/data/disk.ts';
import { createEventBus } from '#main/events/create-bus.ts';
import { createIngest, type Ingest } from '#main/ingest/ingest.ts';
import { createStore } from '#main/store/client/create-store.ts';
import { DiskGuard } from '#main/store/client/disk/disk-guard.ts';
import type { TransportMessage } from '#main/transport/transport.ts';
import { canMountDisk, SmallDisk } from '../../../support/small-disk.ts';
import { silentLog } from '../../support/silent-log.ts';
import { withDatabase } from '../support/with-database.ts';
import { STORE_WORKER } from '../../support/workers.ts';

const MEBIBYTE = 1024 * 1024;

function written(index: number): TransportMessage {
  return {
    waMessageId: `W${index}`,
    chatAddress: '201000000001@c.us',
    phoneJid: '201000000001@c.us',
    lid: null,
    fromMe: false,
    pushName: null,
    waType: 'chat',
    body: `رسالة ${index} ${'دواء '.repeat(2_000)}`,
    media: null,
    location: null,
    vcards: [],
    sentAt: 1_790_000_000_000 + index,
    status: 'delivered',
  };
}

describe.skipIf(!canMountDisk)('on a file system that is really full', () => {
  function openDisk() {
    const disk = new SmallDisk(24 * MEBIBYTE);
    onTestFinished(() => disk.remove());
    const place = { databasePath: join(disk.folder, 'rosheta.db'), key: randomBytes(32) };
    const states: DiskState[] = [];
    const waiting: { state: DiskState; resolve: () => void }[] = [];
    let ingest: Ingest | undefined;
    const guard = new DiskGuard({
      folder: disk.folder,
      onChange: (state) => {
        states.push(state);
        for (const one of waiting) if (one.state === state) one.resolve();
      },
      onRoom: () => void ingest?.retry(),
      log: silentLog,
      ballastBytes: 2 * MEBIBYTE,
      checkEveryMs: 10,
    });
    return {
      disk,
      guard,
      states,
      place,
      until: (state: DiskState) =>
        new Promise<void>((resolve) => {
          if (guard.state === state) resolve();
          else waiting.push({ state, resolve });
        }),
      open: async () => {
        guard.makeRoom();
        const bus = createEventBus();
        const opened = await createStore({
          ...place,
          workerPath: STORE_WORKER,
          onFatal: () => {},
          onEvents: (events) => bus.publish(events),
        });
        onTestFinished(() => opened.close());
        const store = guard.protect(opened);
        ingest = createIngest({ store, log: silentLog });
        await guard.start();
        onTestFinished(() => guard.stop());
        return { store, ingest, bus };
      },
    };
  }

  test('it goes on by the reserve, keeps what does not fit, and recovers by itself', async () => {
    const { disk, guard, states, place, until, open } = openDisk();
    const { store, ingest, bus } = await open();
    const recorded: string[] = [];
    let heard: () => void = () => {};
    bus.on('message.recorded', ({ message }) => {
      recorded.push(message.waMessageId ?? '');
      heard();
    });
    for (let index = 0; index < 5; index += 1) await ingest.message(written(index));
    disk.fill();
    let count = 5;
    while (guard.state !== 'full' && count < 5_000) await ingest.message(written(count++));
    expect(states).toEqual(['low', 'full']);
    expect(recorded.length).toBeGreaterThan(5);
    // The one that did not fit, and more that come while nothing fits.
    for (let more = 0; more < 3; more += 1) await ingest.message(written(count++));
    expect(recorded.length).toBeLessThan(count);
    // Nothing is damaged, and everything can still be read.
    expect(await store.countUnread()).toBe(recorded.length);

    const allThere = new Promise<void>((resolve) => {
      heard = () => {
        if (recorded.length === count) resolve();
      };
    });
    disk.clear();
    await allThere;
    await until('ok');
    expect(existsSync(join(disk.folder, 'ballast'))).toBe(true);
    expect(new Set(recorded).size).toBe(count);
    await store.close();
    withDatabase(place, (database) => {
      expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
      const stored = database.prepare('SELECT wa_message_id FROM messages').pluck().all();
      expect(new Set(stored)).toEqual(new Set(recorded));
      const indexed = database.prepare('SELECT count(*) FROM message_search').pluck().get();
      expect(indexed).toBe(count);
    });
  });

  test('a desk that starts on a full disk gives up the reserve and opens', async () => {
    const first = openDisk();
    const { store } = await first.open();
    await store.updateSettings({ language: 'en' });
    await store.close();
    first.guard.stop();
    first.disk.fill();

    const again = new DiskGuard({
      folder: first.disk.folder,
      onChange: () => {},
      onRoom: () => {},
      log: silentLog,
      ballastBytes: 2 * MEBIBYTE,
    });
    again.makeRoom();
    expect(again.state).toBe('low');
    const reopened = await createStore({
      ...first.place,
      workerPath: STORE_WORKER,
      onFatal: () => {},
      onEvents: () => {},
    });
    expect(await reopened.getSettings()).toMatchObject({ language: 'en' });
    expect(await reopened.updateSettings({ language: 'ar' })).toMatchObject({ language: 'ar' });
    await reopened.close();
    again.stop();
  });
});
