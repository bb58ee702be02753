import { move } from './move.ts';
import { tidy } from './remove.ts';

/** A file has this ending until it is whole. */
export const UNFINISHED = '.unfinished';

/**
 * Puts a file into the place of another one, whole or not at all: it is written beside it and then renamed. Whatever
 * goes wrong, what was there stays, nothing is left over, and the first cause is what it rejects with.
 * @param write writes the whole file to the path that it is given.
 */
export async function replace<T>(target: string, write: (unfinished: string) => Promise<T>): Promise<T> {
  const unfinished = target + UNFINISHED;
  try {
    const written = await write(unfinished);
    await move(unfinished, target);
    return written;
  } catch (error) {
    await tidy(unfinished);
    throw error;
  }
}
