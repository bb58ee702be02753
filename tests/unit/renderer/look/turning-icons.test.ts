import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** Those that turn round where one reads from the right. */
const turning = [...read('src-renderer/look/turning-icons.css').matchAll(/\.tabler-icon-([a-z0-9-]+)/g)].map(
  ([, name]) => name ?? '',
);

/** What may point along the line, by its name. */
const POINTS =
  /arrow|chevron|corner|left|right|forward|back|send|reply|share|import|export|upload|download|list|sidebar|skip|external|outgoing|question|help|truck|text|quote|sort|merge|split|volume|pointer|forms|notes/;

/** What looks as if it did, and stays as it is drawn. */
const STAYING: Readonly<Record<string, string>> = {
  'arrow-down': 'points down',
  'arrow-up': 'points up',
  'arrow-merge': 'runs from below upwards',
  'arrows-sort': 'points up and down',
  'arrows-split': 'runs from below upwards',
  'chevron-down': 'points down',
  'chevron-up': 'points up',
  'chevrons-up': 'points up',
  'device-mobile-message': 'is a telephone',
  download: 'points down',
  'file-text': 'is a page',
  'file-upload': 'points up',
  'list-check': 'has a tick, which is never turned',
  notes: 'is a page',
  'phone-outgoing': 'is a receiver, held in the same hand everywhere',
  pointer: 'is a hand',
};

/** Clocks run, ticks are drawn and sound is played in one direction everywhere. */
const NEVER_TURNED =
  /clock|alarm|history|hourglass|check|player-(?!skip)|rotat|refresh|restore|calendar|search|zoom|brand|prescription/;

const kebab = (name: string): string =>
  name
    .replace(/^Icon/, '')
    .replaceAll(/([a-z0-9])([A-Z])|([a-z])(\d)/g, '$1$3-$2$4')
    .toLowerCase();

const used = [
  ...new Set(
    globSync('src-renderer/**/*.{ts,tsx}', { cwd: ROOT })
      .flatMap((file) => [...read(file).matchAll(/import \{([^}]*)\} from '@tabler\/icons-react'/g)])
      .flatMap(([, names]) => (names ?? '').split(','))
      .map((name) => name.trim())
      .filter((name) => /^Icon[A-Z]/.test(name) && name !== 'IconProps')
      .map(kebab),
  ),
].toSorted();

test('every picture that may point along the line has been decided upon: it turns, or it stays and why', () => {
  expect(used.length).toBeGreaterThan(150);
  const undecided = used.filter(
    (name) => POINTS.test(name) && !NEVER_TURNED.test(name) && !turning.includes(name) && !(name in STAYING),
  );
  expect(undecided).toEqual([]);
});

test('nothing is decided twice, and nothing that is used nowhere', () => {
  expect(new Set(turning).size).toBe(turning.length);
  expect(turning.filter((name) => name in STAYING)).toEqual([]);
  expect([...turning, ...Object.keys(STAYING)].filter((name) => !used.includes(name))).toEqual([]);
});

test('arrows, sending, going back, replying and forwarding turn; clocks, ticks and playing never do', () => {
  for (const name of ['arrow-left', 'send', 'send-2', 'arrow-back-up', 'message-reply', 'arrow-forward-up'])
    expect(turning).toContain(name);
  expect(turning.filter((name) => NEVER_TURNED.test(name))).toEqual([]);
});

test('no other stylesheet turns pictures by the direction of reading', () => {
  const others = globSync('src-renderer/**/*.css', { cwd: ROOT })
    .filter((file) => !file.endsWith('turning-icons.css'))
    .filter((file) => /:dir\((?:rtl|ltr)\)[^{}]*\{[^}]*scaleX\(-1\)/.test(read(file)));
  expect(others).toEqual([]);
});
