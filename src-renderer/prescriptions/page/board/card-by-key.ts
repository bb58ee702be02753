/** The card a key leads to; the first one from wherever there is none. @param sideways the column it leads to. */
export function cardByKey<Card>(
  columns: readonly (readonly Card[])[],
  current: unknown,
  key: string,
  sideways: (from: number) => number | undefined,
): Card | undefined {
  const isArrow = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].includes(key);
  const at = columns.findIndex((cards) => cards.some((card) => card === current));
  if (at === -1) return isArrow ? columns[0]?.[0] : undefined;
  const row = columns[at]?.findIndex((card) => card === current) ?? 0;
  if (key === 'ArrowDown') return columns[at]?.[row + 1];
  if (key === 'ArrowUp') return columns[at]?.[row - 1];
  const to = sideways(at);
  const cards = to === undefined || to === at ? undefined : columns[to];
  return cards?.[Math.min(row, cards.length - 1)];
}
