import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real file system that can really be full. */
export class SmallDisk {
  readonly folder = mkdtempSync(join(tmpdir(), 'rosheta-disk-'));
  readonly #filler = join(this.folder, 'other-peoples-files');

  constructor(bytes: number) {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', this.folder], { stdio: 'pipe' });
  }

  /** Until not one byte more fits. */
  fill(): void {
    const file = openSync(this.#filler, 'a');
    try {
      for (let size = 1024 * 1024; size > 0;) {
        try {
          writeSync(file, Buffer.alloc(size));
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
          size = Math.floor(size / 2);
        }
      }
    } finally {
      closeSync(file);
    }
  }

  /** Nobody may have a file of it open for writing. */
  makeReadOnly(): void {
    execFileSync('mount', ['-o', 'remount,ro', this.folder], { stdio: 'pipe' });
  }

  clear(): void {
    rmSync(this.#filler, { force: true });
  }

  remove(): void {
    // Lazily: a process that is just ending may still hold a file.
    execFileSync('umount', ['-l', this.folder], { stdio: 'pipe' });
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function tryMount(): boolean {
  try {
    new SmallDisk(1024 * 1024).remove();
    return true;
  } catch {
    return false;
  }
}

/** Mounting a file system of its own needs Linux and root, which CI has. */
export const canMountDisk = process.platform === 'linux' && process.getuid?.() === 0 && tryMount();
