/** How hard a picture is to read, by the four rules of ISO/IEC 18004: of the eight masks the lowest is taken. */
export function penaltyOf(modules: readonly (readonly boolean[])[]): number {
  const columns = modules.map((_, x) => modules.map((row) => row[x] === true));
  const lines = [...modules, ...columns];
  const runs = lines.reduce((sum, line) => sum + runPenalty(line) + finderPenalty(line) * 40, 0);
  return runs + squarePenalty(modules) + balancePenalty(modules);
}

/** Five of a colour in a row, and each more. */
function runPenalty(line: readonly boolean[]): number {
  let sum = 0;
  for (let start = 0, end = 0; start < line.length; start = end) {
    while (end < line.length && line[end] === line[start]) end += 1;
    if (end - start >= 5) sum += end - start - 2;
  }
  return sum;
}

/** What looks like a corner mark, with white around it. */
function finderPenalty(line: readonly boolean[]): number {
  const text = `0000${line.map((isDark) => (isDark ? '1' : '0')).join('')}0000`;
  let count = 0;
  for (let at = 0; at + 11 <= text.length; at += 1) {
    const part = text.slice(at, at + 11);
    if (part === '10111010000' || part === '00001011101') count += 1;
  }
  return count;
}

function squarePenalty(modules: readonly (readonly boolean[])[]): number {
  let sum = 0;
  for (let y = 0; y + 1 < modules.length; y += 1) {
    const [row = [], next = []] = [modules[y], modules[y + 1]];
    for (let x = 0; x + 1 < row.length; x += 1)
      if (row[x] === row[x + 1] && row[x] === next[x] && row[x] === next[x + 1]) sum += 3;
  }
  return sum;
}

/** Ten for each step of five in a hundred away from half dark. */
function balancePenalty(modules: readonly (readonly boolean[])[]): number {
  const total = modules.length ** 2;
  const dark = modules.flat().filter(Boolean).length;
  return (Math.ceil(Math.abs(dark * 20 - total * 10) / total) - 1) * 10;
}
