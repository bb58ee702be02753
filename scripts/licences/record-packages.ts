import type { Plugin } from 'vite';

/** What Vite and its bundler write into a build themselves. */
const HELPERS: [RegExp, string][] = [
  [/^\0vite\//, 'node_modules/vite'],
  [/^\0rolldown\//, 'node_modules/rolldown'],
];

/**
 * The place in package-lock.json of the package a module belongs to; undefined for the app's own.
 * @param id as the bundler calls a module: a path with what plugins add in front (`\0`) and behind (`?worker`).
 */
export function placeOfModule(id: string): string | undefined {
  const helper = HELPERS.find(([pattern]) => pattern.test(id));
  if (helper !== undefined) return helper[1];
  const file = id.replaceAll('\\', '/');
  return /(?:^|\/|\0)(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/?]+)/.exec(file)?.[1];
}

/** A build's plugin that adds to `places` every package of which something is in what was built. */
export function recordPackages(places: Set<string>): Plugin {
  const add = (id: string): void => {
    const place = placeOfModule(id);
    if (place !== undefined) places.add(place);
  };
  return {
    name: 'record-packages',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset') {
          file.originalFileNames.forEach(add);
          continue;
        }
        for (const [id, { renderedLength }] of Object.entries(file.modules)) {
          // A style sheet leaves no code behind: its rules are in a file of their own.
          if (renderedLength > 0 || /\.css(\?|$)/.test(id)) add(id);
        }
      }
    },
  };
}
