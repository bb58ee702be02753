/** How many people a limit of Meta's means, e.g. TIER_1K or 1000; null: as many as one likes, or not said in a number. */
export function peopleOf(limit: string | null): number | null {
  const read = /^(?:TIER_)?(\d+)(K?)$/u.exec(limit ?? '');
  if (read === null) return null;
  return Number(read[1]) * (read[2] === 'K' ? 1_000 : 1);
}
