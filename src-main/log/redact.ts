/** Seven digits and more are a phone number, a JID or part of a key: only the last two stay, for telling rows apart. */
const LONG_NUMBER = /\d{7,}/g;
/** QR payloads, keys and base64 blobs. */
const LONG_TOKEN = /[A-Za-z0-9+/=,@_-]{40,}/g;

/** The program logs in English: Arabic words are a customer's, a name or a text that foreign code put into an error. */
const ARABIC = /\p{Script=Arabic}(?:[\p{Script=Arabic}\p{M}\p{N}\p{Zs}،؛؟]*[\p{Script=Arabic}\p{N}])?/gu;

/** Masks what must not be in a log line: Arabic words, numbers and long tokens. */
export function redact(text: string): string {
  return text
    .replace(ARABIC, '[text]')
    .replace(LONG_TOKEN, '[token]')
    .replace(LONG_NUMBER, (digits) => `[…${digits.slice(-2)}]`);
}

/** One line for any thrown value: name, code and message, redacted, and no stack of foreign code. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return redact(String(error));
  const code = (error as { code?: unknown }).code;
  const cause = error.cause === undefined ? '' : ` ← ${describeError(error.cause)}`;
  return redact(`${error.name}${typeof code === 'string' ? ` (${code})` : ''}: ${error.message}`) + cause;
}
