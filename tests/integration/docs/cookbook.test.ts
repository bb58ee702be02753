import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runNodeTool } from '../../../scripts/lib/node-tool.ts';

const TYPE_CHECK_LIMIT_MS = 5 * 60_000;

/** Inside the checkout, so that the copy's imports of packages lead to node_modules as real ones do. */
const copy = path.resolve('out', `cookbook-${process.pid}`);

afterAll(() => rmSync(copy, { recursive: true, force: true }), TYPE_CHECK_LIMIT_MS);

type Edit = { file: string; after: string | null; lines: string };

/** `<!-- edit <file> after "<line>" -->` or `<!-- edit <file> at-end -->`, and the block of code below it. */
function editsOf(recipe: string): Edit[] {
  const pattern = /<!-- edit (\S+) (?:after "(.+)"|at-end) -->\n\s*```ts\n([\s\S]*?)\n\s*```\n/g;
  return [...recipe.matchAll(pattern)].map(([, file = '', after = null, lines = '']) => ({
    file,
    after,
    // The block stands three spaces in, under its number.
    lines: lines.replaceAll(/^ {3}/gm, ''),
  }));
}

function apply({ file, after, lines }: Edit): void {
  const place = path.join(copy, file);
  const text = readFileSync(place, 'utf8');
  if (after === null) return writeFileSync(place, `${text}${lines}\n`);
  const found = text.split('\n').findIndex((line) => line.trimEnd() === after);
  expect(found, `${file} has a line “${after}”`).toBeGreaterThanOrEqual(0);
  const all = text.split('\n');
  writeFileSync(place, [...all.slice(0, found + 1), lines, ...all.slice(found + 1)].join('\n'));
}

test(
  'the recipes with edits have as many as they say, and compile',
  async () => {
    const cookbook = readFileSync(path.resolve('docs/cookbook.md'), 'utf8');
    const recipe = (title: string): string => cookbook.split(`## ${title}`)[1]?.split('\n## ')[0] ?? '';
    const operation = editsOf(recipe('An operation of the store'));
    const call = editsOf(recipe('A call of the window'));
    const kind = editsOf(recipe('A message kind'));
    const setting = editsOf(recipe('A setting'));
    expect([operation, call, kind, setting].map(({ length }) => length)).toEqual([3, 4, 11, 9]);

    mkdirSync(copy, { recursive: true });
    for (const name of ['src-shared', 'src-main', 'src-renderer', 'scripts', 'tests', 'package.json']) {
      cpSync(path.resolve(name), path.join(copy, name), { recursive: true });
    }
    for (const name of [
      'tsconfig.base.json',
      'tsconfig.json',
      'vite.config.mts',
      'vite.node.config.mts',
      'vite.pdf.config.mts',
      'vitest.config.mts',
      'playwright.config.ts',
    ]) {
      cpSync(path.resolve(name), path.join(copy, name));
    }

    // A step that is left out is noticed: without the handler there is a channel that nobody answers.
    const [handler] = call.filter(({ file }) => file.includes('handlers/labels.ts'));
    // The same for the place where a damaged setting is mended, and for the words of a kind.
    const [place] = setting.filter(({ file }) => file.includes('damaged-settings-banner.tsx'));
    const [words] = kind.filter(({ file }) => file.includes('message-text.ts'));
    const last = [handler, place, words].filter((edit) => edit !== undefined);
    expect(last.length).toBe(3);
    for (const edit of [...operation, ...call, ...kind, ...setting]) if (!last.includes(edit)) apply(edit);
    const half = await typeCheck();
    for (const { file } of last) expect(half.output).toContain(file);
    expect(half.code).not.toBe(0);

    last.forEach(apply);
    expect(await typeCheck()).toMatchObject({ code: 0, output: '' });
  },
  TYPE_CHECK_LIMIT_MS,
);

function typeCheck(): Promise<{ code: number; output: string }> {
  return runNodeTool('typescript', ['-b', path.join(copy, 'tests')], {
    bin: 'tsc',
    timeoutMs: TYPE_CHECK_LIMIT_MS,
  });
}
