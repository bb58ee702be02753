import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const FIELD =
  /<(TextInput|Textarea|TagsInput|Autocomplete|PasswordInput|NumberInput|PinInput|input|textarea)(?=[\s/>])/g;
/** Decided once for their kind, in theme.ts. */
const NEVER = new Set(['PasswordInput', 'NumberInput']);
const NOT_WRITTEN = /\btype="(?:file|radio|checkbox|color)"/;
/** What is no language: numbers, codes, addresses. `dir` alone says so of most. */
const NO_PROSE = /\b(?:dir="ltr"|inputMode=|type="(?:tel|password|email|url|number)"|dir: 'ltr')/;

/** The opening tag that begins at `from`, up to its bracket. */
function tagAt(source: string, from: number): string {
  let depth = 0;
  for (let at = from; at < source.length; at += 1) {
    if (source[at] === '{') depth += 1;
    else if (source[at] === '}') depth -= 1;
    else if (source[at] === '>' && depth === 0) return source.slice(from, at);
  }
  return source.slice(from);
}

/** Every field that is written in, with what it says of its spelling. */
function fieldsOf(source: string): { name: string; tag: string; spelling: string | undefined }[] {
  return [...source.matchAll(FIELD)]
    .map((match) => ({ name: match[1] ?? '', tag: tagAt(source, match.index) }))
    .filter(({ name, tag }) => !NEVER.has(name) && !NOT_WRITTEN.test(tag))
    .map((field) => ({
      ...field,
      spelling: /\bspellCheck(?:=\{(?:true|false)\})?(?=\s|$|\/)/.exec(field.tag)?.[0],
    }));
}

const fields = globSync('src-renderer/**/*.tsx', { cwd: ROOT }).flatMap((file) =>
  fieldsOf(readFileSync(path.join(ROOT, file), 'utf8')).map((field) => ({ file, ...field })),
);

test('every field that is written in says whether its spelling is checked', () => {
  expect(fields.length).toBeGreaterThan(50);
  expect(
    fields.filter(({ spelling }) => spelling === undefined).map(({ file, tag }) => `${file}: ${tag}`),
  ).toEqual([]);
});

test('what is a number, a code or a secret is never checked', () => {
  const checked = fields.filter(({ spelling }) => spelling !== 'spellCheck={false}');
  expect(checked.length).toBeGreaterThan(10);
  expect(checked.filter(({ tag }) => NO_PROSE.test(tag)).map(({ file, tag }) => `${file}: ${tag}`)).toEqual(
    [],
  );
});

test('the look finds a field that has not decided, and a number that is checked', () => {
  const [bare, wrong] = fieldsOf('<Textarea onChange={() => a > b} />\n<input dir="ltr" spellCheck />');
  expect(bare?.spelling).toBeUndefined();
  expect(NO_PROSE.test(wrong?.tag ?? '') && wrong?.spelling).toBe('spellCheck');
});

test('the theme never checks secrets and numbers, and nothing is checked that says nothing', () => {
  const theme = readFileSync(path.join(ROOT, 'src-renderer/look/theme.ts'), 'utf8');
  for (const kind of NEVER) {
    expect(theme).toContain(`${kind}: ${kind}.extend({ defaultProps: { spellCheck: false } })`);
  }
  expect(readFileSync(path.join(ROOT, 'src-renderer/index.html'), 'utf8')).toContain(
    '<body spellcheck="false">',
  );
});
