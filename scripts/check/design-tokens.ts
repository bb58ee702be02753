import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { inProject, projectRoot } from '../lib/paths.ts';
import {
  definedTokens,
  designFaults,
  findFaults,
  tokensIn,
  type DesignFault,
  type StylesheetKind,
} from './design-rules.ts';
import { allowedSample, faultySamples } from './design-samples.ts';
import type { CheckOutcome } from './outcome.ts';

const FOLDER = 'src-renderer';
const TOKENS = 'tokens.css';
/** The page of PDFs: a document of its own inside a sandbox, which the desk's stylesheets don't reach. */
const STANDS_ALONE = `${FOLDER}/media/pdf/frame/frame.css`;

type SourceFile = { file: string; text: string };

/**
 * Checks that measures and colours are named in one place. A checker that silently looks at nothing would pass too,
 * so this also proves that it found stylesheets, and that each rule complains when it is broken.
 */
export async function checkDesignTokens(): Promise<CheckOutcome> {
  const stylesheets = await readAll('css');
  const scripts = [...(await readAll('ts')), ...(await readAll('tsx'))];
  const problems = [
    ...missingFiles(stylesheets),
    ...findProblems(stylesheets, scripts),
    ...findToothlessRules(),
  ];
  return { ok: problems.length === 0, output: problems.join('\n') };
}

/** Everything that is wrong with these stylesheets, and with what the scripts say of tokens. */
export function findProblems(stylesheets: SourceFile[], scripts: SourceFile[]): string[] {
  const known = new Set(stylesheets.flatMap(({ text }) => definedTokens(text)));
  const used = new Set([...stylesheets, ...scripts].flatMap(({ text }) => tokensIn(text)));
  const definitions = stylesheets
    .filter(({ file }) => isTokens(file))
    .flatMap(({ text }) => definedTokens(text));
  return [
    ...stylesheets.flatMap((stylesheet) => faultsOf(stylesheet, known)),
    ...scripts.flatMap(({ file, text }) =>
      tokensIn(text)
        .filter((token) => !known.has(token))
        .map((token) => `${file}: no stylesheet defines ${token}`),
    ),
    ...[...new Set(definitions)]
      .filter((token) => !used.has(token))
      .map((token) => `${TOKENS} defines ${token}, and nothing uses it`),
  ];
}

/** The kinds of faults that one declaration has. */
export function faultsIn(declarations: string): DesignFault[] {
  const css = `.sample {\n  ${declarations};\n}\n`;
  return findFaults(css, 'desk', new Set(tokensIn(css).filter((token) => token !== '--rs-burgundy'))).map(
    ({ fault }) => fault,
  );
}

function faultsOf({ file, text }: SourceFile, known: Set<string>): string[] {
  const kind: StylesheetKind = file === STANDS_ALONE || isTokens(file) ? 'stands-alone' : 'desk';
  return findFaults(text, kind, known).map(
    ({ line, text: declaration, advice }) => `${file}:${line}  ${declaration}  (${advice})`,
  );
}

function missingFiles(stylesheets: SourceFile[]): string[] {
  const problems: string[] = [];
  if (stylesheets.length < 2) problems.push(`No stylesheets were found in ${FOLDER}.`);
  if (stylesheets.filter(({ file }) => isTokens(file)).length !== 1)
    problems.push(`${FOLDER} must have exactly one ${TOKENS}.`);
  if (!stylesheets.some(({ file }) => file === STANDS_ALONE))
    problems.push(`${STANDS_ALONE} is no longer there.`);
  return problems;
}

/** Reports the rules that don't notice what they forbid, and those that forbid what must be allowed. */
function findToothlessRules(): string[] {
  const toothless = designFaults.flatMap((fault) =>
    faultySamples[fault]
      .filter((sample) => !faultsIn(sample).includes(fault))
      .map((sample) => `The rule "${fault}" doesn't notice "${sample}".`),
  );
  const wrong = findFaults(allowedSample, 'desk', new Set(tokensIn(allowedSample)));
  return [...toothless, ...wrong.map(({ fault, text }) => `The rule "${fault}" forbids "${text}".`)];
}

async function readAll(extension: string): Promise<SourceFile[]> {
  const files = globSync(`${FOLDER}/**/*.${extension}`, { cwd: projectRoot });
  return await Promise.all(
    files.map(async (file) => ({
      file: file.split(path.sep).join('/'),
      text: await readFile(inProject(file), 'utf8'),
    })),
  );
}

function isTokens(file: string): boolean {
  return path.posix.basename(file) === TOKENS;
}
