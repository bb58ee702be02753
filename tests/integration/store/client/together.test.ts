import type { Database } from 'better-sqlite3';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '#main/store/database/open-database.ts';
import { Together } from '#main/store/worker/together.ts';
import { randomOf } from '../../cloud/support/webhook-world.ts';
import { temporaryPlace } from '../support/open-store.ts';

let database: Database;
let onDisk: Database;
let settled: { name: string; outcome: string; rows: number }[];

beforeEach(() => {
  const { databasePath, key } = temporaryPlace();
  database = openDatabase(databasePath, key, 'create');
  database.exec(
    'CREATE TABLE rows (name TEXT NOT NULL UNIQUE, after TEXT REFERENCES rows (name) DEFERRABLE)',
  );
  onDisk = openDatabase(databasePath, key, 'read-only');
  onTestFinished(() => {
    onDisk.close();
    database.close();
  });
  settled = [];
});

const rowsOnDisk = (): string[] =>
  onDisk
    .prepare<[], { name: string }>('SELECT name FROM rows ORDER BY rowid')
    .all()
    .map(({ name }) => name);

/** As the store's operations: a transaction each, and an error is an outcome. */
function write(name: string, also: () => void = () => {}): string {
  try {
    database
      .transaction(() => {
        database.prepare('INSERT INTO rows (name) VALUES (?)').run(name);
        also();
      })
      .deferred();
    return 'written';
  } catch (error) {
    return String(error);
  }
}

function ask(
  all: { name: string; isOperation?: boolean; isUrgent?: boolean; work?: () => string }[],
  together = new Together(() => database),
): Promise<void> {
  let left = all.length;
  return new Promise((resolve) => {
    for (const { name, isOperation = true, isUrgent = false, work = () => write(name) } of all)
      together.add({
        isOperation,
        isUrgent,
        work,
        settle: (outcome) => {
          settled.push({ name, outcome, rows: rowsOnDisk().length });
          left -= 1;
          if (left === 0) resolve();
        },
      });
  });
}

test('what waits together is on the disk together, before any of it is answered, in its order', async () => {
  await ask([{ name: '1' }, { name: '2' }, { name: '3' }]);
  expect(settled).toEqual(['1', '2', '3'].map((name) => ({ name, outcome: 'written', rows: 3 })));
});

test('one that fails takes nothing with it', async () => {
  await ask([{ name: '1' }, { name: '1' }, { name: '2' }]);
  expect(settled.map(({ outcome }) => outcome)).toEqual([
    'written',
    expect.stringContaining('UNIQUE'),
    'written',
  ]);
  expect(rowsOnDisk()).toEqual(['1', '2']);
});

test('when SQLite takes all back, as for a full disk, each is done for itself, and once', async () => {
  let isFull = true;
  const full = (): string => {
    const outcome = write('full', () => {
      if (!isFull) return;
      isFull = false;
      database.exec('ROLLBACK');
      throw new Error('database or disk is full');
    });
    return outcome;
  };
  await ask([{ name: '1' }, { name: 'full', work: full }, { name: '2' }]);
  expect(settled.map(({ outcome }) => outcome)).toEqual(['written', 'written', 'written']);
  expect(rowsOnDisk()).toEqual(['1', 'full', '2']);
});

test('one that cannot be committed leaves the others', async () => {
  const orphan = (): string =>
    write('orphan', () => database.exec(`UPDATE rows SET after = 'nobody' WHERE name = 'orphan'`));
  await ask([{ name: '1' }, { name: 'orphan', work: orphan }, { name: '2' }]);
  expect(settled.map(({ outcome }) => outcome)).toEqual([
    'written',
    expect.stringContaining('FOREIGN KEY'),
    'written',
  ]);
  expect(rowsOnDisk()).toEqual(['1', '2']);
});

test('what is no operation runs alone, at its place', async () => {
  const look = (): string => String(database.inTransaction);
  await ask([{ name: '1' }, { name: 'look', isOperation: false, work: look }, { name: '2' }]);
  expect(settled).toEqual([
    { name: '1', outcome: 'written', rows: 1 },
    { name: 'look', outcome: 'false', rows: 1 },
    { name: '2', outcome: 'written', rows: 2 },
  ]);
});

test('what somebody outside waits for is committed before the rest, and takes turns with it', async () => {
  const together = new Together(() => database);
  let more: Promise<void> = Promise.resolve();
  const first = ask(
    [
      { name: '1' },
      { name: '2' },
      {
        name: 'outside 1',
        isUrgent: true,
        work: () => {
          // Another one comes each time.
          more = ask([{ name: 'outside 2', isUrgent: true }], together);
          return write('outside 1');
        },
      },
    ],
    together,
  );
  await first;
  await more;
  expect(settled.map(({ name, rows }) => [name, rows])).toEqual([
    ['outside 1', 1],
    ['1', 3],
    ['2', 3],
    ['outside 2', 4],
  ]);
});

test('a group that takes long ends early, and the others keep their order', async () => {
  const slow = (): string => {
    const until = performance.now() + 30;
    while (performance.now() < until);
    return write('slow');
  };
  await ask([{ name: 'slow', work: slow }, { name: '2' }, { name: '3' }]);
  expect(settled.map(({ name, rows }) => [name, rows])).toEqual([
    ['slow', 1],
    ['2', 3],
    ['3', 3],
  ]);
});

test('in whatever mixture they come, each is done once, in the order of its own kind, and a flood of one kind does not keep the other', async () => {
  const together = new Together(() => database);
  const random = randomOf(15);
  const asked = { urgent: [] as string[], other: [] as string[] };
  const waves: Promise<void>[] = [];
  const count = (): number => asked.urgent.length + asked.other.length;
  const wave = (): void => {
    const all = Array.from({ length: 1 + random(30) }, () => {
      const isUrgent = random(3) !== 0;
      const name = `${isUrgent ? 'urgent' : 'other'} ${count()}`;
      asked[isUrgent ? 'urgent' : 'other'].push(name);
      // Some fail, and while some run others come.
      const also = (): void => {
        if (random(8) === 0 && count() < 240) wave();
        if (random(10) === 0) throw new Error('refused');
      };
      return { name, isUrgent, work: () => write(name, also) };
    });
    waves.push(ask(all, together));
  };
  while (count() < 240) wave();
  for (let each = 0; each < waves.length; each += 1) await waves[each];
  const done = settled.map(({ name }) => name);
  expect(done.filter((name) => name.startsWith('urgent'))).toEqual(asked.urgent);
  expect(done.filter((name) => name.startsWith('other'))).toEqual(asked.other);
  // 16 at most are answered before it is the other kind's turn, as long as one of it waits.
  const firstOther = done.findIndex((name) => name.startsWith('other'));
  expect(firstOther).toBeGreaterThanOrEqual(0);
  expect(firstOther).toBeLessThanOrEqual(16);
  const written = settled.filter(({ outcome }) => outcome === 'written').map(({ name }) => name);
  expect(rowsOnDisk().toSorted()).toEqual(written.toSorted());
});
