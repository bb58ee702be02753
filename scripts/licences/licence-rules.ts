import satisfies from 'spdx-satisfies';

/** Licences that ask for nothing but their text, which the page in the app shows. */
const FREE = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Python-2.0',
  'Unicode-3.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
];

/** Those that also ask to say where the source code of the part is, also when it is bundled. */
const OPEN_SOURCE = ['MPL-2.0'];

/** Those that also ask that everybody can put another version of the part in its place. */
const EXCHANGEABLE = ['LGPL-2.1-or-later', 'LGPL-3.0-or-later'];

/** What some makers write for what SPDX has a name for. */
const MEANT: Record<string, string> = { '(MIT or CC0 1.0)': 'MIT OR CC0-1.0', 'Apache 2.0': 'Apache-2.0' };

type DeclaredLicence = string | { type?: string };
export type PackageManifest = {
  name: string;
  version: string;
  license?: DeclaredLicence;
  licenses?: DeclaredLicence[];
  homepage?: string;
  repository?: string | { url?: string };
  author?: string | { name?: string };
};

/** The licence a package says it has, as an SPDX expression; empty when it says nothing. */
export function licenceOf({ license, licenses = [] }: PackageManifest): string {
  const all = license === undefined ? licenses : [license];
  const said = all.map((one) => (typeof one === 'string' ? one : (one.type ?? ''))).join(' OR ');
  return MEANT[said] ?? said;
}

/** What must be said beside a part's text: nothing, where its source is, or how to exchange it. */
export type Verdict = 'free' | 'open-source' | 'exchangeable';

/**
 * How a part with this licence may be shipped.
 * @param isBundled its code becomes part of the app's own files, where nobody can exchange it.
 * @returns 'no' for what is unknown or forbidden (GPL, no licence at all, exchangeable but bundled).
 */
export function judgeLicence(licence: string, isBundled: boolean): Verdict | 'no' {
  try {
    if (satisfies(licence, FREE)) return 'free';
    if (satisfies(licence, [...FREE, ...OPEN_SOURCE])) return 'open-source';
    return !isBundled && satisfies(licence, [...FREE, ...EXCHANGEABLE]) ? 'exchangeable' : 'no';
  } catch {
    // Not a licence that SPDX knows.
    return 'no';
  }
}
