import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import {
  isBetterKind,
  isNews,
  isTalk,
  isUnreadable,
  kindOf,
  kindsWith,
  KNOWN_KINDS,
} from '#shared/domain/messages/message-kinds.ts';

/** WhatsApp's own names, as the installed wa-js has them. */
const waTypes = [
  ...readFileSync(
    path.resolve('node_modules/@wppconnect/wa-js/dist/whatsapp/enums/MSG_TYPE.d.ts'),
    'utf8',
  ).matchAll(/^ {4}[A-Z\d_]+ = "([^"]+)"/gm),
].map(([, name = '']) => name);

const yes = (isSo: boolean): string => (isSo ? 'yes' : '–');

function rowOf(kind: string): string {
  const { type, isShown, isSearchable, opensTicket, isAnsweredByAutomation, countsAsAnswer } = kindOf(kind);
  const answers = isTalk(kind) ? 'whoever called' : yes(countsAsAnswer);
  const cells = [isShown, isSearchable, opensTicket, isAnsweredByAutomation].map(yes);
  return `| \`${kind}\` | ${[isShown ? type : '–', ...cells, answers].join(' | ')} |`;
}

test('every type of the installed wa-js has its row', () => {
  expect(waTypes.length).toBeGreaterThan(30);
  expect(waTypes.filter((name) => !KNOWN_KINDS.includes(name))).toEqual([]);
});

test('the table in the docs is the one in the code', () => {
  const doc = readFileSync(path.resolve('docs/design/messages.md'), 'utf8');
  const rows = doc.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows).toEqual([...KNOWN_KINDS, 'anything else'].map(rowOf));
});

test('what has no line does nothing at all', () => {
  const hidden = kindsWith((kind) => !kindOf(kind).isShown);
  expect(hidden).toContain('e2e_notification');
  const busy = ['isSearchable', 'opensTicket', 'isAnsweredByAutomation', 'countsAsAnswer'] as const;
  expect(hidden.filter((kind) => busy.some((fact) => kindOf(kind)[fact]))).toEqual([]);
});

test('automation answers only what somebody waits with', () => {
  expect(kindsWith((kind) => kindOf(kind).isAnsweredByAutomation && !isNews(kind))).toEqual([]);
});

test('a name that nobody knows is something to look at on the phone: somebody waits, and nothing is said', () => {
  expect(isUnreadable('hologram')).toBe(true);
  expect(kindOf('hologram')).toMatchObject({
    isShown: true,
    opensTicket: true,
    isAnsweredByAutomation: false,
  });
  expect(isUnreadable('constructor')).toBe(true);
});

describe('a line is replaced', () => {
  it.each([
    ['ciphertext', 'image', true],
    ['hologram', 'chat', true],
    ['ciphertext', 'missed_call', true],
    ['ciphertext', 'protocol', true],
    ['call_log', 'missed_call', true],
    ['missed_call', 'answered_call', true],
    ['answered_call', 'missed_call', false],
    ['answered_video_call', 'call_log', false],
    ['missed_call', 'call_log', false],
    ['missed_call', 'missed_video_call', false],
    ['ciphertext', 'better_file', true],
    ['better_file', 'image', false],
    ['ciphertext', 'ciphertext', false],
    ['ciphertext', 'hologram', false],
    ['ciphertext', 'revoked', false],
    ['chat', 'image', false],
    ['missed_call', 'chat', false],
  ])('%s, seen as %s: %s', (known, found, isReplaced) => {
    expect(isBetterKind(known, found)).toBe(isReplaced);
  });
});
