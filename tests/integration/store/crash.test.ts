import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Place } from './support/open-store.ts';
import { openStore, temporaryPlace } from './support/open-store.ts';
import { withDatabase } from './support/with-database.ts';

const KILLS = 20;
const WRITER = fileURLToPath(new URL('./support/crash-writer.ts', import.meta.url));

/** Lets a process write until it has had `answers` answers, then kills it in the middle of the next write. */
async function killWhileWriting(
  { databasePath, key }: Place,
  run: number,
  answers: number,
): Promise<string[]> {
  const child = spawn(process.execPath, [WRITER, databasePath, key.toString('hex'), String(run)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const answered: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    answered.push(line);
    if (answered.length === answers) child.kill('SIGKILL');
  }
  const [, signal] = (await exited) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  return answered;
}

test(`no answered message is lost by ${KILLS} kills`, { timeout: 120_000 }, async () => {
  const place = temporaryPlace();
  const answered: string[] = [];
  for (let run = 0; run < KILLS; run += 1) {
    answered.push(...(await killWhileWriting(place, run, 1 + ((run * 37) % 101))));
  }
  expect(answered.length).toBeGreaterThan(KILLS * 20);

  const store = await openStore(place);
  const unread = await store.countUnread();
  await store.close();
  withDatabase(place, (database) => {
    const stored = database
      .prepare('SELECT coalesce(wa_message_id, client_key) FROM messages')
      .pluck()
      .all() as string[];
    const known = new Set(stored);
    expect(answered.filter((id) => !known.has(id))).toEqual([]);
    // A write that was not answered may have happened, but only as a whole.
    const count = (sql: string): unknown => database.prepare(sql).pluck().get();
    expect(stored.length).toBeLessThanOrEqual(answered.length + KILLS);
    expect(count(`SELECT count(*) FROM message_search WHERE message_search MATCH 'رساله OR رد'`)).toBe(
      stored.length,
    );
    expect(count(`SELECT count(*) FROM messages WHERE direction = 'incoming'`)).toBe(unread);
    expect(count(`SELECT count(*) FROM messages WHERE direction = 'outgoing'`)).toBe(
      count('SELECT count(*) FROM outbox'),
    );
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.pragma('foreign_key_check')).toEqual([]);
  });
});
