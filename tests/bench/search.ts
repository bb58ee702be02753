// `node tests/bench/search.ts [messages]`: how long the search takes, beside the same search for the words as they are typed.
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { foldText, wordsOf } from '#shared/text/fold-text.ts';
import { stemOf, stemsOf } from '#shared/text/word-stems.ts';
import { endingsIn, toMatch } from '#main/store/rows/messages/message-search.ts';
import type { ObservedMessage } from '#main/store/contract/store.ts';
import { openEncrypted } from './databases.ts';
import { percentile, timeOf } from './measure.ts';
import { COMMON_WORD, MEDIUM_WORD, RARE_WORD, messagesOf, seed } from './seed.ts';

const CONVERSATIONS = 2000;
const PAGE = 50;
const ROUNDS = 40;
const RECORDED = 20_000;
const BATCH = 5000;

/** In every third message, and too long for the prefixes that the index keeps. */
const LONG_WORD = 'المستحضرات';

const QUERIES: readonly (readonly [kind: string, query: string])[] = [
  ['common, Arabic', COMMON_WORD],
  ['common, without article', 'دواء'],
  ['common, attached', 'وشكرا'],
  ['common, long', LONG_WORD],
  ['common, long, without article', 'مستحضرات'],
  ['common, Latin', 'tablets'],
  ['common, digits', '500'],
  ['beginning, two letters', 'ال'],
  ['beginning, three letters', 'عند'],
  ['medium', MEDIUM_WORD],
  ['rare', RARE_WORD],
  ['rare, two letters of it', 'مي'],
  ['rare, digits', '1234567'],
  ['franco', '3elag'],
  ['absent, Arabic', 'زرنيخ'],
  ['absent, long', 'القسطنطينيه'],
  ['absent, Latin', 'zzyzx'],
  ['absent, digits', '987654321'],
  ['three common words', `${COMMON_WORD} عندكم بكام`],
  ['common with rare', `${COMMON_WORD} ${RARE_WORD}`],
  ['common with absent', `${COMMON_WORD} زرنيخ`],
  ['two common, seldom together', `فيتامين وبكام ${LONG_WORD}`],
];

const ATTACHED = ['و', 'ب', 'ل', 'وال', 'لل', 'بال'];
const LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

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
    const recorded = Math.min(count, RECORDED);
    seed(transact, written(messagesOf(CONVERSATIONS, recorded, 'search-')));
    fill(database, written(messagesOf(CONVERSATIONS, count - recorded, 'filled-')));
    say(`${count} messages.`);
  }
  say(`${Math.round(statSync(path).size / 1_048_576)} MB.\n`);
  const statement = database.prepare(
    `SELECT rowid AS id FROM message_search WHERE message_search MATCH ? ORDER BY rowid DESC LIMIT ${PAGE}`,
  );
  const width = Math.max(...QUERIES.map(([kind]) => kind.length));
  say(`${'ms'.padEnd(width)}     p50      p95  plain p50    p95      ×   found`);
  for (const [kind, query] of QUERIES) {
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

/** Past the pipelines of recording, which take ten times as long; the index is written as they write it. */
function fill(database: Database, messages: Generator<ObservedMessage>): void {
  const insert = database.prepare(
    `INSERT INTO messages (conversation_id, contact_id, type, wa_type, content, direction, status, wa_message_id, sent_at,
       created_at, updated_at)
     SELECT conversation_id, contact_id, 'text', 'chat', ?, direction, 'read', ?, ?, created_at, updated_at
     FROM messages WHERE id = ?`,
  );
  const index = database.prepare('INSERT INTO message_search (rowid, folded, stems) VALUES (?, ?, ?)');
  const step = database.transaction((batch: ObservedMessage[]) => {
    for (const [at, { content, waMessageId, sentAt }] of batch.entries()) {
      const { lastInsertRowid } = insert.run(content, waMessageId, sentAt, 1 + ((at * 7) % CONVERSATIONS));
      const folded = foldText(content);
      index.run(lastInsertRowid, folded, stemsOf(folded));
    }
  });
  let batch: ObservedMessage[] = [];
  for (const message of messages) {
    batch.push(message);
    if (batch.length === BATCH) {
      step(batch);
      batch = [];
    }
  }
  step(batch);
}

/** As people write: words stand with what is attached to them, strengths and long words among them. */
function* written(messages: Generator<ObservedMessage>): Generator<ObservedMessage> {
  let index = 0;
  for (const message of messages) {
    index += 1;
    const words = message.content.split(' ').map((word, at) => attach(word, index * 7 + at));
    if (index % 3 === 0) words.push(LONG_WORD);
    if (index % 4 === 0) words.push('500', 'مجم');
    if (index % 9 === 0) words.push(`${(index * 7919) % 100_000}`);
    if (index % 50_000 === 0) words.push('1234567', '3elag');
    // Names and misspellings: a word that hardly another message has.
    words.push(seldom(index));
    yield { ...message, content: words.join(' ') };
  }
}

function attach(word: string, seedling: number): string {
  const attached = ATTACHED[seedling % 29];
  return attached === undefined || !/^\p{Script=Arabic}{3,}$/u.test(word) ? word : attached + word;
}

/** Spread over some hundred thousand words. */
function seldom(index: number): string {
  let rest = (index * 2_654_435_761) % 400_000;
  let word = '';
  for (let length = 0; length < 5; length += 1) {
    word += LETTERS[rest % LETTERS.length] ?? '';
    rest = Math.floor(rest / LETTERS.length) + (index % 3);
  }
  return word;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
