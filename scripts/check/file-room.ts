import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runNodeTool } from '../lib/node-tool.ts';
import { inProject } from '../lib/paths.ts';
import type { CheckOutcome } from './outcome.ts';

/** Each takes files away or renames them without the care that Windows needs. */
const BANNED = [
  ...['rm', 'rmSync', 'rmdir', 'rmdirSync', 'unlink', 'unlinkSync', 'rename', 'renameSync'].map(
    (name) => `import { ${name} as banned } from 'node:fs';`,
  ),
  ...['rm', 'rmdir', 'unlink', 'rename'].map(
    (name) => `import { ${name} as banned } from 'node:fs/promises';`,
  ),
  `import { promises as banned } from 'node:fs';`,
  `import banned from 'node:fs';`,
  `import * as banned from 'node:fs/promises';`,
  `import { unlink as banned } from 'fs';`,
];

/** The room itself may, and whoever only reads and writes. */
const ALLOWED = {
  'src-main/lib/files/remove.ts': BANNED[0],
  'src-main/outbox/outbox.ts': `import { readFile as banned } from 'node:fs/promises';`,
};

/**
 * The lint rule that lets nobody but `lib/files` take files away or rename them: a rule that is misspelt would pass
 * everything, so this breaks it once by each way in.
 */
export async function checkFileRoom(): Promise<CheckOutcome> {
  const breaking = Object.fromEntries(
    BANNED.map((line, number) => [`src-main/outbox/sample-${number}.ts`, line]),
  );
  const noticed = await lint({ ...breaking, ...ALLOWED });
  const problems = [
    ...Object.keys(breaking).flatMap((file) =>
      noticed.has(file) ? [] : [`Nobody complains about ${breaking[file] ?? file}`],
    ),
    ...Object.keys(ALLOWED).flatMap((file) => (noticed.has(file) ? [`${file} must be allowed.`] : [])),
  ];
  return { ok: problems.length === 0, output: problems.join('\n') };
}

/** The files in which oxlint sees a restricted import, by the project's own settings. */
async function lint(sample: Record<string, string | undefined>): Promise<Set<string>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rosheta-lint-'));
  try {
    await copyFile(inProject('.oxlintrc.json'), path.join(folder, '.oxlintrc.json'));
    for (const [file, line] of Object.entries(sample)) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), `${line}\nexport { banned };\n`);
    }
    const { stdout } = await runNodeTool('oxlint', ['--format', 'json'], { cwd: folder });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
    const restricted = diagnostics.filter(({ code }) => code.includes('no-restricted-imports'));
    return new Set(restricted.map(({ filename }) => filename));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
