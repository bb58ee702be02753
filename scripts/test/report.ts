import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { ExpectedFailure } from '../lib/expected-failure.ts';
import { inProject } from '../lib/paths.ts';
import type { Counts } from './counts.ts';

/** A run that failed although no test of its report did (a file that can't be loaded, say) is a failure. */
export async function countReport(
  report: string,
  result: { code: number; timedOut: boolean },
  count: (report: string) => Promise<Counts>,
): Promise<Counts> {
  if (result.timedOut) throw new ExpectedFailure('The suite was stopped because it took too long.');
  if (!existsSync(report))
    throw new ExpectedFailure(`The suite ended with code ${result.code} and no report.`);
  const counts = await count(report);
  return result.code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

export async function freshReport(suite: string): Promise<string> {
  const file = inProject('out', 'reports', `${suite}.json`);
  await mkdir(inProject('out', 'reports'), { recursive: true });
  await rm(file, { force: true });
  return file;
}
