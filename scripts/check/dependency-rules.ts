import { globSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../lib/paths.ts';
import { configuration, cruiseProject, cruiseSample, sourceFolders } from './cruise.ts';
import type { CheckOutcome } from './outcome.ts';
import { allowedSample, forbiddenSamples, type Sample } from './dependency-samples.ts';

const SOURCES = '**/*.{ts,tsx,mts,js,cjs,mjs}';

/**
 * Checks the directions between folders. A checker that silently looks at nothing would pass too, so this also
 * proves that every source file was looked at, and that each rule complains when it is broken.
 */
export async function checkDependencyRules(): Promise<CheckOutcome> {
  const problems = [...(await findViolations()), ...(await findToothlessRules())];
  return { ok: problems.length === 0, output: problems.join('\n') };
}

async function findViolations(): Promise<string[]> {
  const result = await cruiseProject();
  const seen = new Set(result.modules.map((module) => module.source));
  const sources = sourceFolders().flatMap((folder) => globSync(`${folder}/${SOURCES}`, { cwd: projectRoot }));
  const unseen = sources.map(toPosix).filter((file) => !file.endsWith('.d.ts') && !seen.has(file));
  return [
    ...(sources.length === 0 ? ['No source files were found at all.'] : []),
    ...unseen.map((file) => `${file} was not looked at.`),
    ...result.summary.violations.map(
      ({ rule, from, to }) => `${from} → ${to}: breaks the rule "${rule.name}"`,
    ),
  ];
}

/** Breaks every rule on purpose, in a folder of its own, and reports the rules that don't notice. */
async function findToothlessRules(): Promise<string[]> {
  const untested = configuration.forbidden.filter(({ name }) => !(name && name in forbiddenSamples));
  const problems = untested.map(({ name }) => `The rule "${name}" has no sample that breaks it.`);
  for (const [rule, sample] of Object.entries(forbiddenSamples)) {
    const broken = await brokenRules(sample);
    if (!broken.includes(rule)) problems.push(`The rule "${rule}" doesn't notice the sample that breaks it.`);
  }
  const wronglyBroken = await brokenRules(allowedSample);
  return [...problems, ...wronglyBroken.map((rule) => `The rule "${rule}" forbids what must be allowed.`)];
}

async function brokenRules(sample: Sample): Promise<string[]> {
  const { summary } = await cruiseSample(sample);
  return summary.violations.map(({ rule }) => rule.name);
}

function toPosix(file: string): string {
  return file.split(path.sep).join('/');
}
