import { readdirSync, readFileSync } from 'node:fs';

/** The kernel counts a process's time in hundredths of a second. */
const TICK_MS = 10;

/** What a program costs with every process that it has started, as Linux's `/proc` counts it. */
export interface TreeUse {
  /** Memory, each page that several processes share counted once in all: MiB of PSS. */
  memoryMib: number;
  /** Time on a processor since each process began, ms. */
  cpuMs: number;
  processes: number;
}

export function useOfTree(root: number): TreeUse {
  const pids = treeOf(root);
  return {
    memoryMib: sum(pids, pssKib) / 1024,
    cpuMs: sum(pids, cpuMsOf),
    processes: pids.length,
  };
}

/** Without looking at the memory, which takes the kernel a while. */
export const cpuOfTree = (root: number): number => sum(treeOf(root), cpuMsOf);

/** How often the thread that a process began with, which runs its JavaScript, has gone to sleep and was woken again. */
export const wakeUpsOfMainThread = (pid: number): number =>
  Number(/^voluntary_ctxt_switches:\s*(\d+)/m.exec(read(`/proc/${pid}/task/${pid}/status`))?.[1] ?? 0);

/** Itself and all that it has started, and they have. */
export function treeOf(root: number): number[] {
  const parents = new Map(foldersIn('/proc').map((pid) => [pid, parentOf(pid)]));
  const found = [root];
  for (const pid of found) {
    for (const [child, parent] of parents) if (parent === pid) found.push(child);
  }
  return found;
}

const foldersIn = (place: string): number[] => {
  try {
    return readdirSync(place).map(Number).filter(Number.isSafeInteger);
  } catch {
    // It has just ended.
    return [];
  }
};

const parentOf = (pid: number): number => Number(statOf(pid)[1] ?? 0);

const cpuMsOf = (pid: number): number => {
  const fields = statOf(pid);
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * TICK_MS;
};

const pssKib = (pid: number): number =>
  Number(/^Pss:\s*(\d+) kB$/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);

/** What follows the name, which may hold blanks and brackets: the state is the first. */
function statOf(pid: number): string[] {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

const sum = (pids: readonly number[], of: (pid: number) => number): number =>
  pids.reduce((all, pid) => all + of(pid), 0);
