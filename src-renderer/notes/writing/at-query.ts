/** The name that is being typed after an "@", and where: from the sign up to the caret. */
export type AtQuery = { query: string; from: number; to: number };

/** The "@…" that ends at the caret, if it stands at the beginning or after no letter; up to three words, as names are. */
export function findAtQuery(text: string, caret: number): AtQuery | undefined {
  const found = /(?:^|[^\p{L}\p{M}\p{N}@])@([\p{L}\p{M}\p{N}'.-]*(?: [\p{L}\p{M}\p{N}'.-]+){0,2})$/u.exec(
    text.slice(0, caret),
  );
  const query = found?.[1];
  if (query === undefined) return undefined;
  return { query, from: caret - query.length - 1, to: caret };
}
