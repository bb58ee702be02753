/** What can be packed, and where electron-builder puts it. */
import path from 'node:path';

export type Platform = 'linux' | 'win32' | 'darwin';
export type Arch = 'x64' | 'arm64';

/** The processors that installers are made for. */
export const INSTALLER_ARCHS: Record<Platform, Arch[]> = {
  linux: ['x64'],
  win32: ['x64', 'arm64'],
  darwin: ['x64', 'arm64'],
};

/** electron-builder's own words for the platforms. */
export const BUILDER_NAMES: Record<Platform, 'linux' | 'win' | 'mac'> = {
  linux: 'linux',
  win32: 'win',
  darwin: 'mac',
};

/** An app as it would lie on a user's computer. All paths are absolute. */
export type UnpackedApp = {
  platform: Platform;
  arch: Arch;
  folder: string;
  executable: string;
  resources: string;
};

/** Where the unpacked app for this platform and processor is, once it has been packed into `output`. */
export function unpackedApp(platform: Platform, arch: Arch, output: string): UnpackedApp {
  const suffix = arch === 'x64' ? '' : `-${arch}`;
  if (platform === 'darwin') {
    const folder = path.join(output, `mac${suffix}`);
    const contents = path.join(folder, 'Rosheta.app', 'Contents');
    const executable = path.join(contents, 'MacOS', 'Rosheta');
    return { platform, arch, folder, executable, resources: path.join(contents, 'Resources') };
  }
  const folder = path.join(output, `${BUILDER_NAMES[platform]}${suffix}-unpacked`);
  const executable = path.join(folder, platform === 'win32' ? 'Rosheta.exe' : 'rosheta');
  return { platform, arch, folder, executable, resources: path.join(folder, 'resources') };
}
