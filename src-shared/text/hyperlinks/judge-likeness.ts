import { IMITATED_NAMES, LURES, PLATFORMS, type ImitatedName } from './imitated-names.ts';

/** What a host may be taken for. `name`: as people write it; null: for any other place. */
export type Likeness = { doubt: 'imitates' | 'borrows' | 'nested'; name: string | null };

const WORDS_THAT_LURE = new Set(LURES.split(' '));
const LURE_LENGTHS = [...WORDS_THAT_LURE].map(({ length }) => length);
const LONGEST_LURE = Math.max(...LURE_LENGTHS);
const SHORTEST_LURE = Math.min(...LURE_LENGTHS);
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

/** What a name looks like at a glance. */
const skeletonOf = (word: string): string =>
  word
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/[013458i]/g, (letter) => LOOKS_LIKE[letter] ?? letter)
    .replace(/(.)\1{2,}/g, '$1$1');

const LOOKS_LIKE: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '8': 'b',
  i: 'l',
};

type KnownName = ImitatedName & { skeleton: string };
const KNOWN: readonly KnownName[] = IMITATED_NAMES.map((each) => ({
  ...each,
  skeleton: skeletonOf(each.key),
}));

/**
 * Whether a host in plain letters may be taken for a known place, or for another one than it is. It says so only with a reason
 * that can be told: a name that is written almost alike, a name of somebody else's site, or a whole address in front of another.
 * @param host as a browser reads it, in small letters.
 */
export function likenessOf(host: string): Likeness | null {
  // The dot that every name may end with makes no other place of it.
  const hostname = host.replace(/\.$/, '');
  const labels = hostname.split('.');
  const own = labels.slice(-suffixLength(labels) - 1);
  if (isKnownSite(hostname, own) || isSharedPlace(hostname) || labels.at(-1) === 'google') return null;
  const inFront = labels.slice(0, -own.length);
  const site = siteInside(inFront);
  if (site !== undefined) return { doubt: 'borrows', name: site.name };
  for (const label of [...inFront, ...own.slice(0, 1)]) {
    const read = readLabel(label);
    for (const name of KNOWN) {
      const doubt = judgeLabel(read, name);
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

/** What a label says, in every way that counts; read once for all names. */
type ReadLabel = {
  parts: number;
  joined: string;
  cores: ReadonlySet<string>;
  isLured: boolean;
  said: SaidWord[];
};
type SaidWord = { word: string; skeleton: string };

function readLabel(label: string): ReadLabel {
  const words = label.split('-').filter((word) => word !== '');
  const joined = words.join('');
  const [, ...cores] = coresOf(joined);
  const said = [...new Set([...words, joined, ...cores])].map((word) => ({
    word,
    skeleton: skeletonOf(word),
  }));
  const isLured = words.some((word) => WORDS_THAT_LURE.has(word));
  return { parts: words.length, joined, cores: new Set(cores), isLured, said };
}

function judgeLabel(label: ReadLabel, { key, skeleton, isCommon }: KnownName): 'imitates' | 'borrows' | null {
  const { said, cores } = label;
  // One name in two words.
  if (label.joined === key && label.parts > 1) return 'imitates';
  if (said.some((each) => isAlmost(each, key, skeleton))) return 'imitates';
  if (!said.some(({ word }) => withoutNumber(word) === key)) return null;
  return isCommon !== true || label.isLured || cores.has(key) ? 'borrows' : null;
}

const withoutNumber = (word: string): string => word.replace(/\d+$/, '');

/** `whatsapplogin`, and what is left of it whenever a word that lures is taken away. */
function coresOf(word: string): string[] {
  const cores = [word];
  for (let rest = withoutLure(word); rest !== undefined; rest = withoutLure(rest)) cores.push(rest);
  return cores;
}

/** The longest goes first: `payments` is more than `pay`. */
function withoutLure(word: string): string | undefined {
  for (let length = Math.min(LONGEST_LURE, word.length); length >= SHORTEST_LURE; length -= 1) {
    if (WORDS_THAT_LURE.has(word.slice(0, length))) return word.slice(length);
    if (WORDS_THAT_LURE.has(word.slice(-length))) return word.slice(0, -length);
  }
  return undefined;
}

/** Written almost like a name, and not like it. */
function isAlmost({ word, skeleton }: SaidWord, key: string, own: string): boolean {
  if (word === key || key.length < SKELETON_NAME || OTHER_WORDS.has(word)) return false;
  if (skeleton === own) return true;
  if (Math.abs(word.length - key.length) > 1) return false;
  if (key.length >= SWAPPED_NAME && isSwapped(word, key)) return true;
  return key.length >= LONG_NAME && isOneOff(word, key);
}

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
