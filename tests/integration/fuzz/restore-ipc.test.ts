import type { IpcMainInvokeEvent } from 'electron';
import fc from 'fast-check';
import { hash, randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { KeptLook } from '#main/app/look/kept-look.ts';
import { backupName } from '#main/backup/copies.ts';
import { formatRecoveryKey } from '#main/backup/recovery-key.ts';
import { createEventBus } from '#main/events/create-bus.ts';
import { createRestoreHandlers } from '#main/ipc/restore-handlers.ts';
import { findProblem } from '#main/store/client/inspect-store.ts';
import { INVOKE_PREFIX } from '#shared/ipc/bridge.ts';
import { open, type Carried } from '#shared/ipc/carried.ts';
import { eventContract, failureSchema, invokeContract } from '#shared/ipc/contract.ts';
import type { InvokeChannel } from '#shared/ipc/contract.ts';
import { deskWithMessage, type DeskData } from '../backup/support/data-place.ts';
import { guardFor } from '../backup/support/guard.ts';
import { restorerHere } from '../backup/support/restorer-here.ts';
import { silentLog } from '../support/silent-log.ts';
import { likeSchema } from './support/from-schema.ts';
import { hostileValue } from './support/hostile.ts';
import { writeQuickBackupFile } from './support/quick-backup-file.ts';
import { FUZZ_TIMEOUT_MS, fuzzRuns } from './support/runs.ts';
import { STORE_WORKER } from '../support/workers.ts';

type Listener = (event: IpcMainInvokeEvent, raw: unknown) => Promise<unknown>;
const listeners = new Map<string, Listener>();
vi.mock('electron', () => ({
  ipcMain: {
    handle: (channel: string, listener: Listener) => listeners.set(channel, listener),
    removeHandler: (channel: string) => listeners.delete(channel),
  },
}));
const { handleInvokes } = await import('#main/ipc/handle-invokes.ts');

const PASSPHRASE = 'four words nobody guesses';
const NOW = Date.UTC(2026, 4, 7, 9, 30);
/** What the restore screen answers, and one of the many calls that it refuses. */
const channels = (Object.keys(invokeContract) as InvokeChannel[]).filter((channel) =>
  /^(?:restore|settings|startup|app)\.|^messages\.list$/.test(channel),
);
const event = {} as IpcMainInvokeEvent;

/** What a dialog may come back with: a good file, and everything that is none. */
async function filesToChoose(desk: DeskData, other: DeskData): Promise<(string | undefined)[]> {
  const at = (name: string): string => path.join(path.dirname(other.place.userData), name);
  const folder = path.join(other.place.userData, 'chosen');
  mkdirSync(folder);
  const file = (name: string, content: Uint8Array): string => {
    writeFileSync(path.join(folder, name), content);
    return path.join(folder, name);
  };
  const good = path.join(folder, 'good');
  await writeQuickBackupFile(other, good, PASSPHRASE);
  const bytes = readFileSync(good);
  const damaged = Uint8Array.from(bytes);
  damaged[bytes.length - 100] = (damaged[bytes.length - 100] ?? 0) ^ 1;
  return [
    undefined,
    good,
    good,
    file('damaged', damaged),
    file('cut', bytes.subarray(0, -500)),
    file('random', randomBytes(5000)),
    file('empty', new Uint8Array()),
    file('header', Buffer.from('age-encryption.org/v1\n-> scrypt AAAA 99\n')),
    folder,
    at('gone'),
    desk.place.database,
  ];
}

const hashesBelow = ({ place }: DeskData): string[] =>
  readdirSync(place.userData, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => hash('sha256', readFileSync(path.join(entry.parentPath, entry.name))));

test(
  'no call breaks the restore screen, and whatever is restored, nothing is lost',
  async () => {
    const desk = await deskWithMessage('هنا');
    const other = await deskWithMessage('من الملف');
    mkdirSync(desk.place.backups);
    copyFileSync(desk.place.database, path.join(desk.place.backups, backupName(NOW)));
    const original = hash('sha256', readFileSync(desk.place.database));
    const choices = await filesToChoose(desk, other);

    const bus = createEventBus();
    const wrongEvents: string[] = [];
    bus.subscribe((channel, payload) => {
      if (!eventContract[channel].safeParse(payload).success) wrongEvents.push(channel);
    });
    let chosen = 0;
    const restorer = restorerHere(desk.place);
    onTestFinished(
      handleInvokes({
        handlers: createRestoreHandlers({
          restorer,
          guard: guardFor(desk, restorer),
          reason: 'asked',
          appInfo: {
            version: '0',
            training: false,
            keyProtection: 'file',
            electron: '',
            chromium: '',
            waJs: null,
            spelling: [],
          },
          onSettings: (settings) => bus.publish([{ channel: 'settings.changed', payload: settings }]),
          look: new KeptLook('nowhere/look.json', silentLog),
          begun: {},
          log: silentLog,
          reopen: () => {},
          isReopening: () => false,
          openFolder: () => Promise.resolve(),
          unusableCopies: () => Promise.resolve(new Set()),
          beginAnew: () => {},
          chooseFolder: () => Promise.resolve(undefined),
          listSnapshots: () => Promise.resolve([]),
          chooseFile: () => Promise.resolve(choices[(chosen += 1) % choices.length]),
        }),
        agent: () => null,
        isTrusted: () => true,
        log: silentLog,
      }),
    );

    const right = fc.constantFrom<[InvokeChannel, unknown]>(
      ['restore.useFile', { passphrase: PASSPHRASE }],
      ['restore.useFile', { passphrase: 'another four words' }],
      ['restore.useCopy', { id: backupName(NOW) }],
      ['restore.useRecoveryKey', { recoveryKey: formatRecoveryKey(desk.store.key).join('-') }],
      ['restore.useRecoveryKey', { recoveryKey: formatRecoveryKey(other.store.key).join(' ') }],
      ['restore.useRecoveryKey', { recoveryKey: formatRecoveryKey(randomBytes(32)).join('') }],
      ['restore.chooseFile', undefined],
    );
    const any = fc.oneof(
      ...channels.map((channel) =>
        fc.tuple(
          fc.constant(channel),
          fc.oneof({ weight: 4, arbitrary: likeSchema(invokeContract[channel].input) }, hostileValue),
        ),
      ),
    );
    const answers = new Map<InvokeChannel, Set<string>>();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({ weight: 30, arbitrary: any }, { weight: 1, arbitrary: right }),
        async ([channel, payload]) => {
          const result = open(
            (await listeners.get(INVOKE_PREFIX + channel)?.(event, payload)) as Carried<unknown>,
          );
          const failed = failureSchema.safeParse(result);
          // «internal» is what nobody expected: a fault of ours.
          if (failed.success) expect(failed.data.code).not.toBe('internal');
          else invokeContract[channel].output.parse((result as { value: unknown }).value);
          const code = failed.success ? failed.data.code : 'ok';
          answers.set(channel, (answers.get(channel) ?? new Set()).add(code));
        },
      ),
      fuzzRuns(600),
    );

    // A run that was stopped at the door every time would prove nothing.
    expect([...(answers.get('restore.useFile') ?? [])]).toEqual(
      expect.arrayContaining(['passphrase-wrong', 'backup-unreadable']),
    );
    expect(answers.get('restore.useCopy')).toContain('not-found');
    expect(answers.get('restore.useRecoveryKey')).toContain('recovery-key-typo');
    // Nobody can sign in where the staff cannot be read.
    expect([...(answers.get('messages.list') ?? [])]).toEqual(['signed-out']);
    expect(wrongEvents).toEqual([]);
    expect(hashesBelow(desk)).toContain(original);
    // Which of the two is there depends on the calls, and so does the key: one that opens only a copy is kept as well.
    const keys = [desk.store.key, other.store.key];
    expect(keys.map((key) => key.toString('hex'))).toContain(readFileSync(desk.place.databaseKey, 'utf8'));
    const { databasePath } = desk.store;
    const problems = await Promise.all(
      keys.map((key) => findProblem({ workerPath: STORE_WORKER, databasePath, key })),
    );
    expect(new Set(problems)).toEqual(new Set([null, 'wrong-key']));
  },
  // Each key that is tried on a database takes a thread.
  2 * FUZZ_TIMEOUT_MS,
);
