import { useState } from 'react';

type Keys = { of: readonly number[]; next: number };

/** New ones at the end for rows that came, and none for those that went from the end. */
function fitted({ of, next }: Keys, count: number): Keys {
  const added = Math.max(0, count - of.length);
  return {
    of: [...of.slice(0, count), ...Array.from({ length: added }, (_, at) => next + at)],
    next: next + added,
  };
}

/**
 * Keys of rows whose place is all that tells them apart. By its place as its key a removed row would leave its fields, what
 * cannot be read in them and the keyboard on its button to the next one; a row that is told of by `remove` takes them along.
 */
export function useRowKeys(count: number): { keys: readonly number[]; remove: (index: number) => void } {
  const [keys, setKeys] = useState<Keys>(() => fitted({ of: [], next: 0 }, count));
  const now = keys.of.length === count ? keys : fitted(keys, count);
  if (now !== keys) setKeys(now);
  const remove = (index: number): void =>
    setKeys(({ of, next }) => ({ of: of.filter((_, at) => at !== index), next }));
  return { keys: now.of, remove };
}
