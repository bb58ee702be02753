import { likenessOf, type Likeness } from './judge-likeness.ts';
import type { ParsedUrl } from './parse-url.ts';

/** Characters that nobody sees, and those that turn the direction of what stands beside them. */
const UNSEEN = /[\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u;
const FOUR_NUMBERS = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const ARABIC_LABEL = /^[\p{Script=Arabic}\p{M}0-9-]+$/u;
/** A backslash ends a name for a browser and not for a reader, and an “@” behind these ends none for a browser. */
const GOES_ON = /^(?:https?:\/*)?[^/?#\\]*(?:\\|[?#]@)/i;
const PLAIN_LABEL = /^[a-z0-9-]+$/;

/**
 * Why a place may be another one than it looks like; each has a sentence.
 * - `unseen`: characters in it that nobody sees;
 * - `user-part`: what stands before an “@” looks like the place, and is none of it;
 * - `marks`: it goes on, in the place of a path, as if another place stood there;
 * - `numbers`: a computer without a name;
 * - `letters`: letters of other scripts, which look like those of a known name, or their code;
 * - `imitates`: a name that is written almost like a known one;
 * - `borrows`: a known name in front of, or beside, words of another site;
 * - `nested`: what looks like a whole address, or very many names, in front of the real one.
 */
export type HostDoubt = 'unseen' | 'user-part' | 'marks' | 'numbers' | 'letters' | Likeness['doubt'];

/** `like`: whose place it may be taken for, as people write the name. */
export type JudgedHost = { doubt: HostDoubt | null; like: string | null };

/**
 * @param written the whole address as it stands in the text.
 * @param url the same, as a browser reads it.
 */
export function judgeHost(written: string, url: ParsedUrl): JudgedHost {
  const doubt = doubtOf(written, url);
  if (doubt !== null) return { doubt, like: null };
  const likeness = likenessOf(url.hostname);
  return { doubt: likeness?.doubt ?? null, like: likeness?.name ?? null };
}

function doubtOf(written: string, url: ParsedUrl): HostDoubt | null {
  if (UNSEEN.test(written)) return 'unseen';
  if (url.username !== '' || url.password !== '') return 'user-part';
  if (GOES_ON.test(written)) return 'marks';
  if (FOUR_NUMBERS.test(url.hostname) || url.hostname.startsWith('[')) return 'numbers';
  return writtenHost(written).split('.').every(isPlain) ? null : 'letters';
}

/** A name in Arabic is as good as one in Latin; a mixture of both in one label is not. */
const isPlain = (label: string): boolean =>
  label === '' || (PLAIN_LABEL.test(label) && !label.startsWith('xn--')) || ARABIC_LABEL.test(label);

/** Between the scheme and the path, without a port. */
const writtenHost = (written: string): string =>
  (written.replace(/^[a-z]+:\/*/i, '').split(/[/?#\\]/, 1)[0] ?? '').replace(/:\d*$/, '').toLowerCase();
