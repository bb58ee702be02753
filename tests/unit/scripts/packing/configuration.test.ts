import { describe, expect, it } from 'vitest';
import { inProject } from '../../../../scripts/lib/paths.ts';
import { configuration, type BuilderRun } from '../../../../scripts/packing/electron-builder.ts';

const plain: BuilderRun = {
  platform: 'linux',
  archs: ['x64'],
  targets: ['dir'],
  app: '/app',
  output: '/output',
  fused: true,
  electronVersion: '1.2.3',
  updates: null,
};

describe("electron-builder's configuration", () => {
  it('is the hardened one, publishes nowhere and renames nothing', () => {
    expect(configuration(plain)).toEqual({
      extends: inProject('electron-builder.release.yml'),
      electronVersion: '1.2.3',
      directories: { output: '/output', app: '/app' },
      publish: null,
      extraMetadata: {},
    });
  });

  it('is the base where there are no fuses to set', () => {
    expect(configuration({ ...plain, fused: false })).toMatchObject({
      extends: inProject('electron-builder.yml'),
    });
  });

  it('takes another version and a feed, which is also the address that a .deb names', () => {
    const updates = { feed: { provider: 'github', owner: 'a', repo: 'b' }, waJsKey: null } as const;
    expect(configuration({ ...plain, version: '9.9.9', electronDist: '/electron', updates })).toMatchObject({
      electronDist: '/electron',
      publish: updates.feed,
      extraMetadata: { version: '9.9.9', homepage: 'https://github.com/a/b' },
    });
  });

  it('says in the package itself that it opens to tests, and only when it is made for them', () => {
    expect(configuration({ ...plain, opensToTests: true })).toMatchObject({
      extraMetadata: { opensToTests: true },
    });
    expect(configuration({ ...plain, opensToTests: false })).toMatchObject({ extraMetadata: {} });
  });

  it('signs Windows programs on Windows only', () => {
    const unsigned = { win: { signExecutable: false } };
    const windows = configuration({ ...plain, platform: 'win32' });
    if (process.platform === 'win32') expect(windows).not.toMatchObject(unsigned);
    else expect(windows).toMatchObject(unsigned);
  });
});
