/** Files that import files, as dependency-cruiser found them: paths from the checkout's root, with `/`. */
export type Import = { from: string; to: string };

/** Folders of a tree that need each other, and an import that makes each of them need the next one. */
export type FolderCircle = { folders: string[]; imports: Import[] };

/** A node is a folder directly in the tree, or a file directly in it: that is a folder of its own. */
type Graph = Map<string, Map<string, Import>>;

/**
 * The circles between the folders of a tree. Each lists the shortest way round through one folder that is in a circle,
 * and folders that are already named are not named again, so that no circles are left when the list is empty.
 * @param tree the folder whose folders are looked at, `src-shared` say.
 */
export function findFolderCircles(tree: string, imports: readonly Import[]): FolderCircle[] {
  const graph = folderGraph(tree, imports);
  const named = new Set<string>();
  const circles: FolderCircle[] = [];
  for (const folder of [...graph.keys()].toSorted()) {
    if (named.has(folder)) continue;
    const way = shortestWayRound(graph, folder);
    if (way.length === 0) continue;
    const folders = way.map(({ from }) => folderIn(tree, from));
    folders.forEach((one) => named.add(one));
    circles.push({ folders, imports: way });
  }
  return circles;
}

function folderGraph(tree: string, imports: readonly Import[]): Graph {
  const graph: Graph = new Map();
  for (const one of imports) {
    if (!isIn(tree, one.from) || !isIn(tree, one.to)) continue;
    const [from, to] = [folderIn(tree, one.from), folderIn(tree, one.to)];
    if (from === to) continue;
    const out = graph.get(from) ?? new Map<string, Import>();
    if (!out.has(to)) out.set(to, one);
    graph.set(from, out);
  }
  return graph;
}

const isIn = (tree: string, file: string): boolean => file.startsWith(`${tree}/`);

const folderIn = (tree: string, file: string): string => file.slice(tree.length + 1).split('/')[0] ?? '';

/** The imports that lead from a folder back to it, breadth first; none when no way leads back. */
function shortestWayRound(graph: Graph, start: string): Import[] {
  const ways: { at: string; way: Import[] }[] = [{ at: start, way: [] }];
  const seen = new Set<string>();
  for (const { at, way } of ways) {
    for (const [next, by] of graph.get(at) ?? []) {
      if (next === start) return [...way, by];
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push({ at: next, way: [...way, by] });
    }
  }
  return [];
}
