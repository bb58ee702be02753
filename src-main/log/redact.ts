import { KNOWN_WORDS } from './known-words.ts';
import { withoutSecrets } from './known-secrets.ts';

/**
 * Seven digits and more are a phone number, a JID or part of a key, however they are grouped and in whichever digits:
 * only the last two stay, for telling rows apart.
 */
const LONG_NUMBER = /\p{Nd}(?:[\s\p{Cf}\p{Pd}().+/_*|~]{0,3}\p{Nd}){6,}/gu;
/** QR payloads, keys and base64 blobs. */
const LONG_TOKEN = /[A-Za-z0-9+/=,@_-]{40,}/g;

/** What stands behind a word that announces a secret, as in a header or an address, however short it is. */
const ANNOUNCED =
  /\b(Bearer|OAuth|access_token|input_token|hub\.verify_token|appsecret_proof|sha256|x-api-key|whsec)([ =:_]{1,3}|%3D)["']?[\w.~%+/=-]+/gi;

/** The program logs in English: Arabic words are a customer's, a name or a text that foreign code put into an error. */
const ARABIC = /\p{Script=Arabic}(?:[\p{Script=Arabic}\p{M}\p{N}\p{Zs}،؛؟]*[\p{Script=Arabic}\p{N}])?/gu;

/** Where in the window's or Node's own code something happened, as stacks have it. */
const PLACE = /(?:app:\/\/rosheta|node:)[\w./-]*(?::\d+){0,2}/g;
const WORD = /[\p{L}\p{N}_$](?:[\p{L}\p{N}\p{M}_$]|['’](?=\p{L}))*/gu;
/** Names of programmers: camelCase, SQLITE_BUSY, wa_message_id, TypeError. */
const PROGRAMMERS =
  /^(?:[a-z]+(?:[A-Z][a-z0-9]+)+|[A-Z]+(?:_[A-Z0-9]+)+|[a-z]+(?:_[a-z0-9]+)+|(?:[A-Z][a-z]+)*Error)$/;
const SHORT_NUMBER = /^\d{1,6}$/;
/** As redact leaves it. */
const MASKED = /\[(?:…\p{Nd}{2}|text|token|secret)\]/gu;
const HIDDEN = '[…]';

/** Causes of causes, at most: one may lead back to itself. */
const DEEPEST_CAUSE = 5;

/** Masks what must not be in a line of the program's own words: Arabic words, numbers and long tokens. */
export function redact(text: string): string {
  return withoutSecrets(text)
    .replace(ANNOUNCED, '$1 [token]')
    .replace(ARABIC, '[text]')
    .replace(LONG_TOKEN, '[token]')
    .replace(LONG_NUMBER, (number) => `[…${number.replace(/\P{Nd}/gu, '').slice(-2)}]`);
}

/**
 * For what others have written: besides, no word stays that errors do not commonly speak in, because a customer's
 * English stands in an error as well as their Arabic.
 */
export function redactForeign(text: string): string {
  return onlyBetween(redact(text), PLACE, (prose) => onlyBetween(prose, MASKED, maskWords));
}

function maskWords(prose: string): string {
  return (
    prose
      .replace(WORD, (word) => (isHarmless(word) ? word : HIDDEN))
      // How many they were says something, too.
      .replace(/\[…\](?:[^\p{L}\p{N}[\]]{1,3}\[…\])+/gu, HIDDEN)
  );
}

function isHarmless(word: string): boolean {
  return KNOWN_WORDS.has(word.toLowerCase()) || SHORT_NUMBER.test(word) || PROGRAMMERS.test(word);
}

/** Changes everything but what the pattern finds. */
function onlyBetween(text: string, pattern: RegExp, change: (part: string) => string): string {
  let done = '';
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    done += change(text.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return done + change(text.slice(from));
}

/** One line for any thrown value: name, code and message, redacted, and no stack of foreign code. */
export function describeError(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return redactForeign(typeof error === 'string' ? error : inJson(error));
  const { code } = error as { code?: unknown };
  const said = typeof code === 'string' ? ` (${code})` : '';
  const line = redactForeign(`${error.name}${said}: ${error.message}`);
  if (error.cause === undefined || depth === DEEPEST_CAUSE) return line;
  return `${line} ← ${describeError(error.cause, depth + 1)}`;
}

function inJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return typeof value;
  }
}
