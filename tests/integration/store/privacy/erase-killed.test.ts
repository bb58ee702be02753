import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Database } from 'better-sqlite3';
import { expect, test } from 'vitest';
import { NEW_DATABASE } from '../../support/new-database.ts';
import { openStore, temporaryPlace, type Place } from '../support/open-store.ts';
import { withDatabase } from '../support/with-database.ts';
import { eraseAll } from './erase-all.ts';
import { IDS, PHONE, seedPerson, TOKEN } from './seed-person.ts';

const NOW = 1_900_000_000_000;
const DYING = fileURLToPath(new URL('./dying-erasure.ts', import.meta.url));

/** So many that the messages take several pieces. */
const MESSAGES = 110;

function begun(database: Database): void {
  seedPerson(database);
  const add = database.prepare(
    `INSERT INTO messages (conversation_id, contact_id, type, wa_type, content, direction, status, wa_message_id, sent_at, created_at, updated_at)
     VALUES (?, ?, 'text', 'chat', ?, 'incoming', 'read', ?, ?, 1, 1)`,
  );
  const index = database.prepare('INSERT INTO message_search (rowid, folded, stems) VALUES (?, ?, ?)');
  for (let at = 1; at <= MESSAGES; at += 1) {
    const text = `${TOKEN}piece${at}`;
    const { lastInsertRowid } = add.run(IDS.conversation, IDS.contact, text, `${TOKEN}id${at}`, at);
    index.run(lastInsertRowid, text, '');
  }
}

/** @returns the steps that were said until the kill; `nothing` at the end where there was no kill. */
async function killAfter({ databasePath, key }: Place, steps: number): Promise<string[]> {
  const child = spawn(process.execPath, [DYING, databasePath, key.toString('hex')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (said.length === steps) child.kill('SIGKILL');
  }
  await exited;
  return said;
}

test(
  'an erasure that is killed after each of its steps goes on where it was, and nothing is left',
  { timeout: 240_000 },
  async () => {
    const { databasePath } = temporaryPlace();
    copyFileSync(NEW_DATABASE.databasePath, databasePath);
    const place = { databasePath, key: NEW_DATABASE.key };
    withDatabase(place, begun);
    const store = await openStore(place);
    await store.eraseCustomer({ customerId: IDS.customer, reason: 'person-asked', by: 1, now: NOW });
    await store.close();

    const kinds = new Set<string>();
    for (let life = 1; life <= 40; life += 1) {
      // One step each, so that every step is the last thing that a life did.
      const said = await killAfter(place, 1);
      for (const kind of said) kinds.add(kind);
      if (said.at(-1) === 'nothing') break;
    }
    expect([...kinds]).toEqual(expect.arrayContaining(['worked', 'files', 'scrub']));

    // Killed in the step after the one that it had said: the last lives may have ended in the scrub again and again.
    const last = await openStore(place);
    await eraseAll(last, NOW);
    expect(await last.listErasures()).toMatchObject([{ state: 'done', messages: MESSAGES + 1, files: 1 }]);
    await last.close();
    const bytes = withDatabase(place, (database) => database.serialize());
    for (const word of [TOKEN, PHONE]) expect(bytes.includes(word)).toBe(false);
    withDatabase(place, (database) =>
      expect(database.pragma('integrity_check', { simple: true })).toBe('ok'),
    );
  },
);
