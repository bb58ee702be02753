import { readdir, readFile, readlink } from 'node:fs/promises';

/** State LISTEN in /proc/net/tcp (Linux, include/net/tcp_states.h). */
const LISTEN = '0A';

async function childrenOf(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const children = text.split(' ').filter(Boolean).map(Number);
  return [pid, ...(await Promise.all(children.map(childrenOf))).flat()];
}

async function socketInodes(pid: number): Promise<string[]> {
  const folder = `/proc/${pid}/fd`;
  const names = await readdir(folder).catch(() => []);
  const targets = await Promise.all(names.map((name) => readlink(`${folder}/${name}`).catch(() => '')));
  return targets.flatMap((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []);
}

/**
 * Local addresses (hex, as the kernel prints them) on which a process or one of its children listens:
 * what `ss -ltnp` shows of them.
 */
export async function listeningSockets(rootPid: number): Promise<string[]> {
  const pids = await childrenOf(rootPid);
  const inodes = new Set((await Promise.all(pids.map(socketInodes))).flat());
  const tables = await Promise.all(['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8')));
  return tables
    .flatMap((table) => table.trim().split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[3] === LISTEN && inodes.has(fields[9] ?? ''))
    .map((fields) => fields[1] ?? '');
}
