import { createPackageWithOptions } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listResources } from '../../../scripts/packing/check/files.ts';
import { fuseProblems } from '../../../scripts/packing/check/fuses.ts';
import { elf } from '../../unit/scripts/packing/support/native-files.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rosheta-packing-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(name: string, bytes: string | Buffer): Promise<void> {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
  await writeFile(path.join(folder, name), bytes);
}

describe('listing a package', () => {
  it('finds what is in the archive, unpacked and beside it, and native code by its bytes', async () => {
    await write('app/package.json', '{}');
    await write('app/lib/deep/innocent.txt', elf(62));
    await write('app/lib/addon.node', elf(183));
    await write('resources/app-update.yml', '{}');
    const archive = path.join(folder, 'resources', 'app.asar');
    await createPackageWithOptions(path.join(folder, 'app'), archive, { unpack: '**/*.node' });
    const files = await listResources(path.join(folder, 'resources'));
    expect(files.toSorted((a, b) => a.path.localeCompare(b.path))).toEqual([
      { path: 'app-update.yml', bytes: 2, place: 'beside', native: undefined },
      { path: 'lib/addon.node', bytes: 64, place: 'unpacked', native: { platform: 'linux', arch: 'arm64' } },
      {
        path: 'lib/deep/innocent.txt',
        bytes: 64,
        place: 'archive',
        native: { platform: 'linux', arch: 'x64' },
      },
      { path: 'package.json', bytes: 2, place: 'archive', native: undefined },
    ]);
    await rm(`${archive}.unpacked`, { recursive: true });
    await expect(listResources(path.join(folder, 'resources'))).rejects.toThrow('ENOENT');
  });
});

describe('reading fuses', () => {
  /** How Electron's own releases come: cookies in clear, everything for developers on. */
  const UNSET = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x0810110001';
  const release = {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  } as const;

  it('is content with those of a release', async () => {
    await write('program', UNSET);
    await flipFuses(path.join(folder, 'program'), release);
    expect(await fuseProblems(path.join(folder, 'program'))).toEqual([]);
  });

  it('names every one that is otherwise', async () => {
    await write('program', UNSET);
    expect(await fuseProblems(path.join(folder, 'program'))).toEqual([
      'The fuse RunAsNode is enable, not disable.',
      'The fuse EnableCookieEncryption is disable, not enable.',
      'The fuse EnableNodeOptionsEnvironmentVariable is enable, not disable.',
      'The fuse EnableNodeCliInspectArguments is enable, not disable.',
      'The fuse EnableEmbeddedAsarIntegrityValidation is disable, not enable.',
      'The fuse OnlyLoadAppFromAsar is disable, not enable.',
      'The fuse GrantFileProtocolExtraPrivileges is enable, not disable.',
    ]);
  });

  it('refuses a program that has none', async () => {
    await write('program', 'a program without a wire');
    await expect(fuseProblems(path.join(folder, 'program'))).rejects.toThrow();
  });
});
