import { existsSync, globSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import { inProject, projectRoot } from '../lib/paths.ts';
import type { CheckOutcome } from './outcome.ts';
import { allowedSample, forbiddenSamples, type Sample } from './dependency-samples.ts';
import { findFolderCircles, FOLDER_CIRCLES } from './folder-circles.ts';

const FOLDERS = ['src-shared', 'src-main', 'src-renderer', 'tests', 'scripts'];
const SOURCES = '**/*.{ts,tsx,mts,js,cjs,mjs}';

type Configuration = { forbidden: Required<IFlattenedRuleSet>['forbidden']; options: ICruiseOptions };
const configuration = createRequire(import.meta.url)(inProject('.dependency-cruiser.cjs')) as Configuration;

/**
 * Checks the directions between rooms. A checker that silently looks at nothing would pass too, so this also
 * proves that every source file was looked at, and that each rule complains when it is broken.
 */
export async function checkDependencyRules(): Promise<CheckOutcome> {
  const problems = [...(await findViolations()), ...(await findToothlessRules())];
  return { ok: problems.length === 0, output: problems.join('\n') };
}

async function findViolations(): Promise<string[]> {
  const folders = FOLDERS.filter((folder) => existsSync(inProject(folder)));
  const result = await cruiseIn(projectRoot, folders);
  const seen = new Set(result.modules.map((module) => module.source));
  const sources = folders.flatMap((folder) => globSync(`${folder}/${SOURCES}`, { cwd: projectRoot }));
  const unseen = sources.map(toPosix).filter((file) => !file.endsWith('.d.ts') && !seen.has(file));
  return [
    ...(sources.length === 0 ? ['No source files were found at all.'] : []),
    ...unseen.map((file) => `${file} was not looked at.`),
    ...result.summary.violations.map(
      ({ rule, from, to }) => `${from} → ${to}: breaks the rule "${rule.name}"`,
    ),
    ...findFolderCircles(result.modules).map((circle) => `${circle}: breaks the rule "${FOLDER_CIRCLES}"`),
  ];
}

/** Breaks every rule on purpose, in a folder of its own, and reports the rules that don't notice. */
async function findToothlessRules(): Promise<string[]> {
  const rules = [...configuration.forbidden.map(({ name }) => name), FOLDER_CIRCLES];
  const untested = rules.filter((name) => !(name && name in forbiddenSamples));
  const problems = untested.map((name) => `The rule "${name}" has no sample that breaks it.`);
  for (const [rule, sample] of Object.entries(forbiddenSamples)) {
    const broken = await brokenRules(sample);
    if (!broken.includes(rule)) problems.push(`The rule "${rule}" doesn't notice the sample that breaks it.`);
  }
  const wronglyBroken = await brokenRules(allowedSample);
  return [...problems, ...wronglyBroken.map((rule) => `The rule "${rule}" forbids what must be allowed.`)];
}

async function brokenRules(sample: Sample): Promise<string[]> {
  // Inside the checkout, so that the samples' imports of packages lead to node_modules as real ones do.
  const folder = inProject('out', `dependency-samples-${process.pid}`);
  try {
    for (const [file, contents] of Object.entries(sample)) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), contents);
    }
    const result = await cruiseIn(folder, Object.keys(sample));
    return [
      ...result.summary.violations.map(({ rule }) => rule.name),
      ...findFolderCircles(result.modules).map(() => FOLDER_CIRCLES),
    ];
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

function toPosix(file: string): string {
  return file.split(path.sep).join('/');
}
