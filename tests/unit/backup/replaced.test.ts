import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { DataPlace } from '#main/backup/place.ts';

const removed: string[] = [];
let mostRemoved = Infinity;
vi.mock('#main/lib/files/remove.ts', () => ({
  remove: async (target: string): Promise<void> => {
    if (removed.length >= mostRemoved) throw Object.assign(new Error('held'), { code: 'EBUSY' });
    removed.push(path.basename(target));
    rmSync(target, { recursive: true, force: true });
    await Promise.resolve();
  },
}));
const { listReplaced, removeReplaced } = await import('#main/backup/replaced.ts');

const ID = '20260507093000';

beforeEach(() => {
  removed.length = 0;
  mostRemoved = Infinity;
});

function placeWithReplaced(): DataPlace {
  const userData = mkdtempSync(path.join(tmpdir(), 'rosheta-replaced-'));
  onTestFinished(() => rmSync(userData, { recursive: true, force: true }));
  const place: DataPlace = {
    userData,
    database: path.join(userData, 'rosheta.db'),
    databaseKey: path.join(userData, 'database-key.json'),
    backups: path.join(userData, 'backups'),
    uploads: path.join(userData, 'uploads'),
    session: path.join(userData, 'Partitions', 'whatsapp'),
    recordings: path.join(userData, 'recordings'),
  };
  for (const folder of [place.uploads, place.session])
    mkdirSync(`${folder}.replaced-${ID}`, { recursive: true });
  for (const file of [place.database, place.databaseKey]) writeFileSync(`${file}.replaced-${ID}`, 'x');
  writeFileSync(`${place.database}.replaced-${ID}-wal`, 'x');
  return place;
}

test('everything of one restore goes', async () => {
  const place = placeWithReplaced();
  expect(await removeReplaced(place, ID)).toMatchObject({ id: ID, hasConversations: true });
  expect(listReplaced(place)).toEqual([]);
  await expect(removeReplaced(place, ID)).rejects.toMatchObject({ code: 'not-found' });
});

test.each([1, 2, 3, 4])(
  'cut off after %i of it, the rest is offered to nobody as a database',
  async (most) => {
    const place = placeWithReplaced();
    mostRemoved = most;
    await expect(removeReplaced(place, ID)).rejects.toThrow('held');
    expect(listReplaced(place)).toMatchObject([{ id: ID, database: undefined }]);
    mostRemoved = Infinity;
    expect(await removeReplaced(place, ID)).toMatchObject({ id: ID, hasConversations: false });
    expect(listReplaced(place)).toEqual([]);
  },
);
