import { expect, it, vi } from 'vitest';
import { KeptLook } from '#main/app/look/kept-look.ts';
import type { Restorer } from '#main/backup/restorer.ts';
import type { RestoreGuard } from '#main/backup/restore-guard.ts';
import { createRestoreHandlers } from '#main/ipc/restore-handlers.ts';
import type { DatabaseCopy, RestoreReason } from '#shared/domain/data/startup.ts';
import { AppError } from '#shared/domain/errors.ts';
import { silentLog } from '../../integration/support/silent-log.ts';

const CALLER = { agent: null };
const PASSPHRASE = 'four words nobody guesses';
const COPY = { id: 'rosheta-20260507-093000.backup' };

const copyOf = (id: string, takenAt: number): DatabaseCopy => ({ id, kind: 'daily', takenAt, sizeBytes: 1 });

/** A restore screen whose file, this one, is chosen and takes as long to restore as the test says. */
async function openScreen(reason: RestoreReason = 'asked') {
  const happened: string[] = [];
  const file = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  let isReopening = false;
  const permit = { by: { agentId: null, how: 'nobody-to-ask' as const }, noteReplaced: async () => {} };
  const guard: Pick<RestoreGuard, 'guards' | 'signIn' | 'proveKey' | 'replacing'> = {
    guards: async () => [],
    signIn: async () => ({ outcome: 'signed-in' }),
    proveKey: () => {},
    replacing: (_copyId, work) => work(permit),
  };
  const restorer: Restorer = {
    adminsOf: async () => [],
    describe: (state) => ({
      state,
      copies: [copyOf('damaged', 3), copyOf('whole', 2), copyOf('old', 1)],
      folder: '',
    }),
    useRecoveryKey: async () => void happened.push('key'),
    useCopy: async () => void happened.push('copy'),
    useSnapshot: async () => void happened.push('snapshot'),
    useFile: async () => {
      begun.resolve();
      await file.promise;
      happened.push('file');
    },
  };
  const handlers = createRestoreHandlers({
    restorer,
    reason,
    guard,
    chooseFolder: async () => undefined,
    listSnapshots: async () => [],
    appInfo: {
      version: '0',
      training: false,
      keyProtection: 'file',
      electron: '',
      chromium: '',
      waJs: null,
      spelling: [],
    },
    onSettings: vi.fn<() => void>(),
    look: new KeptLook('nowhere/look.json', silentLog),
    begun: {},
    log: silentLog,
    isReopening: () => isReopening,
    reopen: () => {
      isReopening = true;
      happened.push('reopened');
    },
    openFolder: () => Promise.resolve(),
    unusableCopies: () => Promise.resolve(new Set(['damaged'])),
    beginAnew: () => void happened.push('anew'),
    chooseFile: () => Promise.resolve(import.meta.filename),
  });
  await handlers['restore.chooseFile'](undefined, CALLER);
  return { handlers, happened, file, begun: begun.promise };
}

it('opens no data while a restore is at work on them', async () => {
  const { handlers, happened, file, begun } = await openScreen();
  const restored = handlers['restore.useFile']({ passphrase: PASSPHRASE }, CALLER);
  await begun;
  const back = handlers['restore.retry'](undefined, CALLER);
  await handlers['restore.openFolder'](undefined, CALLER);
  expect(happened).toEqual([]);
  file.resolve();
  await Promise.all([restored, back]);
  expect(happened).toEqual(['file', 'reopened']);
});

it('puts nothing in the place of data that are about to be opened', async () => {
  const { handlers, happened, file, begun } = await openScreen();
  const restored = handlers['restore.useFile']({ passphrase: PASSPHRASE }, CALLER);
  await begun;
  const copied = handlers['restore.useCopy'](COPY, CALLER);
  const unlocked = handlers['restore.useRecoveryKey']({ recoveryKey: 'K' }, CALLER);
  file.resolve();
  await Promise.all([restored, copied, unlocked]);
  expect(happened).toEqual(['file', 'reopened']);
});

it('goes on with what was asked next when a restore fails', async () => {
  const { handlers, happened, file, begun } = await openScreen();
  const restored = handlers['restore.useFile']({ passphrase: PASSPHRASE }, CALLER);
  await begun;
  const copied = handlers['restore.useCopy'](COPY, CALLER);
  file.reject(new AppError('passphrase-wrong'));
  await expect(restored).rejects.toThrow('passphrase-wrong');
  await copied;
  expect(happened).toEqual(['copy', 'reopened']);
});

it('offers the newest copy that is whole first', async () => {
  const { handlers } = await openScreen('unreadable');
  const { copies } = await handlers['startup.get'](undefined, CALLER);
  expect(copies.map(({ id }) => id)).toEqual(['whole', 'old', 'damaged']);
});

it.each(['asked', 'newer-version', 'stopped'] as const)(
  'begins nothing anew while the data may well be whole: %s',
  async (reason) => {
    const { handlers, happened } = await openScreen(reason);
    expect(() => handlers['restore.beginAnew'](undefined, CALLER)).toThrow('not-allowed');
    expect(happened).toEqual([]);
  },
);

it('begins anew where nothing can be opened, once what is under way is done', async () => {
  const { handlers, happened } = await openScreen('missing');
  await handlers['restore.beginAnew'](undefined, CALLER);
  expect(happened).toEqual(['anew', 'reopened']);
});
