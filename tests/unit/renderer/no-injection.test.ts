import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Every way in which a text becomes markup or code. src-renderer shows texts through React, which escapes them. */
const WAYS_IN =
  /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\s*[=:]|insertAdjacentHTML|document\.write|srcdoc\b|srcDoc\b|createContextualFragment|parseFromString|\beval\s*\(|new\s+Function\b|set(?:Timeout|Interval)\s*\(\s*['"`]|javascript:/;

/** Comments may name them. */
const withoutComments = (source: string): string => source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

describe('the window makes no text into markup or code', () => {
  const files = globSync('src-renderer/**/*.{ts,tsx,html}');

  it('looks at the whole renderer', () => {
    expect(files.length).toBeGreaterThan(80);
  });

  it.each(files)('%s', (file) => {
    expect(withoutComments(readFileSync(file, 'utf8'))).not.toMatch(WAYS_IN);
  });

  it.each([
    '<b dangerouslySetInnerHTML={{ __html: name }} />',
    'node.innerHTML = name',
    'node.insertAdjacentHTML("beforeend", name)',
    'new Function(name)',
    'eval(name)',
    'setTimeout("run()")',
    '<iframe srcDoc={name} />',
    '<a href="javascript:run()">',
  ])('would find %s', (source) => {
    expect(withoutComments(source)).toMatch(WAYS_IN);
  });
});
