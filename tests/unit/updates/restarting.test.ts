import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { AppError } from '#shared/domain/errors.ts';
import { openUpdates, settle, type FakeUpdates } from './fake-desk.ts';

const NEXT = { version: '1.1.0', notes: '' };

/** With a version that is here. */
async function openReady(backUp?: () => Promise<unknown>): Promise<FakeUpdates> {
  const opened = openUpdates({ backUp });
  opened.engine.offer = NEXT;
  opened.updates.check();
  await settle();
  expect(opened.updates.state.phase).toBe('ready');
  return opened;
}

test('a restart takes a backup, puts everything away, and only then starts the installer', async () => {
  const backup = Promise.withResolvers<void>();
  const { updates, engine, handedOver, states } = await openReady(() => backup.promise);
  expect(updates.restart().phase).toBe('preparing');
  await settle();
  expect(handedOver).toEqual([]);
  backup.resolve();
  await settle();
  expect(updates.state.phase).toBe('restarting');
  expect(engine.installs).toBe(0);
  await handedOver[0]?.();
  expect(engine.installs).toBe(1);
  expect(states.map(({ phase }) => phase).slice(-2)).toEqual(['preparing', 'restarting']);
  // Once is enough, and there is no way back now.
  updates.restart();
  updates.cancel();
  await settle();
  expect(handedOver).toHaveLength(1);
  expect(updates.state.phase).toBe('restarting');
});

test('it waits for what is being sent, also for what staff begin during the backup', async () => {
  const backup = Promise.withResolvers<void>();
  const { updates, outbox, handedOver } = await openReady(() => backup.promise);
  outbox.begin();
  expect(updates.restart().phase).toBe('waiting');
  await settle();
  outbox.begin();
  outbox.end();
  await settle();
  expect(updates.state.phase).toBe('waiting');
  outbox.end();
  await settle();
  expect(updates.state.phase).toBe('preparing');
  outbox.begin();
  backup.resolve();
  await settle();
  expect(updates.state.phase).toBe('waiting');
  expect(handedOver).toEqual([]);
  outbox.end();
  await settle();
  expect(handedOver).toHaveLength(1);
});

test.each(['waiting', 'preparing'] as const)('while %s it can be taken back', async (phase) => {
  const backup = Promise.withResolvers<void>();
  const { updates, outbox, handedOver } = await openReady(() => backup.promise);
  if (phase === 'waiting') outbox.begin();
  expect(updates.restart().phase).toBe(phase);
  await settle();
  expect(updates.cancel()).toMatchObject({ phase: 'ready', version: '1.1.0' });
  if (phase === 'waiting') outbox.end();
  backup.resolve();
  await settle();
  expect(updates.state.phase).toBe('ready');
  expect(handedOver).toEqual([]);
});

test('no backup, no update: it is said, and can be tried again', async () => {
  const backUp = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new AppError('backup-failed'));
  const { updates, handedOver } = await openReady(backUp);
  updates.restart();
  await settle();
  expect(updates.state).toMatchObject({ phase: 'failed', reason: 'backup-failed', update: NEXT });
  expect(handedOver).toEqual([]);
  backUp.mockResolvedValueOnce();
  updates.restart();
  await settle();
  expect(handedOver).toHaveLength(1);
});

test('an installer that a virus scanner took away is not started, and is fetched again', async () => {
  const { updates, engine, handedOver } = await openReady();
  engine.here = false;
  updates.restart();
  await settle();
  expect(updates.state).toMatchObject({ phase: 'failed', reason: 'gone', update: null });
  expect(handedOver).toEqual([]);
  updates.check();
  await settle();
  expect(engine.downloads).toBe(2);
  expect(updates.state.phase).toBe('ready');
});

test('an installer that does not start is told to who puts things away, without paths', async () => {
  const { updates, engine, handedOver } = await openReady();
  updates.restart();
  await settle();
  engine.install = () =>
    Promise.reject(Object.assign(new Error('spawn C:\\Users\\x\\setup.exe'), { code: 'EACCES' }));
  await expect(handedOver[0]?.()).rejects.toThrow(/^the installer did not start: EACCES$/);
});

test('a look that ends while the restart waits changes nothing under it', async () => {
  const { updates, engine, outbox } = await openReady();
  outbox.begin();
  engine.offer = null;
  updates.check();
  updates.restart();
  await settle();
  expect(updates.state).toMatchObject({ phase: 'waiting', version: '1.1.0' });
});

const step = fc.constantFrom(
  'begin',
  'end',
  'restart',
  'cancel',
  'check',
  'backed-up',
  'backup-failed',
  'gone',
);

test('whatever happens in whatever order, nothing is handed over while something is sent or without a backup', async () => {
  let handovers = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 40 }), async (steps) => {
      let backups: PromiseWithResolvers<void>[] = [];
      let isBackedUp = false;
      const { updates, engine, outbox, handedOver } = openUpdates({
        backUp: async () => {
          const backup = Promise.withResolvers<void>();
          backups.push(backup);
          await backup.promise;
          isBackedUp = true;
        },
      });
      engine.offer = NEXT;
      updates.check();
      await settle();
      const scenes: object[] = [];
      handedOver.push = (): number => scenes.push({ isIdle: outbox.isIdle, isBackedUp, isHere: engine.here });
      let underWay = 0;
      for (const one of [...steps, 'end', 'backed-up'] as const) {
        if (one === 'begin') {
          outbox.begin();
          underWay += 1;
        } else if (one === 'end' && underWay > 0) {
          outbox.end();
          underWay -= 1;
        } else if (one === 'restart') {
          if (['ready', 'failed'].includes(updates.state.phase)) isBackedUp = false;
          updates.restart();
        } else if (one === 'cancel') updates.cancel();
        else if (one === 'check') updates.check();
        else if (one === 'gone') engine.here = false;
        else if (one === 'backed-up' || one === 'backup-failed') {
          for (const backup of backups) {
            if (one === 'backed-up') backup.resolve();
            else backup.reject(new AppError('backup-failed'));
          }
          backups = [];
        }
        await settle();
      }
      handovers += scenes.length;
      expect(scenes.length).toBeLessThanOrEqual(1);
      for (const scene of scenes) expect(scene).toEqual({ isIdle: true, isBackedUp: true, isHere: true });
    }),
    { numRuns: 300 },
  );
  // A run in which nothing ever got so far would prove nothing.
  expect(handovers).toBeGreaterThan(10);
});
