import type { LicencedPart, LicencesFile } from '#shared/domain/licences.ts';

/** The texts of a part, each in paragraphs. */
export function textsOf({ texts, paragraphs }: LicencesFile, part: LicencedPart): string[][] {
  return part.texts.map((text) => (texts[text] ?? []).map((place) => paragraphs[place] ?? ''));
}

/** The parts of which the name or the licence has every word of a search, in any order and case. */
export function findParts(parts: readonly LicencedPart[], search: string): LicencedPart[] {
  const words = search.toLowerCase().split(/\s+/);
  return parts.filter(({ name, licence }) => {
    const said = `${name} ${licence}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
}
