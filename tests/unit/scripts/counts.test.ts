import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { add, countInvariants, countPlaywright, countVitest } from '../../../scripts/test/counts.ts';

function reportOf(report: unknown): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rosheta-report-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}

test('Vitest’s report: what waits to be written is skipped, and a failure says which and why', async () => {
  const failed = { fullName: 'hours are open', status: 'failed', failureMessages: ['x'.repeat(5_000)] };
  const counts = await countVitest(
    reportOf({
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        {
          name: '/somewhere/hours.test.ts',
          assertionResults: [{ ...failed, status: 'passed', fullName: 'another' }, failed],
        },
      ],
    }),
  );
  expect(counts).toMatchObject({ passed: 3, failed: 1, skipped: 2 });
  expect(counts.failures).toEqual([expect.stringMatching(/^hours\.test\.ts: hours are open\nx{1200}$/)]);
});

test('Playwright’s report: a test that passed only when it was repeated has failed', async () => {
  const counts = await countPlaywright(
    reportOf({
      stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 },
      suites: [
        {
          specs: [{ title: 'is fine', file: 'notes/notes.test.ts', ok: true, tests: [] }],
          suites: [{ specs: [{ title: 'is not', file: 'notes/notes.test.ts', ok: false, tests: [] }] }],
        },
      ],
    }),
  );
  expect(counts).toEqual({ passed: 5, failed: 2, skipped: 2, failures: ['notes/notes.test.ts: is not'] });
});

test('Playwright’s report: a failure says why, and what the windows showed', async () => {
  const outline = '- dialog "الإعدادات"';
  const result = {
    errors: [{ message: '\u001B[31mTimed out\u001B[39m' }, { message: 'and closed' }],
    attachments: [{ name: 'trace' }, { name: 'window', body: Buffer.from(outline).toString('base64') }],
  };
  const { failures } = await countPlaywright(
    reportOf({
      stats: { expected: 0, unexpected: 1, flaky: 0, skipped: 0 },
      suites: [
        { specs: [{ title: 'is not', file: 'a.test.ts', ok: false, tests: [{ results: [result] }] }] },
      ],
    }),
  );
  expect(failures).toEqual([`a.test.ts: is not\nTimed out\n${outline}`]);
});

test('the crash harness’s report: what must hold, and whether it did', async () => {
  const counts = await countInvariants(
    reportOf([
      { name: 'nothing is lost', ok: true },
      { name: 'nothing is doubled', ok: false },
    ]),
  );
  expect(counts).toEqual({ passed: 1, failed: 1, skipped: 0, failures: ['nothing is doubled'] });
});

test('counts are added, with all their failures', () => {
  const one = { passed: 1, failed: 1, skipped: 0, failures: ['a'] };
  expect(add([one, { ...one, skipped: 2, failures: ['b'] }])).toEqual({
    passed: 2,
    failed: 2,
    skipped: 2,
    failures: ['a', 'b'],
  });
  expect(add([])).toEqual({ passed: 0, failed: 0, skipped: 0, failures: [] });
});
