import { realpathSync } from 'node:fs';
import path from 'node:path';

/** Links are followed: a folder may lead back into the other. Throws the system's word where one of them is not there. */
export function isWithin(folder: string, outer: string): boolean {
  const way = path.relative(realpathSync(outer), realpathSync(folder));
  return way === '' || (way.split(path.sep)[0] !== '..' && !path.isAbsolute(way));
}
