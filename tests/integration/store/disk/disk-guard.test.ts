import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { DiskState } from '#shared/domain/data/disk.ts';
import { AppError } from '#shared/domain/errors.ts';
import { DiskGuard } from '#main/store/client/disk/disk-guard.ts';
import type { Store } from '#main/store/contract/store.ts';
import { silentLog } from '../../support/silent-log.ts';
import { openStore } from '../support/open-store.ts';

const BALLAST_BYTES = 100_000;

/** A guard over a store whose calls fail as often as the test says. */
async function openGuard(failures: number) {
  const folder = mkdtempSync(join(tmpdir(), 'rosheta-guard-'));
  const states: DiskState[] = [];
  let room: () => void = () => {};
  const hadRoom = new Promise<void>((resolve) => (room = resolve));
  const guard = new DiskGuard({
    folder,
    onChange: (state) => states.push(state),
    onRoom: () => room(),
    log: silentLog,
    ballastBytes: BALLAST_BYTES,
    checkEveryMs: 5,
  });
  let left = failures;
  const store = guard.protect({
    countUnread: async () => {
      left -= 1;
      if (left >= 0) throw new AppError('disk-full');
      return 7;
    },
    getConversation: () => Promise.reject(new AppError('not-found')),
  } as Partial<Store> as Store);
  onTestFinished(() => {
    guard.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return { guard, store, states, hadRoom, ballast: join(folder, 'ballast') };
}

test('the reserve is real room', async () => {
  const { guard, ballast, states } = await openGuard(0);
  await guard.start();
  const { size, blocks } = statSync(ballast);
  expect(size).toBeGreaterThanOrEqual(BALLAST_BYTES);
  expect(blocks * 512).toBeGreaterThanOrEqual(BALLAST_BYTES);
  expect(states).toEqual([]);
});

test('a reserve that was emptied and could not be taken away is made anew', async () => {
  const { guard, ballast } = await openGuard(0);
  writeFileSync(ballast, '');
  await guard.start();
  expect(statSync(ballast).size).toBeGreaterThanOrEqual(BALLAST_BYTES);
});

test('a call that meets a full disk succeeds on the reserve, which comes back', async () => {
  const { guard, store, states, ballast } = await openGuard(1);
  await guard.start();
  const call = store.countUnread();
  expect(await call).toBe(7);
  expect(states).toEqual(['low']);
  expect(existsSync(ballast)).toBe(false);
});

test('when the reserve does not help, it says so; and says when there is room again', async () => {
  const { guard, store, states, hadRoom, ballast } = await openGuard(2);
  await expect(store.countUnread()).rejects.toMatchObject({ code: 'disk-full' });
  expect(states).toEqual(['low', 'full']);
  await hadRoom;
  expect(await store.countUnread()).toBe(7);
  expect(guard.state).toBe('ok');
  expect(existsSync(ballast)).toBe(true);
});

test('other errors are none of its business', async () => {
  const { guard, store, states } = await openGuard(0);
  await guard.start();
  await expect(store.getConversation(1)).rejects.toMatchObject({ code: 'not-found' });
  expect(states).toEqual([]);
});

test('a call that is repeated says what it changed once', async () => {
  const { guard } = await openGuard(0);
  await guard.start();
  const opened = await openStore();
  let isFull = true;
  const store = guard.protect({
    ...opened,
    updateSettings: (patch) => {
      if (!isFull) return opened.updateSettings(patch);
      isFull = false;
      return Promise.reject(new AppError('disk-full'));
    },
  });
  await store.updateSettings({ language: 'en' });
  expect(opened.events).toMatchObject([{ channel: 'settings.changed', payload: { language: 'en' } }]);
});
