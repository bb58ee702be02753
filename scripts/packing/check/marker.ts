/** The rule about what only tests may have: the mark that lets a packed program be driven by switches. */
import path from 'node:path';
import { extractFile } from '@electron/asar';

/** Sentences about a package that lets itself be driven (src-main/app/refuse-launch.ts). */
export function markerProblems(resources: string): string[] {
  const manifest = extractFile(path.join(resources, 'app.asar'), 'package.json').toString();
  return Object.hasOwn(JSON.parse(manifest) as object, 'opensToTests')
    ? ['The package is one for tests: it takes every switch of Chromium.']
    : [];
}
