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

/** What looks like a corner mark of any size, with white around it. */
function finderPenalty(line: readonly boolean[]): number {
  const runs = runsOf(line);
  let count = 0;
  // Every second run is dark, from the second on.
  for (let at = 1; at + 5 < runs.length; at += 2) {
    const [before = 0, n = 0, ...rest] = runs.slice(at - 1, at + 6);
    const [first, middle, second, last, after = 0] = rest;
    if (first !== n || middle !== 3 * n || second !== n || last !== n) continue;
    count += Number(before >= 4 * n && after >= n) + Number(after >= 4 * n && before >= n);
  }
  return count;
}

/** How long each colour goes on, white first and last, with what is white around the picture. */
function runsOf(line: readonly boolean[]): number[] {
  const runs = [line.length];
  let isDark = false;
  for (const module of line) {
    if (module !== isDark) runs.push(0);
    isDark = module;
    runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
  }
  if (isDark) runs.push(0);
  runs[runs.length - 1] = (runs.at(-1) ?? 0) + line.length;
  return runs;
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
