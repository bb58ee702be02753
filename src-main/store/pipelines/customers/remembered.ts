/**
 * The same function of a text, which keeps its answers for the texts that were asked for last. For what is asked again and again
 * and takes longer than looking it up.
 * @param most so many are kept; what was not asked for longest goes.
 */
export function remembered<T extends object>(read: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const answer = known.get(text) ?? read(text);
    // Taken out and put in again it is the newest: a Map keeps the order of putting in.
    known.delete(text);
    known.set(text, answer);
    for (const oldest of known.keys()) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    return answer;
  };
}
