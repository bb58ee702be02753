/** Where a colleague is called in a note: `text.slice(from, to)` is "@" and the name. */
export interface Mention {
  agentId: number;
  from: number;
  to: number;
}

/**
 * Finds "@" and a name of somebody, however it is capitalised; of names that begin alike the longest counts, and
 * a letter that follows makes it another word. Two colleagues of one name are both called.
 */
export function findMentions(text: string, agents: readonly { id: number; name: string }[]): Mention[] {
  const byLength = agents.toSorted((a, b) => b.name.length - a.name.length);
  const mentions: Mention[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const rest = text.slice(at + 1);
    const called = byLength.find(({ name }) => beginsWith(rest, name));
    if (called === undefined || isInsideWord(text, at)) continue;
    const to = at + 1 + called.name.length;
    for (const { id, name } of byLength) {
      if (isSameName(name, called.name)) mentions.push({ agentId: id, from: at, to });
    }
  }
  return mentions;
}

const isSameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const beginsWith = (rest: string, name: string): boolean =>
  isSameName(rest.slice(0, name.length), name) && !/^[\p{L}\p{M}\p{N}]/u.test(rest.slice(name.length));

/** An address of e-mail is no call. */
const isInsideWord = (text: string, at: number): boolean => /[\p{L}\p{M}\p{N}]$/u.test(text.slice(0, at));
