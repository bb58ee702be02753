import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

interface Program {
  platform: NodeJS.Platform;
  isPackaged: boolean;
  execPath: string;
  resourcesPath: string;
  env: Readonly<Record<string, string | undefined>>;
}

/**
 * Whether an installer could replace this program. One unpacked from a zip would stay as it is, with an installed one
 * beside it.
 */
export function isInstalled({ platform, isPackaged, execPath, resourcesPath, env }: Program): boolean {
  if (!isPackaged) return false;
  if (platform === 'win32')
    return readdirSync(path.dirname(execPath)).some((name) => /^uninstall .*\.exe$/i.test(name));
  // An AppImage, or what electron-builder writes into a package of the system's own kind.
  if (platform === 'linux')
    return env['APPIMAGE'] !== undefined || existsSync(path.join(resourcesPath, 'package-type'));
  return platform === 'darwin';
}
