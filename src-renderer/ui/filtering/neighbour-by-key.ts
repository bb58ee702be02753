/** Where a key leads in a row, which runs the way one reads; both ends hold. */
export function neighbourByKey(
  key: string,
  from: number,
  length: number,
  isRightToLeft: boolean,
): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  const onward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  if (key === onward) return Math.min(from + 1, length - 1);
  if (key === back) return Math.max(from - 1, 0);
  return undefined;
}
