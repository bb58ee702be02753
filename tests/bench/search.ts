// `node tests/bench/search.ts [messages]`: how long the search takes, beside the same search for the words as they are typed.
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldText, wordsOf } from '#shared/text/fold-text.ts';
import { stemOf } from '#shared/text/word-stems.ts';
import { endingsIn, toMatch } from '#main/store/rows/messages/message-search.ts';
import { openEncrypted } from './databases.ts';
import { fillDatabase } from './fill.ts';
import { timeOf } from './frame/interleave.ts';
import { percentile } from './frame/statistics.ts';
import { SEARCH_QUERIES } from './queries.ts';

const CONVERSATIONS = 2000;
const PAGE = 50;
const ROUNDS = 40;

const count = Number(process.argv[2] ?? 100_000);
const kept = process.argv[3];
const folder = kept ?? mkdtempSync(join(tmpdir(), 'rosheta-search-'));
try {
  main();
} finally {
  if (kept === undefined) rmSync(folder, { recursive: true, force: true });
}

function main(): void {
  const path = join(folder, 'search.db');
  const isThere = existsSync(path);
  const { database, transact } = openEncrypted(path, Buffer.alloc(32, 1));
  if (!isThere) {
    fillDatabase({ database, transact }, 20, { conversations: CONVERSATIONS, messages: count });
    say(`${count} messages.`);
  }
  say(`${Math.round(statSync(path).size / 1_048_576)} MB.\n`);
  const statement = database.prepare(
    `SELECT rowid AS id FROM message_search WHERE message_search MATCH ? ORDER BY rowid DESC LIMIT ${PAGE}`,
  );
  const width = Math.max(...SEARCH_QUERIES.map(([kind]) => kind.length));
  say(`${'ms'.padEnd(width)}     p50      p95  plain p50    p95      ×   found`);
  for (const [kind, query] of SEARCH_QUERIES) {
    const asTyped = wordsOf(foldText(query)).map(withoutForms).join(' AND ');
    const matchOf = (): string => transact((tx) => toMatch(query, endingsIn(tx))).value ?? '';
    const match = matchOf();
    const found = statement.all(match).length;
    const ours: number[] = [];
    const other: number[] = [];
    // In turns, so that noise hits both.
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(timeOf(() => statement.all(matchOf())));
      other.push(timeOf(() => statement.all(asTyped)));
    }
    const numbers = [ours, other].flatMap((times) => [percentile(times, 0.5), percentile(times, 0.95)]);
    const ratio = percentile(ours, 0.5) / percentile(other, 0.5);
    say(
      `${kind.padEnd(width)} ${numbers.map((one) => one.toFixed(2).padStart(7)).join('  ')} ${ratio.toFixed(1).padStart(7)} ${String(found).padStart(5)}`,
    );
  }
  database.close();
}

/** What the words were looked for as before they had forms: as they are, and without their article. */
function withoutForms(word: string): string {
  const stem = stemOf(word);
  return stem === undefined ? `"${word}"*` : `("${word}"* OR "${stem}"*)`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
