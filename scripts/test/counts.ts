import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** Enough of a failure's message to see what it was. */
const MESSAGE_LENGTH = 1200;
/** Enough of a window's outline to see what lay open: dialogs stand last in it. */
const WINDOW_LENGTH = 3000;
/** What a test of the running app attaches when it fails: the outline of what a window showed. */
export const WINDOW_ATTACHMENT = 'window';

export type Counts = {
  passed: number;
  failed: number;
  skipped: number;
  /** The failed tests by name, as far as a report tells them: said again at the end, below all other output. */
  failures: string[];
};

export const ONE_PASSED: Counts = { passed: 1, failed: 0, skipped: 0, failures: [] };
export const ONE_FAILED: Counts = { passed: 0, failed: 1, skipped: 0, failures: [] };
export const ONE_SKIPPED: Counts = { passed: 0, failed: 0, skipped: 1, failures: [] };

/** Thrown by a suite that cannot run on this machine, with the sentence that says why: it counts as skipped. */
export class SkippedSuite extends Error {}

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    name: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
};
type PlaywrightSpec = {
  title: string;
  file: string;
  ok: boolean;
  tests: {
    results: {
      errors: { message?: string }[];
      /** The bytes in base64, unless a file has them. */
      attachments: { name: string; body?: string }[];
    }[];
  }[];
};
type PlaywrightSuite = { specs: PlaywrightSpec[]; suites?: PlaywrightSuite[] };
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites: PlaywrightSuite[];
};

export async function countVitest(reportFile: string): Promise<Counts> {
  const report = await readReport<VitestReport>(reportFile);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: report.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === 'failed')
        .map(
          ({ fullName, failureMessages }) =>
            `${path.basename(name)}: ${fullName}\n${(failureMessages[0] ?? '').slice(0, MESSAGE_LENGTH)}`,
        ),
    ),
  };
}

/** Tests that only passed when repeated count as failed. */
export async function countPlaywright(reportFile: string): Promise<Counts> {
  const { stats, suites } = await readReport<PlaywrightReport>(reportFile);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    failures: suites
      .flatMap(specsOf)
      .filter(({ ok }) => !ok)
      .map((spec) => [`${spec.file}: ${spec.title}`, ...sawOf(spec)].join('\n')),
  };
}

/** The crash harness reports what must hold, and whether it did. */
export async function countInvariants(reportFile: string): Promise<Counts> {
  const invariants = await readReport<{ name: string; ok: boolean }[]>(reportFile);
  const failures = invariants.filter(({ ok }) => !ok).map(({ name }) => name);
  return { passed: invariants.length - failures.length, failed: failures.length, skipped: 0, failures };
}

export function add(all: readonly Counts[]): Counts {
  const sum = (key: 'passed' | 'failed' | 'skipped') => all.reduce((total, counts) => total + counts[key], 0);
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
    failures: all.flatMap(({ failures }) => failures),
  };
}

/** What went wrong the first time, and what the windows showed then. */
function sawOf({ tests }: PlaywrightSpec): string[] {
  const results = tests.flatMap(({ results }) => results);
  const failed = results.find(({ errors }) => errors.length > 0);
  if (failed === undefined) return [];
  const message = stripVTControlCharacters(failed.errors[0]?.message ?? '').slice(0, MESSAGE_LENGTH);
  const windows = failed.attachments
    .filter(({ name }) => name === WINDOW_ATTACHMENT)
    .map(({ body = '' }) => Buffer.from(body, 'base64').toString().slice(-WINDOW_LENGTH));
  return [message, ...windows];
}

function specsOf(suite: PlaywrightSuite): PlaywrightSpec[] {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
}

async function readReport<Report>(file: string): Promise<Report> {
  return JSON.parse(await readFile(file, 'utf8')) as Report;
}
