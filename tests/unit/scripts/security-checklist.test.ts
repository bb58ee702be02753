import { describe, expect, it } from 'vitest';
import { checklist, judge } from '../../../scripts/test/security-checklist.ts';

const points = new Map([['01', 'A point']]);

function reportOf(...tests: { title: string; ok?: boolean; skipped?: string }[]): string {
  const specs = tests.map(({ title, ok = true, skipped }) => ({
    title,
    ok,
    tests: [
      {
        status: skipped === undefined ? 'expected' : 'skipped',
        annotations: skipped === undefined ? [] : [{ type: 'skip', description: skipped }],
      },
    ],
  }));
  return JSON.stringify({ suites: [{ specs: [], suites: [{ specs }] }] });
}

describe('judging the security checklist', () => {
  it('passes a point whose tests all pass', () => {
    const report = reportOf({ title: '01 one' }, { title: '01 another' }, { title: '02 else', ok: false });
    expect(judge(points, report)).toMatchObject([{ number: '01', verdict: 'ok', tests: 2 }]);
  });

  it('fails a point with a failing test', () => {
    const report = reportOf({ title: '01 one', ok: false });
    expect(judge(points, report)).toMatchObject([{ verdict: 'failed' }]);
  });

  it('fails a point without a test', () => {
    expect(judge(points, reportOf())).toMatchObject([{ verdict: 'failed', tests: 0 }]);
  });

  it('leaves a point open whose tests were skipped, and says why', () => {
    const report = reportOf({ title: '01 one', skipped: 'no Linux' });
    expect(judge(points, report)).toMatchObject([{ verdict: 'open', note: 'no Linux' }]);
  });

  it("passes the fuses only when they were read, and fails them when they aren't looked for", () => {
    const fuses = (report: string) => judge(checklist, report).find(({ number }) => number === '19');
    expect(fuses(reportOf({ title: '19 fuses' }))).toMatchObject({ verdict: 'ok' });
    expect(fuses(reportOf({ title: '19 fuses', skipped: 'no program' }))).toMatchObject({
      verdict: 'open',
      note: 'no program',
    });
    expect(fuses(reportOf())).toMatchObject({ verdict: 'failed' });
  });
});
