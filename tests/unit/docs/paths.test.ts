import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** What looks like a path and is none of this project's sources: addresses, media types, data on the pharmacy's PC, what is built. */
const ELSEWHERE =
  /^(https?:|app:|~|@|\.\.|wa-js|npm|out\/|dist\/|release\/|uploads|backups|logs|training|opened|recordings|Partitions|docs\/release-notes|text\/plain$|\d)/;

/** Sources as git knows them where there is git, else as they lie there. */
function sources(): string[] {
  if (existsSync('.git')) {
    return execFileSync('git', ['ls-files'], { encoding: 'utf8', maxBuffer: 2 ** 26 }).split('\n');
  }
  return globSync('{src-main,src-renderer,src-shared,tests,scripts,docs,resources}/**/*').map((file) =>
    file.split(path.sep).join('/'),
  );
}

/** Every file and every folder, by its whole path. */
function places(files: readonly string[]): Set<string> {
  const all = new Set<string>();
  for (const file of files) {
    const parts = file.split('/');
    for (let length = 1; length <= parts.length; length += 1) all.add(parts.slice(0, length).join('/'));
  }
  return all;
}

/** What stands between backticks and names a file or a folder. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)]
    .map(([, quoted = '']) => quoted)
    .filter((quoted) => quoted.includes('/') || /\.(tsx?|css|mts|cjs)$/.test(quoted))
    .filter((quoted) => !/[\s<>*$%{}=#:,…]|NNNN/.test(quoted) && !ELSEWHERE.test(quoted))
    .map((quoted) => quoted.replace(/\/$/, ''));
}

test('every file and folder that the docs name is there', () => {
  const all = [...places(sources())];
  const docs = [...globSync('docs/**/*.md'), 'README.md', 'tests/README.md'];
  const missing = docs.flatMap((doc) =>
    pathsIn(readFileSync(doc, 'utf8'))
      .filter((named) => !all.some((place) => place === named || place.endsWith(`/${named}`)))
      .map((named) => `${doc}: ${named}`),
  );
  expect(docs.length).toBeGreaterThan(10);
  expect(missing).toEqual([]);
});
