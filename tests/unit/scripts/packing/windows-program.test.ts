import { Data, Resource, type NtExecutableResource } from 'resedit';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resourceProblems } from '../../../../scripts/packing/check/windows-program.ts';
import { inProject } from '../../../../scripts/lib/paths.ts';

const icon = readFileSync(inProject('resources', 'icon.ico'));
const archiveHash = 'ab'.repeat(32);
const expected = { version: '1.2.3', icon, archiveHash };
const ENGLISH = { lang: 0x409, codepage: 1200 };

type Parts = { names?: Record<string, string>; pictures?: number; hash?: string };

function entriesOf({ names = {}, pictures, hash = archiveHash }: Parts): NtExecutableResource['entries'] {
  const entries: NtExecutableResource['entries'] = [];
  const info = Resource.VersionInfo.createEmpty();
  const right = {
    ProductName: 'Rosheta',
    FileDescription: 'Rosheta',
    CompanyName: 'Rosheta',
    LegalCopyright: 'Rosheta',
    FileVersion: '1.2.3',
  };
  info.setStringValues(ENGLISH, { ...right, ...names });
  info.outputToResourceEntries(entries);
  const all = Data.IconFile.from(icon).icons.map(({ data }) => data);
  Resource.IconGroupEntry.replaceIconsForResource(entries, 1, ENGLISH.lang, all.slice(0, pictures));
  const list = [{ file: 'resources\\app.asar', alg: 'SHA256', value: hash }];
  const bin = new TextEncoder().encode(JSON.stringify(list)).buffer;
  entries.push({ type: 'INTEGRITY', id: 'ELECTRONASAR', bin, ...ENGLISH });
  return entries;
}

describe("the Windows program's resources", () => {
  it('are ours', () => {
    expect(resourceProblems(entriesOf({}), expected)).toEqual([]);
    expect(resourceProblems(entriesOf({ names: { FileVersion: '1.2.3.77' } }), expected)).toEqual([]);
  });

  it.each([
    [{ names: { CompanyName: 'Somebody' } }, 'The program\'s CompanyName is "Somebody", not "Rosheta".'],
    [{ names: { FileVersion: '1.2.30' } }, "The program's FileVersion is 1.2.30, not 1.2.3."],
    [{ pictures: 3 }, "The program's icon isn't resources/icon.ico."],
    [{ hash: 'cd'.repeat(32) }, "The program holds another archive's checksum."],
  ])('are not %j', (parts, sentence) => {
    expect(resourceProblems(entriesOf(parts), expected)).toEqual([sentence]);
  });

  it('are not missing', () => {
    expect(resourceProblems([], expected)).toEqual([
      'The program has no version information.',
      'The program has no icon.',
      "The program doesn't hold the archive's checksum.",
    ]);
  });
});
