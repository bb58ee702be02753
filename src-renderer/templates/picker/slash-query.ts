/** What is typed after a "/", and where: from the slash up to the caret. */
export type SlashQuery = { query: string; from: number; to: number };

/** The "/…" that ends at the caret, if it stands at the beginning or after a space; a date or a path is none. */
export function findSlashQuery(text: string, caret: number): SlashQuery | undefined {
  const found = /(?:^|\s)\/([\p{L}\p{M}\p{N}-]{0,30})$/u.exec(text.slice(0, caret));
  const query = found?.[1];
  if (query === undefined) return undefined;
  return { query, from: caret - query.length - 1, to: caret };
}
