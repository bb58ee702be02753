import { foldDigits } from './fold-text.ts';

/** `place`: where it is, and what the link calls it. `short-link`: only its maker's server knows where it leads. */
export type ReadPlace =
  | { kind: 'place'; latitude: number; longitude: number; name: string | null }
  | { kind: 'short-link' }
  | { kind: 'none' };

const NUMBER = String.raw`(-?\d{1,3}(?:\.\d{1,15})?)`;
const PAIR = String.raw`${NUMBER}\s*,\s*${NUMBER}`;

/** Coordinates as people and programs write them beside each other. */
const ALONE = new RegExp(
  `^\\(?\\s*${NUMBER}\\s*°?\\s*([NS])?\\s*[,;\\s]\\s*${NUMBER}\\s*°?\\s*([EW])?\\s*\\)?$`,
  'i',
);

/** Where the links of maps have the place itself; the middle of what is shown counts only when nothing else is there. */
const IN_LINKS = [
  new RegExp(`!3d${NUMBER}!4d${NUMBER}`),
  new RegExp(`[?&](?:q|query|ll|daddr|destination|center|cp)=(?:loc:)?${PAIR}`),
  new RegExp(`[?&]mlat=${NUMBER}&mlon=${NUMBER}`),
  new RegExp(`/(?:place|search|dir)/${PAIR}`),
  new RegExp(`@${PAIR}`),
  new RegExp(`#map=\\d+(?:\\.\\d+)?/${NUMBER}/${NUMBER}`),
  new RegExp(`^geo:${PAIR}`, 'i'),
];

const SHORT_HOSTS = /^https?:\/\/(?:maps\.app\.goo\.gl|goo\.gl|g\.co|maps\.apple|bit\.ly)\//i;

/** Reads a link of a map, or coordinates: `30.0444, 31.2357` in any digits. Asks nobody. */
export function readPlace(written: string): ReadPlace {
  const text = foldDigits(written.normalize('NFKC'))
    .replaceAll('٫', '.')
    .replaceAll('،', ',')
    .replaceAll(/[\u200E\u200F\u061C\u2066-\u2069]/g, '')
    // Many in a row would be tried in every way that the patterns can share them out.
    .replaceAll(/\s+/g, ' ')
    .trim();
  const alone = ALONE.exec(text);
  if (alone !== null) {
    const [, latitude = '', north = 'N', longitude = '', east = 'E'] = alone;
    return placeAt(signed(latitude, north, 'S'), signed(longitude, east, 'W'), null);
  }
  const link = decoded(text.split(/\s/).find((part) => /^(?:https?:\/\/|geo:)/i.test(part)) ?? '');
  for (const pattern of IN_LINKS) {
    const [, latitude, longitude] = pattern.exec(link) ?? [];
    if (latitude === undefined || longitude === undefined) continue;
    const place = placeAt(Number(latitude), Number(longitude), nameIn(link));
    if (place.kind === 'place') return place;
  }
  return SHORT_HOSTS.test(link) ? { kind: 'short-link' } : { kind: 'none' };
}

const signed = (digits: string, side: string, negative: string): number =>
  side.toUpperCase() === negative ? -Number(digits) : Number(digits);

function placeAt(latitude: number, longitude: number, name: string | null): ReadPlace {
  const isThere = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  // Where nobody lives: what a program writes when it knows nothing.
  const isNowhere = latitude === 0 && longitude === 0;
  return isThere && !isNowhere ? { kind: 'place', latitude, longitude, name } : { kind: 'none' };
}

/** "…/place/El+Nour+Pharmacy/@…". */
function nameIn(link: string): string | null {
  const name = /\/place\/([^/@?]+)/.exec(link)?.[1]?.replaceAll('+', ' ').trim() ?? '';
  return name === '' || /^-?[\d.,\s]+$/.test(name) ? null : name.slice(0, 100);
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}
