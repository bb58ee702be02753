import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What a link can do is said by its capabilities, and no screen asks which one it is. */
const ASKED = /(?:[=!]==\s*'(?:cloud|web)'|'(?:cloud|web)'\s*[=!]==|case '(?:cloud|web)':)/;

/** Which of the two is being chosen is what its question is about. */
const CHOOSES_ONE = 'src-renderer/links/settings/links-section.tsx';
/** Another web: whether an address in a text is a page's. */
const OF_HYPERLINKS = 'src-renderer/outside/hyperlinks-provider.tsx';

const withoutComments = (source: string): string => source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

describe('no screen and no shared rule asks which driver a link is', () => {
  const files = [...globSync('src-renderer/**/*.{ts,tsx}'), ...globSync('src-shared/**/*.ts')].map((file) =>
    file.replaceAll('\\', '/'),
  );

  it('looks at all of them', () => {
    expect(files.length).toBeGreaterThan(300);
    expect(files).toContain(CHOOSES_ONE);
  });

  it('but for the choice itself', () => {
    const asking = files.filter((file) => ASKED.test(withoutComments(readFileSync(file, 'utf8'))));
    expect(asking.toSorted()).toEqual([CHOOSES_ONE, OF_HYPERLINKS]);
  });

  it.each(["if (link === 'cloud') {", "'web' !== link", "case 'cloud':"])('would find %s', (source) => {
    expect(source).toMatch(ASKED);
  });
});
