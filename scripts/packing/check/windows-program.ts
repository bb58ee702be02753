/** The rule about Rosheta.exe: icon, names and the archive's checksum, read back from its resources. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { extractFile, getRawHeader } from '@electron/asar';
import { Data, NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { inProject } from '../../lib/paths.ts';

type Entries = NtExecutableResource['entries'];
type Expected = { version: string; icon: Buffer; archiveHash: string };

/** Sentences about what is wrong with the packed Windows program. Rejects when it isn't one. */
export async function windowsProgramProblems(executable: string, resources: string): Promise<string[]> {
  const program = NtExecutable.from(await readFile(executable), { ignoreCert: true });
  const archive = path.join(resources, 'app.asar');
  return resourceProblems(NtExecutableResource.from(program).entries, {
    version: packedVersion(archive),
    icon: await readFile(inProject('resources', 'icon.ico')),
    archiveHash: createHash('sha256').update(getRawHeader(archive).headerString).digest('hex'),
  });
}

/** The same for resources that have been read, against what they should be. */
export function resourceProblems(entries: Entries, expected: Expected): string[] {
  return [
    ...nameProblems(entries, expected.version),
    ...iconProblems(entries, expected.icon),
    ...integrityProblems(entries, expected.archiveHash),
  ];
}

function nameProblems(entries: Entries, version: string): string[] {
  const [info] = Resource.VersionInfo.fromEntries(entries);
  const [language] = info?.getAllLanguagesForStringValues() ?? [];
  if (info === undefined || language === undefined) return ['The program has no version information.'];
  const strings = info.getStringValues(language);
  const expected: Record<string, string> = {
    ProductName: 'Rosheta',
    FileDescription: 'Rosheta',
    CompanyName: 'Rosheta',
    LegalCopyright: 'Rosheta',
  };
  const fileVersion = strings['FileVersion'] ?? 'nothing';
  // Build servers add their run's number.
  const isVersion = fileVersion === version || fileVersion.startsWith(`${version}.`);
  return [
    ...Object.entries(expected)
      .filter(([name, value]) => strings[name] !== value)
      .map(([name, value]) => `The program's ${name} is "${strings[name] ?? ''}", not "${value}".`),
    ...(isVersion ? [] : [`The program's FileVersion is ${fileVersion}, not ${version}.`]),
  ];
}

/** The icon that Windows shows is the first group; its pictures have to be those of icon.ico, byte for byte. */
function iconProblems(entries: Entries, icon: Buffer): string[] {
  const [group] = Resource.IconGroupEntry.fromEntries(entries);
  if (group === undefined) return ['The program has no icon.'];
  const packed = group.getIconItemsFromEntries(entries).map(pictureHash);
  const expected = Data.IconFile.from(icon).icons.map(({ data }) => pictureHash(data));
  const same = packed.length === expected.length && packed.every((hash, index) => hash === expected[index]);
  return same ? [] : ["The program's icon isn't resources/icon.ico."];
}

function pictureHash(picture: Data.IconItem | Data.RawIconItem): string {
  const bytes = picture.isIcon() ? picture.generate() : picture.bin;
  return createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
}

/** With its fuse set, Electron refuses an archive whose header hasn't this checksum. */
function integrityProblems(entries: Entries, archiveHash: string): string[] {
  const entry = entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR');
  if (entry === undefined) return ["The program doesn't hold the archive's checksum."];
  const list = JSON.parse(Buffer.from(entry.bin).toString('utf8')) as {
    file: string;
    alg: string;
    value: string;
  }[];
  const own = list.find(({ file }) => file === 'resources\\app.asar');
  const right = own?.alg.toLowerCase() === 'sha256' && own.value === archiveHash;
  return right ? [] : ["The program holds another archive's checksum."];
}

function packedVersion(archive: string): string {
  const manifest = JSON.parse(extractFile(archive, 'package.json').toString('utf8')) as { version: string };
  return manifest.version;
}
