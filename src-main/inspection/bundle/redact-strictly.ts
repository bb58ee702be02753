import { KNOWN_WORDS } from '../../log/known-words.ts';
import { redact } from '../../log/redact.ts';

/** Parts of the program, and words of its own that no customer is called by. */
const OWN_WORDS: ReadonlySet<string> = new Set(
  `alerts api app backup bundle clock cloud connection desk disk downloads exports fill filling follow ingest ipc js jid
  kib lid link links local loggedout logged media memory menus minutes mib models offline online outbox past phase
  pictures power qr rejection releases reports rows search sqlite staff starting store stops syncing tables templates
  tickets training unfinished update updates upkeep vault voice wa webhook webhooks whole window windows wppconnect
  waits refused healthy shown started stopped whatsapp upgraded caught gaps existing taken spent minute hour hours day days
  chunk loaded quit quits closing opens warn warning migrated rosheta`
    .split(/\s+/)
    .filter(Boolean),
);
const WORD = /[\p{L}\p{N}_$](?:[\p{L}\p{N}\p{M}_$]|['’](?=\p{L}))*/gu;
/** As redact leaves what it has masked. */
const MASK = /\[(?:…\p{Nd}{0,2}|text|token|secret)\]/gu;
const HIDDEN = '[…]';
/** A PIN has four digits and more. */
const SHORT_NUMBER = /^\d{1,3}$/;
const NUMBER = /^\p{Nd}+$/u;
/** A number in groups, whatever stands between them: each of the groups is short. */
const GROUPED = /\p{Nd}(?:[^\p{L}\p{N}]{0,3}\p{Nd}){6,}/gu;

/**
 * For what leaves the PC in a support bundle: of a text of the log only the words stay that the program itself and the errors of
 * its libraries speak in. Numbers of four digits and more, which may be a PIN or a part of an address, get names of their own, so
 * that two lines about the same thing can still be seen to be.
 */
export class StrictRedaction {
  readonly #numbers = new Map<string, string>();

  /** @param text one entry of the log, without its head. */
  text(text: string): string {
    // Line by line: a foreign text may have ends of lines of its own.
    return text
      .split('\n')
      .map((line) => this.#line(line))
      .join('\n');
  }

  /** A part of the program; anything else is no name that it has given. */
  part(part: string): string {
    return /^[a-z]+(?:-[a-z]+)*$/.test(part) && part.split('-').every(isKnown) ? part : HIDDEN;
  }

  #line(line: string): string {
    const foreign = redact(line);
    let done = '';
    let from = 0;
    for (const mask of foreign.matchAll(MASK)) {
      done += this.#words(foreign.slice(from, mask.index)) + HIDDEN;
      from = mask.index + mask[0].length;
    }
    return (done + this.#words(foreign.slice(from))).replace(
      /\[…\](?:[^\p{L}\p{N}[\]]{0,3}\[…\])+/gu,
      HIDDEN,
    );
  }

  #words(prose: string): string {
    return prose.replace(GROUPED, HIDDEN).replace(WORD, (word) => {
      if (SHORT_NUMBER.test(word)) return word;
      if (NUMBER.test(word)) return this.#nameOf(word);
      return partsOf(word).every(isKnown) ? word : HIDDEN;
    });
  }

  #nameOf(number: string): string {
    const known = this.#numbers.get(number) ?? `[n${this.#numbers.size + 1}]`;
    this.#numbers.set(number, known);
    return known;
  }
}

const isKnown = (word: string): boolean =>
  KNOWN_WORDS.has(word.toLowerCase()) || OWN_WORDS.has(word.toLowerCase());

/** waMessageId, SQLITE_BUSY and wa_message_id are made of words, too. */
function partsOf(word: string): string[] {
  if (isKnown(word)) return [word];
  return word
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .split('_')
    .filter((part) => part !== '' && !SHORT_NUMBER.test(part));
}
