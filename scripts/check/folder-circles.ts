import type { ICruiseResult } from 'dependency-cruiser';
import { cruiseProject, cruiseSample } from './cruise.ts';
import { circlingSample, straightSample } from './dependency-samples.ts';
import { findFolderCircles, type FolderCircle, type Import } from './find-folder-circles.ts';
import type { CheckOutcome } from './outcome.ts';

/**
 * The trees whose folders may not need each other, in the order of the numbers that are printed.
 */
const TREES = ['src-renderer', 'src-shared'];

/**
 * Counts the circles between the folders of each tree. Folders that need each other are one folder in pieces: none can
 * be read, tested or moved without the others. Types count, and so does a file that lies directly in the tree.
 */
export async function checkFolderCircles(): Promise<CheckOutcome> {
  const imports = importsOf(await cruiseProject());
  const found = TREES.map((tree) => ({ tree, circles: findFolderCircles(tree, imports) }));
  const problems = [
    ...found.flatMap(({ tree, circles }) => circles.map((circle) => describeCircle(tree, circle))),
    ...(await findBlindness()),
  ];
  const note = `circles ${found.map(({ circles }) => circles.length).join('/')}`;
  return { ok: problems.length === 0, output: problems.join('\n'), note };
}

/** Makes a circle on purpose in each tree, and reports where it is not seen or seen without being there. */
async function findBlindness(): Promise<string[]> {
  const problems: string[] = [];
  for (const tree of TREES) {
    const circles = findFolderCircles(tree, importsOf(await cruiseSample(circlingSample(tree))));
    if (circles.length !== 1) problems.push(`${tree}: the sample with one circle has ${circles.length}.`);
    const straight = findFolderCircles(tree, importsOf(await cruiseSample(straightSample(tree))));
    if (straight.length > 0) problems.push(`${tree}: there is no circle in the sample without one.`);
  }
  return problems;
}

function importsOf({ modules }: ICruiseResult): Import[] {
  return modules.flatMap(({ source, dependencies }) =>
    dependencies.map(({ resolved }) => ({ from: source, to: resolved })),
  );
}

function describeCircle(tree: string, { folders, imports }: FolderCircle): string {
  const ways = imports.map(({ from, to }) => `  ${from} → ${to}`);
  return [`${tree}: ${[...folders, folders[0]].join(' → ')}`, ...ways].join('\n');
}
