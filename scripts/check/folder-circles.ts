import type { IModule } from 'dependency-cruiser';

/** The name under which a circle of folders is reported, as if dependency-cruiser had a rule for it. */
export const FOLDER_CIRCLES = 'no-folder-circles';

const FOLDER = /^src-renderer\/([^/]+)\//;

/**
 * Circles between the first-level folders of the renderer, each as the folders one passes through. Two folders that need
 * each other are one feature or three, although no two of their files need each other, so that no rule about files sees it.
 */
export function findFolderCircles(modules: readonly IModule[]): string[] {
  const needs = new Map<string, Set<string>>();
  for (const { source, dependencies } of modules) {
    const from = FOLDER.exec(source)?.[1];
    if (from === undefined) continue;
    const own = needs.get(from) ?? new Set();
    needs.set(from, own);
    for (const { resolved } of dependencies) {
      const to = FOLDER.exec(resolved)?.[1];
      if (to !== undefined && to !== from) own.add(to);
    }
  }
  return walkForCircles(needs);
}

function walkForCircles(needs: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const circles: string[] = [];
  const finished = new Set<string>();
  const walk = (folder: string, way: readonly string[]): void => {
    const start = way.indexOf(folder);
    if (start !== -1) circles.push([...way.slice(start), folder].join(' → '));
    if (start !== -1 || finished.has(folder)) return;
    for (const next of needs.get(folder) ?? []) walk(next, [...way, folder]);
    finished.add(folder);
  };
  for (const folder of needs.keys()) walk(folder, []);
  return circles;
}
