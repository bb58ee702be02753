import { readFile } from 'node:fs/promises';

export type Counts = { passed: number; failed: number; skipped: number };

export const ONE_PASSED: Counts = { passed: 1, failed: 0, skipped: 0 };
export const ONE_FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
};
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

export async function countVitest(reportFile: string): Promise<Counts> {
  const report = await readReport<VitestReport>(reportFile);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Tests that only passed when repeated count as failed. */
export async function countPlaywright(reportFile: string): Promise<Counts> {
  const { stats } = await readReport<PlaywrightReport>(reportFile);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/** The crash harness reports what must hold, and whether it did. */
export async function countInvariants(reportFile: string): Promise<Counts> {
  const invariants = await readReport<{ name: string; ok: boolean }[]>(reportFile);
  const passed = invariants.filter(({ ok }) => ok).length;
  return { passed, failed: invariants.length - passed, skipped: 0 };
}

export function add(all: readonly Counts[]): Counts {
  const sum = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

async function readReport<Report>(file: string): Promise<Report> {
  return JSON.parse(await readFile(file, 'utf8')) as Report;
}
