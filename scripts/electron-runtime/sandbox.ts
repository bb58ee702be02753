import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const SETUID = 0o4000;

/**
 * The arguments Electron needs on this machine because of Chromium's sandbox, which can't be used by root, nor
 * where the system keeps users from making namespaces (Ubuntu since 23.10) and Electron's helper wasn't
 * installed by the system. Installed packages are not concerned: this is for running from the checkout.
 */
export function sandboxArguments(distPath: string): string[] {
  if (process.platform !== 'linux') return [];
  const usable = process.getuid?.() !== 0 && (usersMayMakeNamespaces() || hasPrivilegedHelper(distPath));
  return usable ? [] : ['--no-sandbox'];
}

function usersMayMakeNamespaces(): boolean {
  return (
    kernelSetting('kernel/unprivileged_userns_clone') !== '0' &&
    kernelSetting('kernel/apparmor_restrict_unprivileged_userns') !== '1' &&
    kernelSetting('user/max_user_namespaces') !== '0'
  );
}

function kernelSetting(name: string): string | undefined {
  try {
    return readFileSync(path.join('/proc/sys', name), 'utf8').trim();
  } catch {
    return undefined;
  }
}

function hasPrivilegedHelper(distPath: string): boolean {
  const helper = statSync(path.join(distPath, 'chrome-sandbox'), { throwIfNoEntry: false });
  return helper !== undefined && helper.uid === 0 && (helper.mode & SETUID) !== 0;
}
