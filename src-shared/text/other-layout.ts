// What was typed with the keyboard set to the other language, as the Arabic (101) and the US keyboard have it.

/** Each Latin key with the Arabic letters it writes, and the same with Shift. */
const KEYS: Readonly<Record<string, string>> = {
  '`': 'ذ',
  q: 'ض',
  w: 'ص',
  e: 'ث',
  r: 'ق',
  t: 'ف',
  y: 'غ',
  u: 'ع',
  i: 'ه',
  o: 'خ',
  p: 'ح',
  '[': 'ج',
  ']': 'د',
  a: 'ش',
  s: 'س',
  d: 'ي',
  f: 'ب',
  g: 'ل',
  h: 'ا',
  j: 'ت',
  k: 'ن',
  l: 'م',
  ';': 'ك',
  "'": 'ط',
  z: 'ئ',
  x: 'ء',
  c: 'ؤ',
  v: 'ر',
  b: 'لا',
  n: 'ى',
  m: 'ة',
  ',': 'و',
  '.': 'ز',
  '/': 'ظ',
  G: 'لأ',
  T: 'لإ',
  B: 'لآ',
  H: 'أ',
  Y: 'إ',
  N: 'آ',
};

const TO_LATIN = new Map(
  Object.entries(KEYS)
    .filter(([key]) => key !== 'b')
    .map(([key, letters]) => [letters, key.toLowerCase()]),
);

const toArabic = (text: string): string =>
  Array.from(text, (key) => KEYS[key] ?? KEYS[key.toLowerCase()] ?? key).join('');

const toLatin = (text: string): string =>
  Array.from(text, (letter) => TO_LATIN.get(letter) ?? letter).join('');

const LATIN = /[a-z]/iu;
const ARABIC = /\p{Script=Arabic}/u;
const LAM_ALEF = /لا/gu;

/** Shorter texts are begun words. */
const LEAST = 3;

/**
 * What was meant if the keyboard was in the other language: hgsghl is السلام, حشىشيخم is panadol. Whether it was is known by
 * who looks for both. The two readings of لا are one key (b) and two (gh).
 * @returns none for a text of both scripts, or of no letters.
 */
export function otherLayout(text: string): string[] {
  const query = text.trim();
  if (query.length < LEAST) return [];
  const [hasLatin, hasArabic] = [LATIN.test(query), ARABIC.test(query)];
  if (hasLatin === hasArabic) return [];
  const meant = hasLatin ? [toArabic(query)] : [toLatin(query.replace(LAM_ALEF, 'b')), toLatin(query)];
  const isOther = hasLatin ? ARABIC : LATIN;
  return [...new Set(meant)].filter((one) => isOther.test(one) && one !== query);
}
