/** The row a key leads to from the current one; undefined when the key does not move or there is nowhere to go. */
export function moveActive(
  rows: readonly { id: number }[],
  currentId: number | null,
  key: string,
): { id: number; index: number } | undefined {
  const current = rows.findIndex(({ id }) => id === currentId);
  const index = targetIndex(key, current, rows.length);
  const row = index === undefined ? undefined : rows[Math.min(Math.max(index, 0), rows.length - 1)];
  return row === undefined ? undefined : { id: row.id, index: rows.indexOf(row) };
}

function targetIndex(key: string, current: number, length: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return current + 1;
    case 'ArrowUp':
      return current - 1;
    case 'PageDown':
      return current + 8;
    case 'PageUp':
      return current - 8;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return undefined;
  }
}
