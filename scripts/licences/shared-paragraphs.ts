/** Texts taken apart into paragraphs that many of them share; a text is a list of places in `paragraphs`. */
export class SharedParagraphs {
  readonly paragraphs: string[] = [];
  readonly texts: number[][] = [];
  readonly #places = new Map<string, number>();
  readonly #texts = new Map<string, number>();

  /** Takes in a text. @returns its place in `texts`; the same text twice has one. */
  add(text: string): number {
    const lines = text.replaceAll('\r', '').replaceAll('\t', '    ').split('\n');
    const tidy = lines.map((line) => line.trimEnd()).join('\n');
    const places = tidy
      .split(/\n{2,}/)
      .map((paragraph) => paragraph.replace(/^\n+|\n+$/g, ''))
      .filter((paragraph) => paragraph !== '')
      .map((paragraph) => placeIn(this.#places, this.paragraphs, paragraph, paragraph));
    return placeIn(this.#texts, this.texts, places.join(), places);
  }
}

function placeIn<Item>(places: Map<string, number>, list: Item[], key: string, item: Item): number {
  const known = places.get(key);
  if (known !== undefined) return known;
  places.set(key, list.length);
  return list.push(item) - 1;
}
