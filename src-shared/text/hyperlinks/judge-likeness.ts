import { IMITATED_NAMES, LURES, PLATFORMS, type ImitatedName } from './imitated-names.ts';

/** What a host may be taken for. `name`: as people write it; null: for any other place. */
export type Likeness = { doubt: 'imitates' | 'borrows' | 'nested'; name: string | null };

const WORDS_THAT_LURE = new Set(LURES.split(' '));
const LONGEST_FIRST = [...WORDS_THAT_LURE].toSorted((a, b) => b.length - a.length);
const SHARED = PLATFORMS.split(' ');
/** What stands before the code of a country. */
const SECOND_LEVEL = new Set('com co net org gov edu ac mil sch sci eun name info'.split(' '));
/** Countries that give names to anybody for nothing. */
const FREE = new Set('tk ml ga cf gq'.split(' '));
/** How what is in front looks like a whole address. */
const WHOLE = new Set('com net org gov edu'.split(' '));
/** Nobody reads to the end of what has so many names in front. */
const MOST_IN_FRONT = 5;
/** Real words that are one letter off a known name. */
const OTHER_WORDS = new Set('instaplay goggle gmall'.split(' '));
/** A shorter name has too many neighbours. */
const LONG_NAME = 7;
const SKELETON_NAME = 5;
const SWAPPED_NAME = 6;

/**
 * Whether a host in plain letters may be taken for a known place, or for another one than it is. It says so only with a reason
 * that can be told: a name that is written almost alike, a name of somebody else's site, or a whole address in front of another.
 * @param hostname as a browser reads it, in small letters.
 */
export function likenessOf(hostname: string): Likeness | null {
  const labels = hostname.replace(/\.$/, '').split('.');
  const own = labels.slice(-suffixLength(labels) - 1);
  if (isKnownSite(hostname, own) || isSharedPlace(hostname) || labels.at(-1) === 'google') return null;
  const inFront = labels.slice(0, -own.length);
  const site = siteInside(inFront);
  if (site !== undefined) return { doubt: 'borrows', name: site.name };
  for (const label of [...inFront, ...own.slice(0, 1)]) {
    for (const name of IMITATED_NAMES) {
      const doubt = judgeLabel(label, name);
      if (doubt !== null) return { doubt, name: name.name };
    }
  }
  return hidesItsEnd(inFront) ? { doubt: 'nested', name: null } : null;
}

/** How many labels at the end are nobody's: `com`, or `com.eg`. */
function suffixLength(labels: readonly string[]): number {
  const [second = '', last = ''] = labels.slice(-2);
  return labels.length > 2 && last.length === 2 && SECOND_LEVEL.has(second) ? 2 : 1;
}

const isUnder = (hostname: string, site: string): boolean =>
  hostname === site || hostname.endsWith(`.${site}`);

function isKnownSite(hostname: string, own: readonly string[]): boolean {
  return IMITATED_NAMES.some(
    ({ key, sites, hasCountries }) =>
      sites.some((site) => isUnder(hostname, site)) ||
      (hasCountries === true && own[0] === key && isCountry(own.at(-1) ?? '')),
  );
}

const isCountry = (label: string): boolean => label.length === 2 && !FREE.has(label);

/** Libraries show other sites under a name of their own. */
const isSharedPlace = (hostname: string): boolean =>
  SHARED.some((site) => isUnder(hostname, site)) || /(?:^|\.)[a-z]*proxy\d?\./.test(hostname);

/** A known address in front of another one, as `nbe.com.eg.example.net`. */
function siteInside(inFront: readonly string[]): ImitatedName | undefined {
  const front = `.${inFront.join('.')}.`;
  return IMITATED_NAMES.find(({ sites }) => sites.some((site) => front.includes(`.${site}.`)));
}

/** What looks like any whole address, or more names than are read. */
const hidesItsEnd = (inFront: readonly string[]): boolean =>
  inFront.length >= MOST_IN_FRONT || inFront.some((label, at) => at > 0 && WHOLE.has(label));

function judgeLabel(label: string, { key, isCommon }: ImitatedName): 'imitates' | 'borrows' | null {
  const words = label.split('-').filter((word) => word !== '');
  const joined = words.join('');
  // One name in two words.
  if (joined === key && words.length > 1) return 'imitates';
  const [, ...cores] = coresOf(joined);
  const said = [...words, joined, ...cores];
  if (said.some((word) => isAlmost(word, key))) return 'imitates';
  if (!said.some((word) => withoutNumber(word) === key)) return null;
  const isLured = cores.includes(key) || words.some((word) => WORDS_THAT_LURE.has(word));
  return isCommon !== true || isLured ? 'borrows' : null;
}

const withoutNumber = (word: string): string => word.replace(/\d+$/, '');

/** `whatsapplogin`, and what is left of it whenever a word that lures is taken away. */
function coresOf(word: string): string[] {
  const lure = LONGEST_FIRST.find((each) => word.startsWith(each) || word.endsWith(each));
  if (lure === undefined) return [word];
  return [word, ...coresOf(word.startsWith(lure) ? word.slice(lure.length) : word.slice(0, -lure.length))];
}

/** Written almost like a name, and not like it. */
function isAlmost(word: string, key: string): boolean {
  if (word === key || key.length < SKELETON_NAME || OTHER_WORDS.has(word)) return false;
  if (skeletonOf(word) === skeletonOf(key)) return true;
  if (Math.abs(word.length - key.length) > 1) return false;
  if (key.length >= SWAPPED_NAME && isSwapped(word, key)) return true;
  return key.length >= LONG_NAME && isOneOff(word, key);
}

/** What a name looks like at a glance. */
const skeletonOf = (word: string): string =>
  word
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/[1i]/g, 'l')
    .replace(/0/g, 'o')
    .replace(/3/g, 'e')
    .replace(/4/g, 'a')
    .replace(/5/g, 's')
    .replace(/8/g, 'b')
    .replace(/(.)\1{2,}/g, '$1$1');

/** Two letters that stand beside each other changed places. */
function isSwapped(word: string, key: string): boolean {
  const at = firstDifference(word, key);
  const swapped = `${key.slice(0, at)}${key[at + 1] ?? ''}${key[at] ?? ''}${key.slice(at + 2)}`;
  return word === swapped;
}

/** One letter more, less, or another. */
function isOneOff(word: string, key: string): boolean {
  const at = firstDifference(word, key);
  return (
    word.slice(at + 1) === key.slice(at + 1) ||
    word.slice(at + 1) === key.slice(at) ||
    word.slice(at) === key.slice(at + 1)
  );
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
