import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import { inProject, projectRoot } from '../lib/paths.ts';
import type { Sample } from './dependency-samples.ts';

const FOLDERS = ['src-shared', 'src-main', 'src-renderer', 'tests', 'scripts'];

type Configuration = { forbidden: Required<IFlattenedRuleSet>['forbidden']; options: ICruiseOptions };

/** .dependency-cruiser.cjs. */
export const configuration = createRequire(import.meta.url)(
  inProject('.dependency-cruiser.cjs'),
) as Configuration;

let project: Promise<ICruiseResult> | undefined;

/** The folders of the checkout that hold sources. */
export function sourceFolders(): string[] {
  return FOLDERS.filter((folder) => existsSync(inProject(folder)));
}

/** The imports of the whole checkout, held against the rules; read once, because that takes seconds. */
export function cruiseProject(): Promise<ICruiseResult> {
  project ??= cruiseIn(projectRoot, sourceFolders());
  return project;
}

/** The same of a few files that exist only meanwhile. */
export async function cruiseSample(sample: Sample): Promise<ICruiseResult> {
  // Inside the checkout, so that the samples' imports of packages lead to node_modules as real ones do.
  const folder = inProject('out', `dependency-samples-${process.pid}`);
  try {
    for (const [file, contents] of Object.entries(sample)) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), contents);
    }
    return await cruiseIn(folder, Object.keys(sample));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function cruiseIn(baseDir: string, places: string[]): Promise<ICruiseResult> {
  const { enhancedResolveOptions, ...options } = configuration.options;
  const ruleSet = { forbidden: configuration.forbidden };
  const { output } = await cruise(
    places,
    { ...options, baseDir, validate: true, ruleSet },
    enhancedResolveOptions,
  );
  if (typeof output === 'string') throw new TypeError('dependency-cruiser gave text instead of a result');
  return output;
}
