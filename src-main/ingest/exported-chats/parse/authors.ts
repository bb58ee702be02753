/** Longer than any name in a phone book; what stands before a colon further on is a sentence. */
const MOST_LETTERS = 100;
/** So often a name must be followed by the same words before they count as part of it. */
const SURE_AFTER = 3;

/** With what WhatsApp itself begins a message that has a colon: of somebody who sends nothing else. */
const OF_WHATSAPP = /[\u200E\u200F<]|^ ?(?:location|الموقع|موقع|poll|استطلاع)$/i;

/**
 * Who wrote each line, and what. A name can hold `: ` itself: what always stands before the next colon, each time that
 * somebody writes, is part of their name.
 * @param rests what stands behind the date of each line; null in the result for a line of WhatsApp's own.
 */
export function splitAuthors(rests: readonly string[]): ({ author: string; text: string } | null)[] {
  let names = rests.map((rest) => nameUpTo(rest, 0));
  for (;;) {
    const longer = longerNames(rests, names);
    if (longer.size === 0) break;
    names = names.map((name) => (name === null ? null : (longer.get(name) ?? name)));
  }
  return rests.map((rest, index) => {
    const author = names[index];
    return author == null ? null : { author, text: rest.slice(author.length + 1).replace(/^ /, '') };
  });
}

/** The names that are longer than they look, with what they are. */
function longerNames(rests: readonly string[], names: readonly (string | null)[]): Map<string, string> {
  const candidates = new Map<string, { longer: string | null; count: number }>();
  for (const [index, rest] of rests.entries()) {
    const name = names[index];
    if (name == null) continue;
    const found = nameUpTo(rest, name.length + 1);
    const longer = found === null || OF_WHATSAPP.test(found.slice(name.length + 1)) ? null : found;
    const known = candidates.get(name);
    if (known === undefined) candidates.set(name, { longer, count: 1 });
    else {
      if (known.longer !== longer) known.longer = null;
      known.count += 1;
    }
  }
  const sure = new Map<string, string>();
  for (const [name, { longer, count }] of candidates)
    if (longer !== null && count >= SURE_AFTER) sure.set(name, longer);
  return sure;
}

/** What stands before the next colon; an empty message has nothing behind it, not even a space. */
function nameUpTo(rest: string, from: number): string | null {
  const line = rest.split('\n', 1)[0] ?? '';
  const spaced = line.indexOf(': ', from);
  const end = spaced < 0 && line.endsWith(':') && line.length > from + 1 ? line.length - 1 : spaced;
  return end < 1 || end > MOST_LETTERS ? null : line.slice(0, end);
}
