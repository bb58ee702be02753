import path from 'node:path';

/** The root of the checkout: every script works from here, whatever folder it was started in. */
export const projectRoot = path.resolve(import.meta.dirname, '..', '..');

/** An absolute path inside the checkout. */
export function inProject(...segments: string[]): string {
  return path.join(projectRoot, ...segments);
}
