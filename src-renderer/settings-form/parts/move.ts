/** The list with one item so many places further down (up when negative); as it is when there is no such place. */
export function moveItem<Item>(list: readonly Item[], index: number, by: number): Item[] {
  const target = index + by;
  const item = list[index];
  if (item === undefined || target < 0 || target >= list.length) return [...list];
  const rest = list.filter((_, at) => at !== index);
  return [...rest.slice(0, target), item, ...rest.slice(target)];
}

export const replaceItem = <Item>(list: readonly Item[], index: number, item: Item): Item[] =>
  list.map((one, at) => (at === index ? item : one));

export const removeItem = <Item>(list: readonly Item[], index: number): Item[] =>
  list.filter((_, at) => at !== index);
