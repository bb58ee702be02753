import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What Chromium makes of a partition, in names and nesting; `link` is what the link consists of. */
export function writePartition(folder: string, link: string): void {
  const files = {
    'IndexedDB/https_web.whatsapp.com_0.indexeddb.leveldb/CURRENT': 'MANIFEST-000001\n',
    'IndexedDB/https_web.whatsapp.com_0.indexeddb.leveldb/000003.log': link,
    'IndexedDB/https_web.whatsapp.com_0.indexeddb.leveldb/LOCK': '',
    'IndexedDB/https_web.whatsapp.com_0.indexeddb.blob/1/00/3': 'a picture',
    'Local Storage/leveldb/000005.ldb': `${link}, the other half`,
    'Local Storage/leveldb/LOCK': '',
    'Cache/Cache_Data/data_0': 'not needed',
    'Code Cache/js/index': 'not needed',
    'Network/Cookies': 'of this account only',
  };
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** The files that `writePartition` made of this link, as far as they move. */
export const movedFiles = (link: string): Record<string, string> => ({
  'IndexedDB/https_web.whatsapp.com_0.indexeddb.blob/1/00/3': 'a picture',
  'IndexedDB/https_web.whatsapp.com_0.indexeddb.leveldb/000003.log': link,
  'IndexedDB/https_web.whatsapp.com_0.indexeddb.leveldb/CURRENT': 'MANIFEST-000001\n',
  'Local Storage/leveldb/000005.ldb': `${link}, the other half`,
});

/** Every file below a folder and what it holds. */
export function filesBelow(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.map((file) => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file, 'utf8')]),
  );
}
