import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { licenceTexts } from '../../../../scripts/licences/licence-texts.ts';

const manifest = { name: 'a', version: '1.0.0', author: 'Ada L. <ada@example.org>' };
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rosheta-licences-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function has(files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
}

describe('licenceTexts', () => {
  it("takes all of a package's own texts, and those of what lies in its folders", async () => {
    await has({
      LICENSE: 'one',
      'NOTICE.txt': 'two',
      'license.js': 'code',
      'fonts/LICENSE_FONT': 'three',
      'node_modules/b/LICENSE': 'of another package',
    });
    expect(await licenceTexts(folder, 'MIT', manifest)).toEqual(['one', 'two', 'three']);
  });

  it("takes what the README says when it is a text, and leaves a tool's own parts out", async () => {
    const text = 'Permission is hereby granted. '.repeat(20).trim();
    await has({ 'README.md': `# A\n\nLicense\n-------\n\n${text}\n\n## More\n\nelse` });
    expect(await licenceTexts(folder, 'MIT', manifest)).toEqual([text]);
    await has({ 'LICENSE.md': 'Core\n\n# Licenses of bundled dependencies\n\nOthers' });
    expect(await licenceTexts(folder, 'MIT', manifest)).toEqual(['Core']);
  });

  it("gives the standard text in the author's name when there is none", async () => {
    await has({ 'README.md': '# A\n\n## License\n\nMIT\n' });
    const [text, ...more] = await licenceTexts(folder, 'MIT', manifest);
    expect(text).toContain('Copyright (c) Ada L.');
    expect(text).toContain('Permission is hereby granted');
    expect(more).toEqual([]);
  });

  it('adds the licence itself to a list of other licences, and the GPL to the LGPL', async () => {
    const rows = '| glib | LGPLv3 |\n| zlib | [zlib License](https://example.org/z) |\n';
    await has({
      'README.md': `## Licensing\n\n| Library | Terms |\n|---|---|\n${rows.padEnd(400, '\n')}x${' '.repeat(300)}y`,
    });
    const [list, lgpl, ...more] = await licenceTexts(folder, 'LGPL-3.0-or-later', manifest);
    expect(list).toContain('Library: Terms\nglib: LGPLv3\nzlib: zlib License (https://example.org/z)');
    expect(lgpl).toContain('GNU LESSER GENERAL PUBLIC LICENSE');
    expect(lgpl).toContain('GNU GENERAL PUBLIC LICENSE');
    expect(more).toEqual([]);
  });

  it('has nothing for an unknown licence without a text', async () => {
    expect(await licenceTexts(folder, 'LicenseRef-Own', manifest)).toEqual([]);
  });
});
