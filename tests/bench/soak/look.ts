import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inMib, type ProcessKind } from './quantities.ts';

interface ProcessLook {
  kind: ProcessKind;
  pssMib: number;
  handles: number;
}

/** Every process that the given one has begun, and it itself. */
function treeOf(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const parent = parentOf(Number(name));
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const found = [root];
  for (const pid of found) found.push(...(children.get(pid) ?? []));
  return found;
}

/** After the name in brackets, which may hold anything. */
function parentOf(pid: number): number | undefined {
  const stat = readOrNothing(`/proc/${pid}/stat`);
  const parent = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  return parent === undefined ? undefined : Number(parent);
}

/**
 * What each process of the desk holds. @param root the program's main process.
 * @param whatsApp the processes that draw WhatsApp's page; every other one that draws is the desk's window.
 */
export function lookAtProcesses(root: number, whatsApp: ReadonlySet<number>): ProcessLook[] {
  return treeOf(root).flatMap((pid) => {
    const kind = kindOf(pid, root, whatsApp);
    const rollup = readOrNothing(`/proc/${pid}/smaps_rollup`);
    const pssKb = rollup?.match(/^Pss:\s+(\d+) kB/m)?.[1];
    if (kind === undefined || pssKb === undefined) return [];
    return [{ kind, pssMib: inMib(Number(pssKb) * 1024), handles: handlesOf(pid) }];
  });
}

function kindOf(pid: number, root: number, whatsApp: ReadonlySet<number>): ProcessKind | undefined {
  if (pid === root) return 'main';
  const type = readOrNothing(`/proc/${pid}/cmdline`)?.match(/--type=([\w-]+)/)?.[1];
  if (type === 'renderer') return whatsApp.has(pid) ? 'whatsapp' : 'desk';
  if (type === 'gpu-process') return 'gpu';
  return type === undefined || type === 'zygote' ? undefined : 'utility';
}

const handlesOf = (pid: number): number => {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0;
  }
};

/** Of all of a kind together. */
export const sumOf = (
  looks: readonly ProcessLook[],
  kind: ProcessKind,
  field: 'pssMib' | 'handles',
): number => looks.filter((look) => look.kind === kind).reduce((sum, look) => sum + look[field], 0);

interface FolderLook {
  walMib: number;
  logsMib: number;
  temporaryFiles: number;
}

/** What of the profile has no size of its own: what is unfinished, uploaded or recorded on its way somewhere else. */
export function lookAtFolder(profile: string): FolderLook {
  return {
    walMib: inMib(sizeOf(join(profile, 'rosheta.db-wal'))),
    logsMib: inMib(
      namesIn(join(profile, 'logs')).reduce((sum, name) => sum + sizeOf(join(profile, 'logs', name)), 0),
    ),
    temporaryFiles: namesIn(profile)
      .concat(namesIn(join(profile, 'uploads')), namesIn(join(profile, 'recordings')))
      .filter((name) => /\.(unfinished|new|tmp|part)$/.test(name)).length,
  };
}

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** A process or file may go between two looks. */
function readOrNothing(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
