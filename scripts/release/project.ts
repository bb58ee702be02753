import { readFile } from 'node:fs/promises';
import { inProject } from '../lib/paths.ts';

/** What package.json says of the app. `electron` is the exact version it pins. */
export type Project = { version: string; productName: string; electron: string };

export async function readProject(): Promise<Project> {
  const manifest = JSON.parse(await readFile(inProject('package.json'), 'utf8')) as {
    version: string;
    productName: string;
    devDependencies: { electron: string };
  };
  return {
    version: manifest.version,
    productName: manifest.productName,
    electron: manifest.devDependencies.electron,
  };
}
