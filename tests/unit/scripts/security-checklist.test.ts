import { describe, expect, it } from 'vitest';
import { checklist, judge, openPoints } from '../../../scripts/test/security-checklist.ts';

const points = new Map([['01', 'A point']]);
const nowhere = new Map<string, string>();

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
    expect(judge(points, nowhere, report)).toMatchObject([{ number: '01', verdict: 'ok', tests: 2 }]);
  });

  it('fails a point with a failing test, even when it is an open one', () => {
    const report = reportOf({ title: '01 one', ok: false });
    expect(judge(points, new Map([['01', 'there']]), report)).toMatchObject([{ verdict: 'failed' }]);
  });

  it('fails a point without a test', () => {
    expect(judge(points, nowhere, reportOf())).toMatchObject([{ verdict: 'failed', tests: 0 }]);
  });

  it('leaves a point open that no test can judge, and says why', () => {
    const verdicts = judge(points, new Map([['01', 'there']]), reportOf());
    expect(verdicts).toMatchObject([{ verdict: 'open', tests: 0, note: 'there' }]);
  });

  it('leaves a point open whose tests were skipped, and says why', () => {
    const report = reportOf({ title: '01 one', skipped: 'no Linux' });
    expect(judge(points, nowhere, report)).toMatchObject([{ verdict: 'open', note: 'no Linux' }]);
  });

  it.each([
    ['appId: app.rosheta.desk\n', 'still to be set in the release configuration'],
    [
      'electronFuses:\n  runAsNode: false\n',
      'set in the release configuration, and read from no packed program yet',
    ],
  ])('never passes the fuses by what %j says', (configuration, note) => {
    const open = judge(checklist, openPoints(configuration), reportOf()).filter(
      ({ verdict }) => verdict === 'open',
    );
    expect(open).toMatchObject([{ number: '19', note }]);
  });
});
