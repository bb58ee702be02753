// Run inside the runtime by sqlite.ts: proves that an add-on keeps an encrypted database.
// Arguments: better-sqlite3's folder, the add-on to load.
const assert = require('node:assert');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const [packageFolder, nativeBinding] = process.argv.slice(2);
const Database = require(packageFolder);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rosheta-sqlite-'));
const file = path.join(folder, 'check.db');

function open(key) {
  const database = new Database(file, { nativeBinding });
  database.pragma("cipher = 'sqlcipher'");
  database.pragma(`key = '${key}'`);
  return database;
}

try {
  const written = open('right key');
  written.pragma('journal_mode = WAL');
  written.exec("CREATE VIRTUAL TABLE note USING fts5(body); INSERT INTO note VALUES ('بنادول اكسترا')");
  written.close();

  const read = open('right key');
  assert.deepStrictEqual(read.prepare("SELECT body FROM note WHERE note MATCH 'اكسترا'").all(), [
    { body: 'بنادول اكسترا' },
  ]);
  read.close();

  assert.ok(!fs.readFileSync(file).includes('SQLite format 3'), 'the file is encrypted');
  assert.throws(() => open('wrong key').prepare('SELECT * FROM note').all());
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
