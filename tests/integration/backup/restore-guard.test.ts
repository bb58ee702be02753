import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { LONGEST_WAIT_MS } from '#shared/domain/staff/sign-in-wait.ts';
import { backupName } from '#main/backup/copies.ts';
import { restoreNote } from '#main/backup/install.ts';
import { formatRecoveryKey } from '#main/backup/recovery-key.ts';
import { describeReplaced, removeReplaced } from '#main/backup/replaced.ts';
import { createSecrets } from '#main/staff/secrets.ts';
import { openStore } from '../store/support/open-store.ts';
import { withDatabase } from '../store/support/with-database.ts';
import {
  addMessage,
  deskWithMessage,
  emptyDesk,
  giveKey,
  textsIn,
  type DeskData,
} from './support/data-place.ts';
import { exportedDesk, PASSPHRASE } from './support/exported-desk.ts';
import { guardFor } from './support/guard.ts';

const TAKEN = Date.UTC(2026, 4, 7, 9, 30);
const COPY = backupName(TAKEN);
const { hash } = createSecrets();

let made: { database: Buffer; copy: Buffer; key: Buffer } | undefined;

/**
 * A desk with an admin (1) and a colleague (2), a copy of it, and since then another PIN and another message. Made by the store
 * once, which takes it longer than most tests; each has a key of its own.
 */
async function staffedDesk(): Promise<DeskData> {
  made ??= await makeStaffedDesk();
  const desk = emptyDesk();
  const copy = path.join(desk.place.backups, COPY);
  mkdirSync(desk.place.backups, { recursive: true });
  writeFileSync(desk.place.database, made.database);
  writeFileSync(copy, made.copy);
  giveKey({ databasePath: desk.place.database, key: made.key }, desk.store.key);
  giveKey({ databasePath: copy, key: made.key }, desk.store.key);
  return desk;
}

async function makeStaffedDesk(): Promise<{ database: Buffer; copy: Buffer; key: Buffer }> {
  const desk = await deskWithMessage('قبل');
  await hire(desk, '1111');
  const copy = readFileSync(desk.place.database);
  const store = await openStore(desk.store);
  await store.setAgentSecret({ id: 1, secret: { kind: 'pin', hash: await hash('2468') }, by: 1, now: 2 });
  await store.close();
  await addMessage(desk, 'بعد');
  return { database: readFileSync(desk.place.database), copy, key: desk.store.key };
}

async function hire(desk: DeskData, pin: string): Promise<void> {
  const store = await openStore(desk.store);
  const secret = { kind: 'pin', hash: await hash(pin) } as const;
  await store.setUpStaff({ pharmacyName: 'النور', name: 'منى', secret, now: 1 });
  await store.addAgent({ name: 'عادل', role: 'manager', secret, by: 1, now: 1 });
  await store.close();
}

function damage({ place }: DeskData): void {
  const bytes = readFileSync(place.database);
  writeFileSync(place.database, bytes.fill(0xaa, 4096));
}

/** What a database's audit says of restores: the action and by whom. */
const deedsIn = (databasePath: string, { store }: DeskData): unknown[] =>
  withDatabase(
    { ...store, databasePath },
    (database) =>
      database
        .prepare(
          `SELECT action, agent_id AS agentId, detail FROM audit WHERE action LIKE 'backup.%' ORDER BY id`,
        )
        .all(),
    'read-only',
  );

const replacedDatabase = ({ place }: DeskData): string =>
  path.join(
    place.userData,
    readdirSync(place.userData).find((name) => /^rosheta\.db\.replaced-\d+$/.test(name)) ?? '',
  );

describe('while the database opens', () => {
  test('neither a copy nor a file is brought in before one of its admins has signed in', async () => {
    const desk = await staffedDesk();
    const guard = guardFor(desk, desk.restorer);
    for (const copyId of [COPY, null]) {
      expect(await guard.guards(copyId)).toEqual([
        { id: 1, name: 'منى', secretKind: 'pin', lockedUntil: null },
      ]);
      await expect(
        guard.replacing(copyId, () => Promise.reject(new Error('was done'))),
      ).rejects.toMatchObject({
        code: 'restore-locked',
      });
    }
    // Neither the PIN of the copy nor that of somebody who is no admin.
    expect(await guard.signIn(COPY, 1, '1111')).toMatchObject({ outcome: 'wrong' });
    await expect(guard.signIn(COPY, 2, '1111')).rejects.toMatchObject({ code: 'not-found' });
    expect(await guard.signIn(COPY, 1, '2468')).toEqual({ outcome: 'signed-in' });
    expect(await guard.guards(COPY)).toEqual([]);

    await guard.replacing(COPY, (permit) => desk.restorer.useCopy(COPY, permit));
    expect(await textsIn(desk.store)).toEqual(['قبل']);
  });

  test('wrong tries are those of the sign-in, and last', async () => {
    const desk = await staffedDesk();
    for (let tried = 0; tried < 4; tried += 1) {
      await guardFor(desk, desk.restorer).signIn(null, 1, '0000');
    }
    expect(await guardFor(desk, desk.restorer).signIn(null, 1, '2468')).toMatchObject({ outcome: 'locked' });
    const store = await openStore(desk.store);
    expect(await store.beginSignIn({ id: 1, now: Date.now() })).toMatchObject({ kind: 'wait' });
    await store.close();
  });

  test('the holder of the recovery key may as well', async () => {
    const desk = await staffedDesk();
    const guard = guardFor(desk, desk.restorer);
    expect(() => guard.proveKey(formatRecoveryKey(Buffer.alloc(32, 7)).join(' '))).toThrow(
      'recovery-key-wrong',
    );
    expect(() => guard.proveKey('ABC')).toThrow('recovery-key-typo');
    guard.proveKey(formatRecoveryKey(desk.store.key).join('-').toLowerCase());
    expect(await guard.guards(null)).toEqual([]);
  });

  test('both databases are told: the one put aside, and the one that comes', async () => {
    const desk = await staffedDesk();
    const guard = guardFor(desk, desk.restorer);
    await guard.signIn(COPY, 1, '2468');
    await guard.replacing(COPY, (permit) => desk.restorer.useCopy(COPY, permit));
    expect(deedsIn(replacedDatabase(desk), desk)).toEqual([
      { action: 'backup.replaced', agentId: 1, detail: '{"allowedBy":"admin"}' },
    ]);
    // Written down when it is opened, before anything else happens in it.
    expect(restoreNote(desk.place)).toMatchObject({
      from: 'daily',
      copyAt: TAKEN,
      agentId: 1,
      allowedBy: 'admin',
    });
  });

  test('nothing is asked where nobody was entered yet', async () => {
    const desk = await deskWithMessage('قبل');
    const guard = guardFor(desk, desk.restorer);
    expect(await guard.guards(null)).toEqual([]);
    await guard.replacing(null, ({ by }) => {
      expect(by.how).toBe('nobody-to-ask');
      return Promise.resolve();
    });
  });

  test('a wrong passphrase writes nothing down', async () => {
    const { file } = await exportedDesk('من الملف');
    const desk = await staffedDesk();
    const guard = guardFor(desk, desk.restorer);
    await guard.signIn(null, 1, '2468');
    const useFile = (passphrase: string): Promise<void> =>
      guard.replacing(null, (permit) => desk.restorer.useFile(file, passphrase, permit));
    await expect(useFile('كلمات لا تفتح شيئًا')).rejects.toMatchObject({ code: 'passphrase-wrong' });
    expect(deedsIn(desk.place.database, desk)).toEqual([]);
    await useFile(PASSPHRASE);
    expect(deedsIn(replacedDatabase(desk), desk)).toMatchObject([{ action: 'backup.replaced', agentId: 1 }]);
    // Number 1 of another pharmacy is somebody else.
    expect(restoreNote(desk.place)).toMatchObject({ from: 'file', agentId: null, allowedBy: 'admin' });
  });
});

describe('where the database does not open', () => {
  test.each([
    ['damaged', damage],
    ['gone', ({ place }: DeskData) => rmSync(place.database)],
  ])('%s: an admin of the copy is asked, as of its day', async (_how, lose) => {
    const desk = await staffedDesk();
    lose(desk);
    const guard = guardFor(desk, desk.restorer);
    expect(await guard.guards(COPY)).toMatchObject([{ id: 1, name: 'منى' }]);
    const restore = (): Promise<void> =>
      guard.replacing(COPY, (permit) => desk.restorer.useCopy(COPY, permit));
    await expect(restore()).rejects.toMatchObject({ code: 'restore-locked' });
    expect(await guard.signIn(COPY, 1, '2468')).toMatchObject({ outcome: 'wrong' });
    expect(await guard.signIn(COPY, 1, '1111')).toEqual({ outcome: 'signed-in' });
    await restore();
    expect(await textsIn(desk.store)).toEqual(['قبل']);
  });

  test('its tries last as well, and the copy is not written to', async () => {
    const desk = await staffedDesk();
    damage(desk);
    const file = path.join(desk.place.backups, COPY);
    const before = readFileSync(file);
    let now = TAKEN;
    const signIn = (pin: string) => guardFor(desk, desk.restorer, () => now).signIn(COPY, 1, pin);
    for (let tried = 0; tried < 3; tried += 1) {
      expect(await signIn('0000')).toEqual({ outcome: 'wrong', lockedUntil: null });
    }
    expect(await signIn('0000')).toEqual({ outcome: 'wrong', lockedUntil: TAKEN + 30_000 });
    expect(await signIn('1111')).toEqual({ outcome: 'locked', lockedUntil: TAKEN + 30_000 });
    now += 30_001;
    expect(await signIn('1111')).toEqual({ outcome: 'signed-in' });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(existsSync(path.join(desk.place.userData, 'restore-tries.json'))).toBe(false);
  });

  test('a wait that a clock ahead has made ends like any other when the clock is right', async () => {
    const desk = await staffedDesk();
    damage(desk);
    let now = TAKEN + 365 * 86_400_000;
    const signIn = (pin: string) => guardFor(desk, desk.restorer, () => now).signIn(COPY, 1, pin);
    for (let tried = 0; tried < 4; tried += 1) await signIn('0000');
    now = TAKEN;
    const locked = { outcome: 'locked', lockedUntil: TAKEN + LONGEST_WAIT_MS };
    expect(await signIn('1111')).toEqual(locked);
    now += LONGEST_WAIT_MS - 1;
    expect(await signIn('1111')).toEqual(locked);
    now += 1;
    expect(await signIn('1111')).toEqual({ outcome: 'signed-in' });
  });

  test('a file has its passphrase, and nobody else is asked', async () => {
    const { file } = await exportedDesk('من الملف');
    const desk = await staffedDesk();
    damage(desk);
    const guard = guardFor(desk, desk.restorer);
    expect(await guard.guards(null)).toEqual([]);
    await guard.replacing(null, (permit) => desk.restorer.useFile(file, PASSPHRASE, permit));
  });
});

describe('what a restore has put aside', () => {
  test('comes back with its log, its key, its link and its files', async () => {
    const { file } = await exportedDesk('من الملف');
    const desk = await staffedDesk();
    const { place } = desk;
    const link = path.join(place.session, 'IndexedDB', 'link');
    mkdirSync(path.dirname(link), { recursive: true });
    writeFileSync(link, 'of before');
    mkdirSync(place.uploads, { recursive: true });
    writeFileSync(path.join(place.uploads, 'photo'), 'of before');
    const guard = guardFor(desk, desk.restorer);
    await guard.signIn(null, 1, '2468');
    await guard.replacing(null, (permit) => desk.restorer.useFile(file, PASSPHRASE, permit));
    expect(existsSync(link)).toBe(false);

    const [aside] = desk.restorer.describe('asked').copies.filter(({ kind }) => kind === 'replaced');
    const id = aside?.id ?? '';
    await guard.replacing(id, (permit) => desk.restorer.useCopy(id, permit));
    expect(await textsIn(desk.store)).toEqual(['قبل', 'بعد']);
    expect(readFileSync(place.databaseKey, 'utf8')).toBe(desk.store.key.toString('hex'));
    expect(readFileSync(link, 'utf8')).toBe('of before');
    expect(readFileSync(path.join(place.uploads, 'photo'), 'utf8')).toBe('of before');
    expect(restoreNote(place)).toMatchObject({ from: 'replaced' });
    // Both are aside now: what came back is a copy.
    expect(describeReplaced(place).filter(({ hasConversations }) => hasConversations).length).toBeGreaterThan(
      0,
    );
  });

  test('is removed by a person, as a whole and only that', async () => {
    const desk = await staffedDesk();
    const guard = guardFor(desk, desk.restorer);
    await guard.signIn(COPY, 1, '2468');
    await guard.replacing(COPY, (permit) => desk.restorer.useCopy(COPY, permit));
    const [one] = describeReplaced(desk.place);
    expect(one).toMatchObject({ hasConversations: true });
    expect(one?.sizeBytes).toBeGreaterThan(4096);
    await expect(removeReplaced(desk.place, '../20260507093000')).rejects.toThrow('not-found');
    await removeReplaced(desk.place, one?.id ?? '');
    expect(describeReplaced(desk.place)).toEqual([]);
    expect(readdirSync(desk.place.userData).filter((name) => name.includes('replaced'))).toEqual([]);
    expect(await textsIn(desk.store)).toEqual(['قبل']);
  });
});
