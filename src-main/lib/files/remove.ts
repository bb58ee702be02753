import { lstatSync, readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { tryAgain, tryAgainSync } from './try-again.ts';

// Node's rmSync is not used: on Windows it ends the whole program when a file under a path of other letters than the
// system's code page is in use, and older versions of it delete nothing there without a word.

/** Takes away a file, or a folder with all that is in it; what is not there is no error. */
export function remove(target: string): Promise<void> {
  return tryAgain(() => rm(target, { recursive: true, force: true }));
}

/** The same where nobody can wait for a promise. */
export function removeSync(target: string): void {
  takeAway(target, tryAgainSync);
}

/**
 * The same for leftovers, which may as well go another time: never fails, so that what went wrong before stays the
 * cause, and what a scanner holds stops nobody.
 * @returns whether it is gone.
 */
export async function tidy(target: string): Promise<boolean> {
  return remove(target).then(
    () => true,
    () => false,
  );
}

/** The same, without waiting for who holds it: the start of the program is not kept up by leftovers. */
export function tidySync(target: string): boolean {
  try {
    takeAway(target, (work) => work());
    return true;
  } catch {
    return false;
  }
}

type Way = (work: () => void) => void;

function takeAway(target: string, way: Way): void {
  const found = lstatSync(target, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isDirectory()) return way(() => unlessGone(() => unlinkSync(target)));
  for (const name of readdirSync(target)) takeAway(path.join(target, name), way);
  way(() => unlessGone(() => rmdirSync(target)));
}

/** Somebody else was faster. */
function unlessGone(work: () => void): void {
  try {
    work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
