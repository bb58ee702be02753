import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import standardLicences from 'spdx-license-list/full.js';
import type { PackageManifest } from './licence-rules.ts';

const LICENCE_FILE = /^(licen[cs]e|copying|notice|copyright|third-?party|unlicense)/i;
const CODE_FILE = /\.([cm]?[jt]s|json|map|html)$/i;
/** A build tool's list of what it is made of itself, which is in no build. */
const TOOLS_OWN_PARTS = /^#+ licenses of bundled dependencies$/im;
const TABLE_LINE = /^\|.*\|$/m;
/** Shorter than this, a README's words about the licence only name it. */
const SHORTEST_TEXT = 300;

/**
 * The licence texts of a package, as its makers give them: its files, or what its README says. Those who give none
 * get the standard text of their licence; what has none is an empty list.
 * @param folder where the package is installed.
 * @param licence its SPDX expression.
 */
export async function licenceTexts(
  folder: string,
  licence: string,
  manifest: PackageManifest,
): Promise<string[]> {
  const files = await licenceFiles(folder);
  const own = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const words = own.length === 0 ? await readmeWords(folder) : '';
  const texts = [...own, words].map((text) => (text.split(TOOLS_OWN_PARTS)[0] ?? '').trim());
  // A README's table of other people's licences is not the licence itself.
  const isWhole = own.length > 0 || (words !== '' && !TABLE_LINE.test(words));
  const standard = isWhole ? [] : standardTexts(licence, manifest);
  const all = [...texts.map(withoutTables), ...standard, ...lesserTexts(licence)];
  return [...new Set(all.filter((text) => text !== ''))];
}

/** In the package's folder and right below: fonts and decoders bring licences of their own. */
async function licenceFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const below = entries.filter((entry) => entry.isDirectory() && entry.name !== 'node_modules');
  const folders = [folder, ...below.map(({ name }) => path.join(folder, name))];
  const found = await Promise.all(
    folders.map(async (one) =>
      (await readdir(one, { withFileTypes: true }))
        .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name) && !CODE_FILE.test(entry.name))
        .map(({ name }) => path.join(one, name))
        .sort(),
    ),
  );
  return found.flat();
}

/** What a package's README says about its licence; empty when that is not a text. */
async function readmeWords(folder: string): Promise<string> {
  const name = (await readdir(folder)).find((file) => /^readme\.md$/i.test(file));
  if (name === undefined) return '';
  const lines = (await readFile(path.join(folder, name), 'utf8')).replaceAll('\r', '').split('\n');
  const start = lines.findIndex((line) => /^#*\s*licen[cs](e|ing)\s*$/i.test(line));
  if (start < 0) return '';
  const rest = lines.slice(start + 1).filter((line) => !/^-{3,}$/.test(line));
  const end = rest.findIndex((line) => line.startsWith('#'));
  const text = rest
    .slice(0, end < 0 ? undefined : end)
    .join('\n')
    .trim();
  return text.length < SHORTEST_TEXT ? '' : text;
}

/** A table of Markdown as lines of "what: under which licence". */
function withoutTables(text: string): string {
  const lines = text.split('\n').filter((line) => !/^\|[-|: ]+\|$/.test(line));
  return lines
    .map((line) => {
      if (!TABLE_LINE.test(line)) return line;
      const cells = line.split('|').map((cell) => cell.trim());
      return cells
        .filter((cell) => cell !== '')
        .join(': ')
        .replaceAll(/\[([^\]]+)\]\(([^)]+)\)/g, '$1 ($2)');
    })
    .join('\n');
}

function standardTexts(licence: string, { author }: PackageManifest): string[] {
  const holder = (typeof author === 'string' ? author : author?.name)?.replace(/\s*[<(].*$/, '');
  return idsIn(licence).flatMap((id) => {
    const text = standardLicences[id]?.licenseText;
    if (text === undefined) return [];
    return [holder === undefined ? text : text.replace('<year> <copyright holders>', holder)];
  });
}

/** The LGPL is an addition to the GPL, and both belong beside what is under it; SPDX's text has both. */
function lesserTexts(licence: string): string[] {
  return idsIn(licence).some((id) => id.startsWith('LGPL-3.0'))
    ? [standardLicences['LGPL-3.0-or-later']?.licenseText ?? '']
    : [];
}

function idsIn(licence: string): string[] {
  return licence.split(/[\s()]+/).filter((word) => !['', 'AND', 'OR', 'WITH'].includes(word));
}
