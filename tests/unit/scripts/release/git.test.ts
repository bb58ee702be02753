import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../../../scripts/lib/run.ts';
import { Git } from '../../../../scripts/release/git.ts';

let folder = '';

async function git(...args: string[]): Promise<void> {
  const named = [
    '-c',
    'user.name=Nobody',
    '-c',
    'user.email=nobody@example.org',
    '-c',
    'commit.gpgsign=false',
  ];
  // Nobody's own settings: such a file is not there.
  const env = { GIT_CONFIG_GLOBAL: path.join(folder, 'none'), GIT_CONFIG_NOSYSTEM: '1' };
  const { code, output } = await run('git', [...named, ...args], { cwd: folder, env });
  if (code !== 0) throw new Error(output);
}
const commit = (...messages: string[]): Promise<void> =>
  git('commit', '--allow-empty', '--quiet', ...messages.flatMap((message) => ['-m', message]));

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rosheta-git-'));
  await git('init', '--quiet');
  await commit('feat: one');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('Git', () => {
  it('knows the commits since the last release, and that there was none', async () => {
    const repository = new Git(folder);
    expect(await repository.commitsSince('1.0.0')).toBeNull();
    await git('tag', 'v1.0.0');
    await commit('fix: two', 'Why it was wrong.\n\nMore.');
    await commit('feat: three');
    const since = [
      { subject: 'feat: three', body: '' },
      { subject: 'fix: two', body: 'Why it was wrong.\n\nMore.' },
    ];
    expect(await repository.commitsSince('1.1.0')).toEqual(since);
    // The version's own tag, on the commit that is released, is no release before it.
    await git('tag', 'v1.1.0');
    expect(await repository.commitsSince('1.1.0')).toEqual(since);
  });

  it('begins the notes of a stable version at the last stable one', async () => {
    const repository = new Git(folder);
    await git('tag', 'v1.0.0');
    await commit('feat: two');
    await git('tag', 'v1.1.0-beta.1');
    await commit('feat: three');
    const subjects = async (version: string): Promise<string[] | undefined> =>
      (await repository.commitsSince(version))?.map(({ subject }) => subject);
    expect(await subjects('1.1.0-beta.2')).toEqual(['feat: three']);
    expect(await subjects('1.1.0')).toEqual(['feat: three', 'feat: two']);
  });

  it('knows that there is no repository', async () => {
    expect(await new Git(folder).isThere()).toBe(true);
    await rm(path.join(folder, '.git'), { recursive: true });
    expect(await new Git(folder).isThere()).toBe(false);
  });

  it('knows where a tag is, and what is not committed', async () => {
    const repository = new Git(folder);
    expect(await repository.tagState('v1.0.0')).toBe('absent');
    await git('tag', '--annotate', 'v1.0.0', '--message', 'x');
    expect(await repository.tagState('v1.0.0')).toBe('here');
    await commit('fix: two');
    expect(await repository.tagState('v1.0.0')).toBe('elsewhere');
    expect(await repository.changedFiles()).toEqual([]);
    await writeFile(path.join(folder, 'new.txt'), '');
    expect(await repository.changedFiles()).toEqual(['?? new.txt']);
  });
});
