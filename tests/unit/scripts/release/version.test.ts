import { describe, expect, it } from 'vitest';
import { judgeVersion } from '../../../../scripts/release/version.ts';

const asked = {
  version: '1.2.3',
  tag: undefined,
  channel: undefined,
  tagState: 'absent',
  isDryRun: false,
} as const;

describe('judgeVersion', () => {
  it.each([
    [{}, '1.2.3, channel stable'],
    [{ tag: 'v1.2.3', tagState: 'here' }, '1.2.3, channel stable'],
    [{ version: '1.2.3-beta.2', channel: 'beta' }, '1.2.3-beta.2, channel beta'],
  ] as const)('passes %j', (change, says) => {
    expect(judgeVersion({ ...asked, ...change })).toEqual({ name: 'version', state: 'ok', says });
  });

  it.each([
    [{ version: '1.2' }, 'neither like'],
    [{ version: '1.2.3-rc.1' }, 'neither like'],
    [{ version: '1.2.3 ' }, 'neither like'],
    [{ tag: 'v1.2.4' }, 'the tag is v1.2.4'],
    [{ tag: '1.2.3' }, 'the tag is 1.2.3'],
    [{ channel: 'beta' }, 'not for beta'],
    [{ version: '1.2.3-beta.1', channel: 'stable' }, 'not for stable'],
    [{ tagState: 'elsewhere' }, 'npm version'],
    [{ tagState: 'elsewhere', tag: 'v1.2.3', isDryRun: true }, 'npm version'],
  ] as const)('fails %j', (change, says) => {
    const finding = judgeVersion({ ...asked, ...change });
    expect(finding.state).toBe('failed');
    expect(finding.says).toContain(says);
  });

  it('only warns a dry run between two releases', () => {
    expect(judgeVersion({ ...asked, tagState: 'elsewhere', isDryRun: true }).state).toBe('warning');
  });
});
